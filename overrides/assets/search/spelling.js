// What a word that nothing is found for was meant to be: the twin of macros/search/asking/spelling.py.

import { stem } from "./stemmer.js";

/** How many letters must be put in, taken out, exchanged or swapped with their neighbour; `limit` + 1 when more. */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const last = before;
    before = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, last[j - 2] + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row.at(-1);
}

const reversed = (word) => [...word].reverse().join("");

/** The words nearest to `word`, at most `limit` mistakes away: {words, certain}. Not certain between medicines. */
export async function guess(word, index, limit) {
  const { SHORTEST_SPELLING, MOST_GUESSES, MEDICINE } = index.weights;
  const common = (mark) => (mark === MEDICINE ? 0 : Number(mark));
  if (word.length < SHORTEST_SPELLING || /[0-9]/.test(word)) return { words: [], certain: true };
  const part = Math.floor(word.length / (limit === 1 ? 2 : 3));
  const [ahead, back] = await Promise.all([
    index.spellings(word.slice(0, part), "forwards"),
    index.spellings(reversed(word).slice(0, part), "backwards"),
  ]);
  const near = new Map([...ahead, ...back.map(([other, mark]) => [reversed(other), mark])]);
  const far = (other) => Math.min(distance(word, other, limit), distance(stem(word), stem(other), limit));
  const nearest = [...near]
    .map(([other, mark]) => ({ other, mark, far: far(other) }))
    .filter((one) => one.far < 2 || (one.far <= limit && one.other[0] === word[0]))
    .sort(
      (a, b) =>
        a.far - b.far ||
        Number(a.other[0] !== word[0]) - Number(b.other[0] !== word[0]) ||
        common(b.mark) - common(a.mark) ||
        (a.other < b.other ? -1 : 1),
    );
  const medicines = different(
    nearest.filter(({ mark }) => mark === MEDICINE),
    stem,
  );
  if (medicines.length > 1) return { words: medicines.slice(0, MOST_GUESSES), certain: false };
  const best = nearest.filter((one) => one.far === nearest[0].far);
  return { words: different(best, (other) => index.language.key(other)).slice(0, MOST_GUESSES), certain: true };
}

/** The first word of each stem or key. */
function different(found, by) {
  const firsts = new Map();
  for (const { other } of found) if (!firsts.has(by(other))) firsts.set(by(other), other);
  return [...firsts.values()];
}
