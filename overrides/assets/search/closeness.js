// The last word on the first hits, how closely a text has the words of the query together: the twin of
// macros/search/asking/closeness.py, which says why.

import { strongest } from "./matching.js";
import { rounded } from "./ranking.js";

/** Put the hits whose `documents` have been read (undefined for one that could not be) in their last order. */
export function closest(ranked, documents, matcher, worth) {
  const read = ranked.slice(0, documents.length).map((one, i) => {
    const near = documents[i] ? closeness(documents[i], matcher, worth) : 0;
    return { ...one, score: rounded(one.score * (1 + near)) };
  });
  return [...read.sort((a, b) => b.score - a.score || a.number - b.number), ...ranked.slice(documents.length)];
}

/** From 0, for a query of one word, to 2, for a section that has the query as it was typed. */
function closeness({ title, summary, keywords, sections }, matcher, worth) {
  if (worth.size < 2) return 0;
  const { TOGETHER, NEIGHBOURS, TITLED } = matcher.weights;
  const said = [...sections.map(({ heading, text }) => `${heading} ${text}`), title, summary, ...keywords];
  const texts = said.map((text) => matcher.find(text));
  const places = [...worth.keys()].sort((a, b) => a - b);
  const share = (met) => places.reduce((sum, place) => sum + worth.get(place) * (met.get(place) ?? 0), 0);
  const titled = strongest(matcher.find(title));
  const together = Math.max(...texts.map((text) => share(either(strongest(text), titled))));
  const beside = neighbours(texts, matcher.weights);
  const pairs = places
    .slice(1)
    .map((place, i) => [worth.get(places[i]) + worth.get(place), beside.get(places[i]) ?? 0]);
  const total = places.reduce((sum, place) => sum + worth.get(place), 0);
  const weights = pairs.reduce((sum, [weight]) => sum + weight, 0);
  return (
    (TOGETHER * together + TITLED * share(titled)) / total +
    (NEIGHBOURS * pairs.reduce((sum, [weight, met]) => sum + weight * met, 0)) / weights
  );
}

/** What either of two texts has: Map of place → strength. */
export const either = (one, other) =>
  new Map(
    [...one.keys(), ...other.keys()].map((place) => [place, Math.max(one.get(place) ?? 0, other.get(place) ?? 0)]),
  );

/** How well each word of the query has the next one after it in any of the texts: Map of place → strength. */
export function neighbours(texts, { APART }) {
  const best = new Map();
  for (const matches of texts) {
    matches.forEach((one, number) => {
      for (const other of matches.slice(number + 1)) {
        if (other.at - one.at > APART) break;
        if (other.place === one.place + 1) {
          best.set(one.place, Math.max(best.get(one.place) ?? 0, Math.min(one.strength, other.strength)));
        }
      }
    });
  }
  return best;
}
