// Whether a query holds a term of an editor's list: the twin of macros/search/asking/terms.py, which says why.

import { reaching } from "./fold.js";
import { distance } from "./spelling.js";
import { stem } from "./stemmer.js";

/** The words of a text, the empty ones too. */
export function typedWords(text, { language, weights }) {
  const query = [...text].slice(0, weights.LONGEST_QUERY).join("").normalize("NFC");
  return language.units(query).flatMap(({ parts }) => parts);
}

/** What is known of the phrases of each index: they are the same for every key typed. */
const known = new WeakMap();

/** The words of a phrase, each with those that may stand in its place. */
function slots(form, index) {
  if (!known.has(index)) known.set(index, new Map());
  const phrases = known.get(index);
  if (!phrases.has(form)) phrases.set(form, parted(form, index));
  return phrases.get(form);
}

const parted = (form, index) =>
  form.split(" ").flatMap((chunk) => {
    const parts = typedWords(chunk, index);
    return chunk.includes(index.weights.CHOICE) ? [parts] : parts.map((part) => [part]);
  });

const isMet = (slot, typed, index, meets) => slot.some((word) => typed.some((one) => meets(word, one, index)));

/** The term that has most words in a query, the first of equals, with those words; undefined when there is none. Two
 * words beside each other may be one: hjerte stans. */
export function held(terms, words, index) {
  const apart = new Map(words.slice(1).map((word, i) => [words[i] + word, [words[i], word]]));
  const typed = [...new Set([...words, ...apart.keys()])];
  let best;
  let said = [];
  for (const term of terms) {
    for (const form of term.forms) {
      const wanted = slots(form, index);
      if (wanted.length > said.length && wanted.every((slot) => isMet(slot, typed, index, meets))) {
        [best, said] = [term, wanted];
      }
    }
  }
  const meant = typed.filter((one) => said.some((slot) => isMet(slot, [one], index, meets)));
  return best && { term: best, words: meant.flatMap((one) => apart.get(one) ?? [one]) };
}

/** Whether a query tells that nothing is urgent: a planning word stands in it, by itself or as the end of another. */
const plans = (words, typed, index) =>
  words.some((said) => slots(said, index).every((slot) => isMet(slot, typed, index, ends)));

/** The service that acute words lead to, as the reader's areas have it; undefined when no word is. */
export function emergency({ acute, planning, services }, typed, own, municipality, index) {
  const found = held(acute, typed, index);
  if (!found || plans(planning, typed, index)) return undefined;
  const near = services.filter(({ reach }) => reaching(municipality, reach));
  const local = near.find((one) => one.local_of === found.term.service && own.includes(one.area));
  return local ?? near.find(({ id }) => id === found.term.service);
}

const same = (word, typed, language) => stem(word) === stem(typed) || language.key(word) === language.key(typed);

function meets(word, typed, { language, weights: { LONG, SHORTEST_SLIP, SHORTEST_STEM } }) {
  const isSpelt = (one) => word === one || (word.length >= SHORTEST_STEM && same(word, one, language));
  if (same(word, typed, language) || language.respelt(typed).some(isSpelt)) return true;
  const nearly = (a, b, shortest) => Math.min(a.length, b.length) >= shortest && distance(a, b, 1) <= 1;
  return !/[0-9]/.test(word) && (nearly(word, typed, SHORTEST_SLIP) || nearly(stem(word), stem(typed), LONG));
}

const ends = (word, typed, { language, weights: { SHORTEST_TAIL } }) =>
  (word.length >= SHORTEST_TAIL && typed.endsWith(word)) || same(word, typed, language);
