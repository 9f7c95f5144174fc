// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** The largest share of what the query says that a document has in one place, from 0 to 1. */
export function covered(readings, asked) {
  const says = new Map(asked.filter(counts).map((one) => [one.places[0], one.says]));
  if (!says.size) return 1;
  const total = [...says.values()].reduce((sum, one) => sum + one, 0);
  return rounded(Math.max(0, ...readings.map((reading) => share(reading, says))) / total);
}

/** A word of its own that is written to its end. */
const counts = ({ places, unfinished }) => places.length === 1 && !unfinished;

const share = ({ title, about, sections }, says) =>
  Math.max(
    ...[about, ...sections.map(({ marks }) => marks)].map((marks) => {
      const met = either(marks, title);
      return [...says].reduce((sum, [place, one]) => sum + one * (met.get(place) ?? 0), 0);
    }),
  );
