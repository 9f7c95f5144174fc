// The nearest topics, when a query has no hits: texts with a word that begins like one of the reader's.

import { familyOf } from "./fold.js";

const SHORTEST = 5;
const SHORTEST_CODE = 2; // R9 of R96: the same chapter
const MOST = 5;

/** Up to five texts, best first, as {title, url, kind, area}; none when nothing begins alike, or cannot be had. */
export async function nearest(asked, index, columns, standings) {
  try {
    const alike = await Promise.all(
      asked.filter(({ places }) => places.length === 1).map(({ word }) => beginningAlike(word, index)),
    );
    const strengths = new Map();
    for (const evidence of alike.flat()) {
      for (const [number, strength] of evidence)
        strengths.set(number, Math.max(strength * standings[number], strengths.get(number) ?? 0));
    }
    const found = [...strengths.keys()].filter((number) => columns.status[number] !== "retired");
    found.sort((a, b) => strengths.get(b) - strengths.get(a) || a - b);
    const families = new Map();
    for (const number of found.reverse()) families.set(familyOf(number, columns), number);
    const documents = [...families.values()]
      .reverse()
      .slice(0, MOST)
      .map((number) => index.document(number));
    return (await Promise.all(documents)).map(({ title, url, kind, area }) => ({ title, url, kind, area }));
  } catch {
    return [];
  }
}

/** The evidence of the words that share the longest beginning with this one. */
async function beginningAlike(word, index) {
  const shortest = /[0-9]/.test(word) ? SHORTEST_CODE : SHORTEST;
  for (let length = word.length - 1; length >= shortest; length--) {
    const found = await index.beginning(word.slice(0, length));
    const evidence = found.flatMap(([, { exact, indirect }]) => (exact ? [...exact.values(), indirect] : []));
    if (evidence.some(({ size }) => size)) return evidence;
  }
  return [];
}
