// From what the reader typed to evidence, word by word: the twin of macros/search/asking/query.py, which says why.

import { guess } from "./spelling.js";
import { stem } from "./stemmer.js";

/** Look up every word of a query. The last one may be unfinished, unless a space follows. */
export async function ask(text, index) {
  const { LONGEST_QUERY, MOST_WORDS } = index.weights;
  const query = [...text].slice(0, LONGEST_QUERY).join("");
  const said = index.language.units(query.normalize("NFC")).map(({ parts }) => parts);
  const typed = said.flat().slice(0, MOST_WORDS);
  const telling = typed.filter((word) => index.language.saysSomething(word));
  const telt = [...new Set(telling.length ? telling : typed)];
  const places = new Map(telt.map((word, place) => [word, place]));
  const [asked, together] = await Promise.all([
    Promise.all(telt.map((word, place) => lookUp(word, [place], index))),
    Promise.all([...neighbours(typed, places, index), ...wholeNumbers(said, places, index)]),
  ]);
  const joined = together.filter(({ evidence }) => evidence.size);
  const covered = new Set(joined.flatMap((one) => one.places));
  const unknown = asked.filter((one) => !one.known && !one.failed && !covered.has(one.places[0]));
  const begun = ({ word }) => word === typed.at(-1) && !/\s$/.test(text);
  await Promise.all(unknown.map((one) => takeOtherwise(one, index, begun(one))));
  for (const one of [...asked, ...joined]) weigh(one, index);
  return [...asked, ...joined];
}

/** Two words that follow each other, as the one that a text may have. */
function neighbours(typed, places, index) {
  const pairs = typed.slice(1).map((word, i) => [typed[i], word]);
  return pairs
    .filter((pair) => pair.every((word) => places.has(word)))
    .flatMap(([a, b]) =>
      index.weights.JOINTS.map((joint) => lookUp(a + joint + b, [places.get(a), places.get(b)], index)),
    );
}

/** A number in three groups or more as a text may have it. */
function wholeNumbers(said, places, index) {
  return said
    .filter((parts) => parts.length > 2 && parts.every((part) => /^[0-9]+$/.test(part) && places.has(part)))
    .map((parts) => lookUp(parts.join(""), [...new Set(parts.map((part) => places.get(part)))], index));
}

/** Take a word that the site does not know for one that it does; the last may be only begun, and another cut short. */
async function takeOtherwise(asked, index, begun) {
  try {
    await respell(asked, index);
    if (!asked.evidence.size && begun) await complete(asked, index);
    if (!asked.evidence.size) await correct(asked, index);
    const { SHORTEST_SPELLING } = index.weights;
    if (!asked.evidence.size && asked.word.length >= SHORTEST_SPELLING) await complete(asked, index);
  } catch {
    asked.failed = true;
  }
}

function weigh(asked, index) {
  asked.says = rarity(asked, index);
  const guessed = !asked.known && !asked.unfinished && !asked.faint;
  asked.against = guessed ? rare(0, index) : asked.says;
}

/** How much a word tells: the fewer texts have it, the more. The versions of one text count as one. An ordinary word
 * tells little, and nothing when no text happens to have it. */
function rarity({ evidence, faint }, index) {
  const found = new Set([...evidence.keys()].map((number) => index.texts[number])).size;
  return rare(found, index) * (faint ? index.weights.FAINT * Number(found > 0) : 1);
}

const rare = (found, { different }) => Math.log(1 + (different - found + 0.5) / (found + 0.5));

/** What the index has for a word as it stands. A file that cannot be had costs this word, not the answer. */
async function lookUp(word, places, index) {
  const asked = {
    word,
    places,
    evidence: new Map(),
    known: false,
    unfinished: false,
    failed: false,
    instead: [],
    suggestions: [],
    parts: [],
    forms: [],
    faint: false,
    outside: false,
    says: 0,
    against: 0,
  };
  try {
    const entry = await index.find(index.language.key(word));
    asked.known = Boolean(entry && !entry.redirect);
    if (asked.known) {
      asked.forms = entry.forms;
      asked.faint = entry.faint;
      asked.outside = entry.outside;
      add(asked.evidence, weighed(entry, stem(word), index.weights));
    }
  } catch {
    asked.failed = true;
  }
  return asked;
}

