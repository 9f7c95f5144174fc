// Where a text has the words of a query: the twin of macros/search/asking/matching.py.

import { stem } from "./stemmer.js";

export class Matcher {
  #language;
  #wanted;
  #known = new Map();

  constructor(asked, { language, weights }) {
    this.weights = weights;
    this.#language = language;
    this.#wanted = asked.map((one) => want(one, language, weights));
    this.places = [...new Set(asked.flatMap(({ places }) => places))].sort((a, b) => a - b);
  }

  /** Every word of the text that answers a word of the query, in the order of the text: {at, place, strength}. */
  find(text) {
    const { LIKE } = this.weights;
    const said = this.#language.words(text);
    const keys = said.map((word) => this.#language.key(word));
    const telling = said.flatMap((word, at) => (this.#language.saysSomething(word) ? [at] : []));
    const found = [];
    const answer = (at, { places }, strength) => found.push(...places.map((place) => ({ at, place, strength })));
    said.forEach((word, at) => {
      for (const [one, met] of this.#met(word)) answer(at, one, met);
    });
    for (const one of this.#wanted) {
      if (one.parts.size && [...one.parts].every((part) => keys.includes(part))) {
        answer(
          keys.findIndex((key) => one.parts.has(key)),
          one,
          LIKE,
        );
      }
      for (const phrase of one.phrases) {
        for (let start = 0; start + phrase.length <= telling.length; start++) {
          if (phrase.every((key, n) => keys[telling[start + n]] === key)) answer(telling[start], one, LIKE);
        }
      }
    }
    return found.sort((a, b) => a.at - b.at || a.place - b.place);
  }

  /** The best match of each word, less where only some of the words of a short text are met. */
  share(text) {
    const found = this.find(text);
    const telling = this.#language.words(text).filter((word) => this.#language.saysSomething(word)).length;
    const met = Math.min(1, new Set(found.map(({ at }) => at)).size / Math.max(1, telling));
    return new Map([...strongest(found)].map(([place, strength]) => [place, strength * met]));
  }

  /** Which words of the query a word answers, and how well. */
  #met(word) {
    if (!this.#known.has(word)) {
      const key = this.#language.key(word);
      const met = this.#wanted.map((one) => [one, strength(one, word, key, this.weights)]);
      this.#known.set(
        word,
        met.filter(([, strong]) => strong),
      );
    }
    return this.#known.get(word);
  }

  /** The keys of the words of a text, in order; small words too. */
  keys(text) {
    const parts = this.#language.units(text.normalize("NFC")).flatMap((unit) => unit.parts);
    return parts.map((part) => this.#language.key(part));
  }

  /** Where words stand in a text that answer the query: units as {start, end, met: Map of place → how well}. */
  units(text) {
    const units = this.#language.units(text);
    const unitOf = units.flatMap((unit) => this.#language.indexed(unit).map(() => unit));
    const found = new Map();
    for (const match of this.find(text)) {
      const unit = unitOf[match.at];
      found.set(unit, [...(found.get(unit) ?? []), match]);
    }
    return units.filter((unit) => found.has(unit)).map((unit) => ({ ...unit, met: strongest(found.get(unit)) }));
  }
}

/** A word of the query, or two neighbours written as one, in the forms a text may have it. */
function want({ word, places, known, instead, parts, forms }, language, { KIND, SHORTEST_PART, STRANGE }) {
  const wanted = instead.length ? instead : [word];
  const keys = wanted.map((one) => language.key(one));
  return {
    places,
    stems: new Set(wanted.map(stem)),
    keys: new Set(keys),
    pieces: places.length === 1 ? [...wanted, ...keys].filter((one) => one.length >= SHORTEST_PART) : [],
    parts: new Set(parts.map((one) => language.key(one))),
    kind: known || instead.length ? KIND : STRANGE,
    phrases: forms.map((form) => form.split(" ")),
  };
}

function strength({ stems, keys, pieces, parts, kind }, word, key, weights) {
  const { BEGUN, LIKE, LONG, MADE_OF, PART, SHORTEST_KIND } = weights;
  if (stems.has(stem(word))) return 1;
  if (keys.has(key)) return LIKE;
  if (parts.has(key)) return MADE_OF;
  const begun = pieces.filter((piece) => word.startsWith(piece) || key.startsWith(piece));
  if (begun.some((piece) => piece.length >= LONG)) return BEGUN;
  if (begun.length || pieces.some((piece) => key.endsWith(piece))) return PART;
  return word.length >= SHORTEST_KIND && pieces.some((piece) => piece.endsWith(word) || piece.endsWith(key)) ? kind : 0;
}

/** The best match of each word of the query: Map of place → strength. */
export function strongest(matches) {
  const best = new Map();
  for (const { place, strength } of matches) best.set(place, Math.max(strength, best.get(place) ?? 0));
  return best;
}
