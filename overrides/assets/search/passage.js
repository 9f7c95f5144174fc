// Which section of a document answers, and the words of it that are shown: the twin of
// macros/search/asking/passage.py, which says why.

import { rounded } from "./ranking.js";
import { neighbours } from "./reading.js";
import { stem } from "./stemmer.js";

/** What is looked for in the sections of a document: {matcher, worth, role, when, who, number, fails}. */
export function asQuestion(text, matcher, worth, role, language) {
  const { FAILS, LONGEST_QUERY, NUMBER, WHEN, WHO } = matcher.weights;
  const query = [...text].slice(0, LONGEST_QUERY).join("").normalize("NFC");
  const typed = language
    .units(query)
    .flatMap(({ parts }) => parts)
    .join(" ");
  const [when, who, number, fails] = [WHEN, WHO, NUMBER, FAILS].map((one) => new RegExp(one, "u").test(typed));
  return { matcher, worth, role, when, who, number, fails };
}

/** The section that answers; undefined when no section has enough, or two are as good. */
export function bestSection({ title, about, sections }, question) {
  const { matcher, worth, when, who, number, fails } = question;
  const { ABOUT, ASKS_FAILS, ASKS_NUMBER, ASKS_WHEN, ASKS_WHO, ENOUGH, STANDS_OUT, TITLE } = matcher.weights;
  const byWhole = (place) => Math.max((1 - TITLE) * (title.get(place) ?? 0), (1 - ABOUT) * (about.get(place) ?? 0));
  const counts = new Map([...worth].map(([place, says]) => [place, says * (1 - byWhole(place))]));
  const asks =
    [...counts.values()].reduce((sum, count) => sum + count, 0) +
    ASKS_WHEN * Number(when) +
    ASKS_WHO * Number(who) +
    ASKS_NUMBER * Number(number) +
    ASKS_FAILS * Number(fails);
  const scores = sections.map((one) => rounded(score(one, question, counts) / Math.max(asks, 1)));
  const most = Math.max(0, ...scores);
  if (most < ENOUGH) return undefined;
  const best = sections[scores.indexOf(most)].section;
  const equals = sections.filter(({ section }, i) => section !== best && STANDS_OUT * scores[i] >= most);
  return equals.every(({ section }) => chapter(section) === chapter(best)) ? best : undefined;
}

/** The heading that a clause stands under: «6 Frist», of «6.1 Frist». */
function chapter({ heading }) {
  const [number, ...name] = heading.split(" ");
  return [number.split(".")[0], ...name].join(" ");
}

function score({ section, matches, ...met }, { matcher, role, when, who, number, fails }, counts) {
  const { ACTS, ASKS_FAILS, ASKS_NUMBER, ASKS_WHEN, ASKS_WHO, COVERS, FAILURE, HEADING } = matcher.weights;
  const { MISSES, NEXT, NUMBER, OWN_ROLE, PHONE, TIME, WHEN, WHO } = matcher.weights;
  const { text, heading, actor } = section;
  const beside = neighbours([matches], matcher.weights);
  const named = (pattern) => 1 + HEADING * Number(new RegExp(pattern, "u").test(heading.toLowerCase()));
  let next = 0;
  for (const [place, count] of counts) next += (beside.get(place) ?? 0) * Math.min(count, counts.get(place + 1) ?? 0);
  let found = NEXT * next;
  let [has, asks] = [0, ASKS_NUMBER * Number(number)];
  for (const [place, count] of counts) {
    const told = HEADING * (met.heading.get(place) ?? 0);
    const said = Math.max(met.text.get(place) ?? 0, met.keywords.get(place) ?? 0, told);
    found += count * (said + told);
    has += count * said;
    asks += count;
  }
  if (when && new RegExp(TIME, "u").test(text.toLowerCase())) found += ASKS_WHEN * named(WHEN);
  if (who && actor) found += ASKS_WHO * named(WHO);
  if (number && new RegExp(PHONE, "u").test(text)) {
    has += ASKS_NUMBER;
    found += ASKS_NUMBER * named(NUMBER);
  }
  if (fails) {
    const failure = new RegExp(FAILURE, "u");
    const inHeading = failure.test(heading.toLowerCase());
    const said = failure.test(`${heading} ${text}`.toLowerCase());
    found += ASKS_FAILS * (Number(said) + HEADING * Number(inHeading));
  }
  if (actor) found *= actor === role ? OWN_ROLE : ACTS;
  return asks ? found * (MISSES + has / asks) ** COVERS : found;
}

/** Whether a text has a word, in any inflection. */
export const says = (text, word, language) => language.words(text).some((other) => stem(other) === stem(word));

/** A text in pieces, [words, whether they answer the query], shortened round the words that answer. */
export function marked(text, question) {
  const found = question.matcher.units(text);
  const [from, to] = stretch(text, found, question);
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

/** The stretch that has most of what the query says, from one word's beginning to another's end. */
function stretch(text, found, { matcher, worth }) {
  const { EXCERPT } = matcher.weights;
  if (text.length <= EXCERPT) return [0, text.length];
  const saidFrom = (first) => {
    const inside = found
      .filter(({ start, end }) => start >= first && end <= first + EXCERPT)
      .flatMap(({ places }) => places);
    const places = [...new Set(inside)].sort((a, b) => a - b);
    return rounded(places.reduce((sum, place) => sum + (worth.get(place) ?? 0), 0));
  };
  const said = found.map(({ start }) => saidFrom(start));
  const { start: first, end: last } = found[said.indexOf(Math.max(...said))] ?? { start: 0, end: 0 };
  const early = Math.max(0, Math.min(first - Math.floor(EXCERPT / 4), text.length - EXCERPT));
  const from = early ? text.indexOf(" ", early) + 1 : 0;
  if (from + EXCERPT >= text.length) return [from, text.length];
  return [from, Math.max(text.lastIndexOf(" ", from + EXCERPT), last)];
}
