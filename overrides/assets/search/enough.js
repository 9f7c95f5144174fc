// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** The largest share of what the query says that a document has in one place, from 0 to 1. */
export function covered(readings, asked, language) {
  const words = asked.filter(({ word, places }) => places.length === 1 && language.saysSomething(word));
  const judged = words.filter(({ unfinished }) => words.length > 1 || !unfinished);
  const says = new Map(judged.map((one) => [one.places[0], one.says]));
  const total = [...says.values()].reduce((sum, one) => sum + one, 0);
  if (!total) return 1;
  return rounded(Math.max(0, ...readings.map((reading) => share(reading, says))) / total);
}

const share = ({ title, about, sections }, says) =>
  Math.max(
    ...[about, ...sections.map(({ marks }) => marks)].map((marks) => {
      const met = either(marks, title);
      return [...says].reduce((sum, [place, one]) => sum + one * (met.get(place) ?? 0), 0);
    }),
  );