/** The evidence of an entry, the word's own stem before its relatives. */
function weighed({ exact, indirect }, own, { RELATIVE }) {
  const evidence = new Map();
  for (const [form, found] of exact) add(evidence, found, form === own ? 1 : RELATIVE);
  add(evidence, indirect);
  return evidence;
}

function add(evidence, more, weight = 1) {
  for (const [number, strength] of more) evidence.set(number, (evidence.get(number) ?? 0) + weight * strength);
}

const followed = async (entry, index) => (entry?.redirect ? index.find(entry.redirect) : entry);

/** Take the word for one whose letters the reader's keyboard lacks. */
async function respell(asked, index) {
  for (const word of index.language.respelt(asked.word)) {
    const { evidence } = await lookUp(word, [], index);
    if (evidence.size) {
      add(asked.evidence, evidence);
      asked.instead = [word];
      return;
    }
  }
}

/** Take the word for the beginning of one. */
async function complete(asked, index) {
  const { SHORTEST_PREFIX, MOST_COMPLETIONS, COMPLETION } = index.weights;
  if (asked.word.length < SHORTEST_PREFIX) return;
  const begun = (await index.beginning(asked.word)).slice(0, MOST_COMPLETIONS);
  const found = await Promise.all(begun.map(([, entry]) => followed(entry, index)));
  found.forEach((entry, i) => {
    if (entry) add(asked.evidence, weighed(entry, begun[i][0], index.weights), COMPLETION);
  });
  asked.unfinished = asked.evidence.size > 0;
}

/** Take the word for a misspelt one: one mistake, then a compound of known words, then two mistakes. */
async function correct(asked, index) {
  for (const limit of [1, 2]) {
    if (limit === 2 && ((await split(asked, index)) || asked.word.length < index.weights.LONG)) return;
    const { words, certain } = await guess(asked.word, index, limit);
    if (!certain) {
      asked.suggestions = words;
      return;
    }
    const meant = await Promise.all(words.map((word) => lookUp(word, [], index)));
    for (const { evidence } of meant) add(asked.evidence, evidence);
    if (asked.evidence.size) {
      asked.instead = words;
      return;
    }
  }
}

/** Look for the two parts of a compound that no text has. True when documents have both. */
async function split(asked, index) {
  const { SHORTEST_COMPOUND, SHORTEST_HEAD, SHORTEST_MODIFIER, JOINTS, SPLIT } = index.weights;
  const whole = asked.word;
  if (whole.length <= SHORTEST_COMPOUND || /[0-9]/.test(whole)) return false;
  let best;
  let bestScore = -1;
  for (let cut = SHORTEST_MODIFIER; cut <= whole.length - SHORTEST_HEAD; cut++) {
    const before = whole.slice(0, cut);
    const head = await lookUp(whole.slice(cut), [], index);
    if (!head.evidence.size) continue;
    for (const joint of JOINTS) {
      if (!before.endsWith(joint) || cut - joint.length < SHORTEST_MODIFIER) continue;
      const modifier = await lookUp(before.slice(0, cut - joint.length), [], index);
      const score = Math.min(modifier.word.length, head.word.length) + modifier.word.length / 10;
      if (modifier.evidence.size && score > bestScore) [best, bestScore] = [[modifier, head], score];
    }
  }
  if (!best) return false;
  const [one, other] = best.map(({ evidence }) => evidence);
  const both = [...one.keys()].filter((number) => other.has(number)).sort((a, b) => a - b);
  asked.parts = both.length ? best.map(({ word }) => word) : [];
  asked.outside = both.length > 0 && best.some(({ outside }) => outside);
  asked.evidence = new Map(both.map((number) => [number, SPLIT * Math.min(one.get(number), other.get(number))]));
  return both.length > 0;
}
