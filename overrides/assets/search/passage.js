// Which section of a document answers, and which of its words to mark: the twin of macros/search/asking/passage.py.

import { strongest } from "./matching.js";
import { rounded } from "./ranking.js";
import { stem } from "./stemmer.js";

const EXCERPT = 200;

/** The section that has most of the query, the first of equals; undefined when no section has any of it. */
export function bestSection({ title, sections }, matcher, role) {
  const { HEADING, TITLE, ACTS, OWN_ROLE } = matcher.weights;
  const inTitle = strongest(matcher.find(title));
  let best;
  let bestScore = 0;
  for (const section of sections) {
    const [text, heading] = [section.text, section.heading].map((part) => strongest(matcher.find(part)));
    let score = 0;
    for (const place of matcher.places) {
      const named = HEADING * (heading.get(place) ?? 0);
      score += (1 - (1 - TITLE) * (inTitle.get(place) ?? 0)) * (Math.max(text.get(place) ?? 0, named) + named);
    }
    if (section.actor) score *= section.actor === role ? OWN_ROLE : ACTS;
    if (rounded(score) > bestScore) [best, bestScore] = [section, rounded(score)];
  }
  return best;
}

/** Whether a text has a word, in any inflection. */
export const says = (text, word, language) => language.words(text).some((other) => stem(other) === stem(word));

/** A text in pieces, [words, whether they answer the query], shortened to about `length` letters round the answer. */
export function marked(text, matcher, length = EXCERPT) {
  const found = matcher.units(text);
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
