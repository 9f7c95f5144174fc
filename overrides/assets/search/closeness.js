// The last word on the first hits, how closely a text has the words of the query together: the twin of
// macros/search/asking/closeness.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** Put the hits that have been read (undefined for one that could not be) in their last order. */
export function closest(ranked, readings, worth, weights) {
  const read = ranked.slice(0, readings.length).map((one, i) => {
    const near = readings[i] ? closeness(readings[i], worth, weights) : 0;
    return { ...one, score: rounded(one.score * (1 + near)) };
  });
  return [...read.sort((a, b) => b.score - a.score || a.number - b.number), ...ranked.slice(readings.length)];
}

/** From 0, for a query of one word, to 2, for a section that has the query as it was typed. */
function closeness({ title, about, sections, beside }, worth, { TOGETHER, NEIGHBOURS, TITLED }) {
  if (worth.size < 2) return 0;
  const places = [...worth.keys()].sort((a, b) => a - b);
  const share = (met) => places.reduce((sum, place) => sum + worth.get(place) * (met.get(place) ?? 0), 0);
  const together = Math.max(
    ...[about, ...sections.map(({ marks }) => marks)].map((marks) => share(either(marks, title))),
  );
  const pairs = places
    .slice(1)
    .map((place, i) => [worth.get(places[i]) + worth.get(place), beside.get(places[i]) ?? 0]);
  const total = places.reduce((sum, place) => sum + worth.get(place), 0);
  const weights = pairs.reduce((sum, [weight]) => sum + weight, 0);
  return (
    (TOGETHER * together + TITLED * share(title)) / total +
    (NEIGHBOURS * pairs.reduce((sum, [weight, met]) => sum + weight * met, 0)) / weights
  );
}
