// From text to words, and from a word to the keys it is found under: the twin of macros/search/words.py.

import { stem } from "./stemmer.js";

const LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏ";
const UNIT = new RegExp(`[A-Za-z][0-9]{2}\\.[0-9]{1,2}(?![${LETTERS}])|[${LETTERS}]+(?:-[${LETTERS}]+)*`, "g");
const LONGEST_WORD = 40;

/** Lower case without accents; å keeps its ring, and æ and ø are letters of their own. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u0309\u030b-\u036f]/g, "").normalize("NFC");
}

/** Every word of a text with where it stands: {start, end, parts}, the parts folded: «e-post» → [e, post]. */
export function units(text) {
  return [...text.matchAll(UNIT)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    parts: fold(found[0]).split(/[-.]/).map((part) => part.slice(0, LONGEST_WORD)),
  }));
}

/** The words of one unit as they are indexed: the parts, and the parts joined. */
export const wordsOf = ({ parts }) => (parts.length > 1 ? [...parts, parts.join("").slice(0, LONGEST_WORD)] : parts);

/** The words of a text as they are indexed. */
export const words = (text) => units(text.normalize("NFC")).flatMap(wordsOf);

/** The rules of a language, as they stand in the manifest of the index. */
export class Language {
  #keys = new Map();

  constructor({ stop, whole, fragments, endings }) {
    this.stop = new Set(stop);
    this.whole = new Map(whole);
    this.fragments = new Map([...fragments.map(([, to]) => [to, to]), ...fragments]);
    const longestFirst = [...this.fragments.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.fragment = new RegExp(longestFirst.join("|") || "$^", "g");
    this.endings = endings.map(([pattern, to]) => [new RegExp(pattern, "g"), to]);
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
