// Which section of a document answers, and which of its words to mark: the twin of macros/search/passage.py.

import { units, words, wordsOf } from "./analysis.js";
import { rounded } from "./ranking.js";
import { stem } from "./stemmer.js";

const LIKE = 0.8;
const PART = 0.5;
const HEADING = 0.5;
const OWN_ROLE = 1.2;
const SHORTEST_PART = 4;
const EXCERPT = 200;

/** The section that has most of the query, the first of equals; undefined when no section has any of it. */
export function bestSection(sections, asked, language, role) {
  const wanted = asked.filter(({ places }) => places.length === 1);
  let best;
  let bestScore = 0;
  for (const section of sections) {
    const text = marks(section.text, wanted, language);
    const heading = marks(section.heading, wanted, language);
    let score = text.reduce((sum, mark, i) => sum + (Math.max(mark, HEADING * heading[i]) + HEADING * heading[i]), 0);
    if (role && section.actor === role) score *= OWN_ROLE;
    if (rounded(score) > bestScore) [best, bestScore] = [section, rounded(score)];
  }
  return best;
}

/** Whether a text has a word, in any inflection. */
export const says = (text, word) => words(text).some((other) => stem(other) === stem(word));

/** How well each word of the query is met in a text, from 0 to 1. */
function marks(text, asked, language) {
  const said = words(text);
  const different = [...new Set(said)];
  const keys = ` ${said.filter((word) => language.saysSomething(word)).map((word) => language.key(word)).join(" ")} `;
  return asked.map((one) => {
    const met = different.reduce((most, word) => Math.max(most, match(one, word, language)), 0);
    return met || (one.forms.some((form) => keys.includes(` ${form} `)) ? LIKE : 0);
  });
}

function match({ word: asked, instead }, word, language) {
  const wanted = instead.length ? instead : [asked];
  if (wanted.map(stem).includes(stem(word))) return 1;
  const keys = wanted.map((one) => language.key(one));
  const itsKey = language.key(word);
  if (keys.includes(itsKey)) return LIKE;
  const long = [...wanted, ...keys].filter((one) => one.length >= SHORTEST_PART);
  return long.some((one) => word.startsWith(one) || itsKey.startsWith(one) || itsKey.endsWith(one)) ? PART : 0;
}

/** A text in pieces, [words, whether they answer the query], shortened to about `length` letters round the answer. */
export function marked(text, asked, language, length = EXCERPT) {
  const found = units(text).filter((unit) => wordsOf(unit).some((word) => asked.some((one) => match(one, word, language))));
  const [from, to] = excerpt(text, found, length);
  const pieces = [[from > 0 ? "… " : "", false]];
  let at = from;
  for (const { start, end } of found) {
    if (start < from || end > to) continue;
    pieces.push([text.slice(at, start), false], [text.slice(start, end), true]);
    at = end;
  }
  pieces.push([text.slice(at, to) + (to < text.length ? " …" : ""), false]);
  return pieces.filter(([words]) => words);
}

/** The stretch of text with most found words, from one word's beginning to another's end. */
function excerpt(text, found, length) {
  if (text.length <= length) return [0, text.length];
  const inside = (from) => found.filter(({ start, end }) => start >= from && end <= from + length).length;
  const best = found.reduce((a, b) => (inside(b.start) > inside(a.start) ? b : a), found[0] ?? { start: 0 });
  const early = Math.max(0, Math.min(best.start - length / 4, text.length - length));
  const from = early ? text.indexOf(" ", early) + 1 : 0;
  const end = text.lastIndexOf(" ", from + length);
  return [from, from + length >= text.length ? text.length : Math.max(end, best.end ?? 0)];
}
