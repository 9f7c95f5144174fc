// Which section of a document answers, and the words of it that are shown: the twin of
// macros/search/asking/passage.py, which says why.

import { strongest } from "./matching.js";
import { rounded } from "./ranking.js";
import { either, neighbours } from "./reading.js";
import { stem } from "./stemmer.js";

/** What is looked for in the sections of a document, and what kinds of question it is; `asks` is what those say. */
export function asQuestion(text, matcher, worth, role, language) {
  const { CONTENTS, FAILS, LONGEST_QUERY, NUMBER, WHEN, WHERE, WHO } = matcher.weights;
  const { ASKS_CONTENTS, ASKS_FAILS, ASKS_NUMBER, ASKS_WHEN, ASKS_WHO } = matcher.weights;
  const query = [...text].slice(0, LONGEST_QUERY).join("").normalize("NFC");
  const typed = language
    .units(query)
    .flatMap(({ parts }) => parts)
    .join(" ");
  const kinds = [WHEN, WHO, NUMBER, WHERE, FAILS, CONTENTS].map((one) => Number(new RegExp(one, "u").test(typed)));
  const [when, who, number, where, fails, contents] = kinds;
  const asks = ASKS_WHEN * when + ASKS_WHO * who + ASKS_NUMBER * number + ASKS_FAILS * fails + ASKS_CONTENTS * contents;
  return { matcher, worth, role, keys: matcher.keys(query), asks, when, who, number, where, fails, contents };
}

/** How many words of a keyword of several are typed as they stand, beside each other: all or none. */
function typedOf(keyword, { matcher, keys }) {
  const wanted = matcher.keys(keyword);
  return wanted.length > 1 && ` ${keys.join(" ")} `.includes(` ${wanted.join(" ")} `) ? wanted.length : 0;
}

/** The section that answers; undefined when no section has enough, or two are as good. */
export function bestSection(reading, question) {
  const { sections } = reading;
  const { matcher } = question;
  const { ENOUGH } = matcher.weights;
  const counts = beyond(reading, question);
  const asks = [...counts.values()].reduce((sum, count) => sum + count, 0) + question.asks;
  const scores = sections.map((one) => rounded(score(one, question, counts) / Math.max(asks, 1)));
  const most = Math.max(0, ...scores);
  if (most < ENOUGH) return gist(sections);
  const read = sections[scores.indexOf(most)];
  const [best, must] = [read.section, mustStandOut(read, counts, matcher.weights)];
  const equals = sections.filter(({ section }, i) => section !== best && must * scores[i] >= most);
  return equals.every(({ section }) => isSameAnswer(section, best, question)) ? best : gist(sections);
}

/** How much each word of the query says beyond what the document as a whole tells. */
function beyond({ title, about }, { worth, matcher }) {
  const { ABOUT, TITLE } = matcher.weights;
  const told = (place) => Math.max((1 - TITLE) * (title.get(place) ?? 0), (1 - ABOUT) * (about.get(place) ?? 0));
  return new Map([...worth].map(([place, says]) => [place, says * (1 - told(place))]));
}

/** How much better than the runner-up it must be: more, the less of the query its own words and heading have. */
function mustStandOut({ text, heading, named }, counts, { STANDS_OUT, UNSAID }) {
  const said = either(text, heading);
  let [told, asks] = [0, 0];
  for (const [place, count] of counts) {
    told += count * (said.get(place) ?? 0);
    asks += count;
  }
  return rounded(STANDS_OUT + (named.size || !asks ? 0 : UNSAID * (1 - told / asks)));
}

/** How one gets a service or an offer, or what a body does: what most want to know of it. */
const gist = (sections) => sections.find(({ section }) => section.gist)?.section;

function isSameAnswer(one, best, question) {
  const { number, matcher } = question;
  if (chapter(one) === chapter(best)) return true;
  if (one.keywords.some((word) => best.keywords.includes(word) && typedOf(word, question))) return true;
  const numbers = ({ text }) =>
    JSON.stringify([...new Set(text.match(new RegExp(matcher.weights.PHONE, "gu")))].sort());
  return Boolean(number) && numbers(best) !== "[]" && numbers(best) === numbers(one);
}

/** The heading that a clause stands under: «6 Frist», of «6.1 Frist». */
function chapter({ heading }) {
  const [number, ...name] = heading.split(" ");
  return [number.split(".")[0], ...name].join(" ");
}

function score({ section, matches, ...met }, question, counts) {
  const { matcher, role, number } = question;
  const { ACTS, ASKS_NUMBER, COVERS, HEADING, MISSES, NEXT, OWN_ROLE, PHONE } = matcher.weights;
  const beside = neighbours([matches], matcher.weights);
  let next = 0;
  for (const [place, count] of counts) next += (beside.get(place) ?? 0) * Math.min(count, counts.get(place + 1) ?? 0);
  let found = NEXT * next;
  let [has, asks] = [0, ASKS_NUMBER * number];
  for (const [place, count] of counts) {
    const told = HEADING * (met.heading.get(place) ?? 0);
    const said = Math.max(met.text.get(place) ?? 0, met.keywords.get(place) ?? 0, told);
    found += count * (said + told);
    has += count * said;
    asks += count;
  }
  if (number && new RegExp(PHONE, "u").test(section.text)) has += ASKS_NUMBER;
  found += besideTheWords(section, question);
  if (section.actor) found *= section.actor === role ? OWN_ROLE : ACTS;
  return asks ? found * (MISSES + has / asks) ** COVERS : found;
}

