// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** The largest share of what the query says that a document has in one place, from 0 to 1. */
export function covered(readings, asked, language) {
  const words = asked.filter(({ word, places }) => places.length === 1 && language.saysSomething(word));
  const judged = words.filter(({ unfinished }) => words.length > 1 || !unfinished);
  if (!judged.some(({ says }) => says)) return 1;
  return Math.max(0, ...readings.map((reading) => share(reading, judged)));
}

const share = ({ title, about, sections }, judged) =>
  Math.max(
    ...[about, ...sections.map(({ marks }) => marks)].map((marks) => {
      const met = either(marks, title);
      let [told, asks] = [0, 0];
      for (const { places, says, against } of judged) {
        const strength = met.get(places[0]) ?? 0;
        told += says * strength;
        asks += strength ? says : against;
      }
      return rounded(told / asks);
    }),
  );
