// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** Whether one of the documents answers; `untold` says that the topic of the query is known to have no text. */
export function answered(readings, asked, { language, weights }, untold) {
  const words = asked.filter(({ word, places }) => places.length === 1 && language.saysSomething(word));
  const judged = words.filter(({ unfinished }) => words.length > 1 || !unfinished);
  if (!judged.some(({ says }) => says)) return true;
  const telling = judged.filter(({ word }) => !language.tellsLittle(word));
  return readings.some(({ title, about, sections }) => {
    const places = [about, ...sections.map(({ marks }) => marks)];
    const whole = share(either(title, ...places), judged);
    return places.some((marks) => likely(either(marks, title), whole, judged, telling, untold, weights) >= 0);
  });
}

/** How likely it is that a place answers: above nothing, when it is likelier than not. */
function likely(met, whole, judged, telling, untold, weights) {
  const { ANSWERS, ANSWERS_OUTSIDE, ANSWERS_SHARE, ANSWERS_UNTOLD, ANSWERS_WORD } = weights;
  const { LIKE, MADE_OF, MOST_MET, NEARLY_ALL } = weights;
  const here = share(met, judged);
  const strength = ({ places }) => met.get(places[0]) ?? 0;
  const words = Math.min(MOST_MET, telling.filter((one) => strength(one) >= MADE_OF).length);
  const outside = judged.some((one) => one.outside && strength(one) < LIKE);
  return rounded(
    ANSWERS +
      (ANSWERS_SHARE * (here + whole)) / 2 +
      ANSWERS_WORD * words +
      ANSWERS_OUTSIDE * Number(outside) +
      ANSWERS_UNTOLD * Number(untold && here < NEARLY_ALL),
  );
}

/** How much of what the query says that is told, from 0 to 1. */
function share(met, judged) {
  let [told, asks] = [0, 0];
  for (const { places, says, against } of judged) {
    const strength = met.get(places[0]) ?? 0;
    told += says * strength;
    asks += strength ? says : against;
  }
  return asks ? told / asks : 0;
}
