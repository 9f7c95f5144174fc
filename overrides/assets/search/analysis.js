// From text to words, and from a word to the keys it is found under: the twin of macros/search/words.py.

import { stem } from "./stemmer.js";

/** Lower case without accents; å keeps its ring, and æ and ø are letters of their own. */
export function fold(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u0309\u030b-\u036f]/g, "")
    .normalize("NFC");
}

/** The rules of a language, as they stand in the manifest of the index. */
export class Language {
  #keys = new Map();

  constructor({ unit, separator, unseen, digraphs, stop, whole, fragments, endings }, { LONGEST_WORD }) {
    this.unit = new RegExp(unit, "gu");
    this.separator = new RegExp(separator);
    this.unseen = new RegExp(unseen, "gu");
    this.digraphs = digraphs;
    this.longest = LONGEST_WORD;
    this.stop = new Set(stop);
    this.whole = new Map(whole);
    this.fragments = new Map([...fragments.map(([, to]) => [to, to]), ...fragments]);
    const longestFirst = [...this.fragments.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.fragment = new RegExp(longestFirst.join("|") || "$^", "g");
    this.endings = endings.map(([pattern, to]) => [new RegExp(pattern, "g"), to]);
  }

  /** Every word of a text with where it stands: {start, end, parts}, the parts folded: «e-post» → [e, post]. */
  units(text) {
    return [...text.matchAll(this.unit)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
      parts: fold(found[0].replace(this.unseen, ""))
        .split(this.separator)
        .map((part) => part.slice(0, this.longest)),
    }));
  }

  /** The words of one unit as they are indexed: the parts, and the parts joined. */
  indexed({ parts }) {
    return parts.length > 1 ? [...parts, parts.join("").slice(0, this.longest)] : parts;
  }

  /** The words of a text as they are indexed. */
  words(text) {
    return this.units(text.normalize("NFC")).flatMap((unit) => this.indexed(unit));
  }

  /** A word with our letters where it has two others for them, and the other way round: oeresmerter, øresmerter. */
  respelt(word) {
    const ours = this.digraphs.reduce((text, [pair, letter]) => text.replaceAll(pair, letter), word);
    const theirs = this.digraphs.reduce((text, [pair, letter]) => text.replaceAll(letter, pair), word);
    return [...new Set([ours, theirs])].filter((other) => other !== word);
  }

  /** The stem that the word shares with its relatives. */
  key(word) {
    if (!this.#keys.has(word)) this.#keys.set(word, this.#shared(word));
    return this.#keys.get(word);
  }

  #shared(word) {
    let plain = this.whole.get(word) ?? word.replace(this.fragment, (found) => this.fragments.get(found));
    if (plain === word) plain = this.whole.get(stem(word)) ?? word;
    for (const [pattern, to] of this.endings) plain = plain.replace(pattern, to);
    return stem(plain);
  }

  saysSomething(word) {
    return !this.stop.has(word);
  }
}
