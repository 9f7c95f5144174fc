// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { rounded } from "./ranking.js";
import { either } from "./reading.js";

/** Whether one of the documents answers; `untold` is the words of a topic that is known to have no text. */
export function answered(readings, asked, { language, weights }, untold = []) {
  const words = asked.filter(({ word, places }) => places.length === 1 && language.saysSomething(word));
  const judged = words.filter(({ unfinished }) => words.length > 1 || !unfinished);
  if (!judged.some(({ says }) => says)) return true;
  const telling = judged.filter(({ faint }) => !faint);
  const topic = judged.filter(({ word }) => untold.includes(word)).map(({ places }) => places[0]);
  const isUntold = ({ named }) => topic.some((place) => !named.has(place));
  return readings.some(({ title, about, sections }) => {
    const places = [[about, topic.length > 0], ...sections.map((one) => [one.marks, isUntold(one)])];
    const whole = share(either(title, ...places.map(([marks]) => marks)), judged);
    return places.some(([marks, told]) => likely(either(marks, title), whole, judged, telling, told, weights) >= 0);
  });
}

/** How likely it is that a place answers: above nothing, when it is likelier than not. */
function likely(met, whole, judged, telling, untold, weights) {
  const { ANSWERS, ANSWERS_OUTSIDE, ANSWERS_SHARE, ANSWERS_UNTOLD, ANSWERS_WORD } = weights;
  const { MADE_OF, MOST_MET, NEARLY_ALL, PART } = weights;
  const here = share(met, judged);
  const strength = ({ places }) => met.get(places[0]) ?? 0;
  const words = Math.min(MOST_MET, telling.filter((one) => strength(one) >= MADE_OF).length);
  const outside = judged.some((one) => one.outside && strength(one) < PART);
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