/** What a section has of what the query asks for, other than its words. */
function besideTheWords(section, question) {
  const { when, who, number, where, fails, contents, matcher } = question;
  const { ASKS_CONTENTS, ASKS_FAILS, ASKS_NUMBER, ASKS_WHEN, ASKS_WHERE, ASKS_WHO } = matcher.weights;
  const { CONTENT, FAILURE, HEADING, NUMBER, NUMBERED, PHONE, PLACE, TIME, TYPED, WHEN, WHO } = matcher.weights;
  const [heading, text] = [section.heading.toLowerCase(), section.text.toLowerCase()];
  const stands = (pattern, where) => Number(new RegExp(pattern, "u").test(where));
  let added = TYPED * Math.max(0, ...section.keywords.map((one) => typedOf(one, question)));
  if (when && stands(TIME, text)) added += ASKS_WHEN * (1 + HEADING * stands(WHEN, heading));
  if (who && (section.actor || stands(WHO, heading))) added += ASKS_WHO * (1 + HEADING * stands(WHO, heading));
  if (number && stands(PHONE, text)) added += ASKS_NUMBER * (1 + NUMBERED * stands(NUMBER, heading));
  if (where) added += ASKS_WHERE * stands(PLACE, heading);
  if (fails) added += ASKS_FAILS * (stands(FAILURE, `${heading} ${text}`) + HEADING * stands(FAILURE, heading));
  return added + ASKS_CONTENTS * contents * stands(CONTENT, heading);
}

/** Whether a text has a word, in any inflection. */
export const says = (text, word, language) => language.words(text).some((other) => stem(other) === stem(word));

/** A text in pieces, [words, whether they answer the query]. */
export const marked = (text, { matcher }) => pieces(text, [0, 0, text.length], matcher.units(text));

/** The same of a section, shortened round the words that answer; what title and heading say needs no words. */
export function excerpt({ text, heading }, reading, question) {
  const { matcher } = question;
  const told = strongest(matcher.find(heading));
  const without = (place) => 1 - (1 - matcher.weights.TITLE) * (told.get(place) ?? 0);
  const says = new Map([...beyond(reading, question)].map(([place, count]) => [place, count * without(place)]));
  const shown = text || heading;
  const found = matcher.units(shown);
  return pieces(shown, stretch(shown, found, says, question), found);
}

function pieces(text, [lead, from, to], found) {
  const shown = [];
  let at = 0;
  const upTo = (limit) => {
    for (const { start, end } of found) {
      if (start < at || end > limit) continue;
      shown.push([text.slice(at, start), false], [text.slice(start, end), true]);
      at = end;
    }
    shown.push([text.slice(at, limit), false]);
  };
  if (lead) upTo(lead);
  if (from > lead) shown.push(["… ", false]);
  at = from;
  upTo(to);
  if (to < text.length) shown.push([" …", false]);
  return shown.filter(([words]) => words);
}

/** How much of its beginning to show, and the stretch that has most of what the query asks for. */
function stretch(text, found, says, question) {
  const { EXCERPT } = question.matcher.weights;
  if (text.length <= EXCERPT) return [0, 0, text.length];
  const stretches = (found.length ? found : [{ start: 0, end: 0 }]).map((one) => round(one, text, question));
  const said = stretches.map((one) => saidIn(one, text, found, says, question));
  return stretches[said.indexOf(Math.max(...said))];
}

/** A stretch round some letters. Of a list, it begins where an item does, and what leads to the list stands first. */
function round({ start: first, end: last }, text, { matcher }) {
  const { EXCERPT, ITEM, LEAD } = matcher.weights;
  const item = text.lastIndexOf(ITEM, first);
  const before = text.indexOf(ITEM);
  const lead = before > 0 && before <= LEAD && before < item ? before : 0;
  const room = EXCERPT - lead;
  const early = Math.max(0, Math.min(first - Math.floor(room / 4), text.length - room));
  const begins = item >= 0 && first - item < Math.floor(room / 2);
  const from = begins ? item : early ? text.indexOf(" ", early) + 1 : 0;
  if (from + room >= text.length) return [lead, from, text.length];
  return [lead, from, Math.max(text.lastIndexOf(" ", from + room), last)];
}

/** How much of the query is said in a stretch: its words, and a time or a number when it asks for one. */
function saidIn([, from, to], text, found, says, { matcher, when, number }) {
  const { ASKS_NUMBER, ASKS_WHEN, PHONE, TIME } = matcher.weights;
  const inside = either(...found.filter(({ start, end }) => start >= from && end <= to).map(({ met }) => met));
  const shown = text.slice(from, to).toLowerCase();
  const stands = (pattern) => Number(new RegExp(pattern, "u").test(shown));
  const asked = ASKS_WHEN * when * stands(TIME) + ASKS_NUMBER * number * stands(PHONE);
  return rounded(asked + [...inside].reduce((sum, [place, met]) => sum + (says.get(place) ?? 0) * met, 0));
}
