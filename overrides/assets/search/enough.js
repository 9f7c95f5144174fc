// Whether any text answers: the twin of macros/search/asking/enough.py, which says why.

import { either } from "./closeness.js";
import { strongest } from "./matching.js";
import { rarity, rounded } from "./ranking.js";

/** The largest share of what the query says that a document has in one place, from 0 to 1. */
export function covered(documents, matcher, asked, count) {
  const says = new Map(asked.filter(counts).map((one) => [one.places[0], rarity(one, count)]));
  if (!says.size) return 1;
  const total = [...says.values()].reduce((sum, one) => sum + one, 0);
  return rounded(Math.max(0, ...documents.map((document) => share(document, matcher, says))) / total);
}

/** A word of its own that is written to its end. */
const counts = ({ places, unfinished }) => places.length === 1 && !unfinished;

function share({ title, summary, keywords, codes, sections }, matcher, says) {
  const inTitle = strongest(matcher.find(title));
  const about = [summary, ...keywords, ...codes].join(" · ");
  const texts = [about, ...sections.map(({ heading, text }) => `${heading} · ${text}`)];
  return Math.max(
    ...texts.map((text) => {
      const met = either(strongest(matcher.find(text)), inTitle);
      return [...says].reduce((sum, [place, one]) => sum + one * (met.get(place) ?? 0), 0);
    }),
  );
}
