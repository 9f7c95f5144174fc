// A document read once with a query in hand: the twin of macros/search/asking/reading.py, which says why.

import { strongest } from "./matching.js";

/**
 * How well a document meets the words of a query: {title, about, sections: [{section, matches, text, heading,
 * keywords, named}], beside}.
 */
export function read({ title, summary, keywords, codes, sections }, matcher) {
  const named = matcher.find(title);
  const about = [summary, ...keywords, ...codes].map((text) => matcher.find(text));
  const said = sections.map(({ heading, text }) => matcher.find(`${heading} ${text}`));
  const asked = sections.flatMap((one) => one.keywords.map((word) => matcher.find(word)));
  return {
    title: strongest(named),
    about: either(...about.map(strongest)),
    sections: sections.map((section) => readSection(section, matcher)),
    beside: neighbours([named, ...about, ...said, ...asked], matcher.weights),
  };
}

function readSection(section, matcher) {
  const matches = matcher.find(section.text);
  const text = strongest(matches);
  const heading = strongest(matcher.find(section.heading));
  const words = section.keywords.map((word) => matcher.share(word));
  const typed = words.filter((one) => one.size > 1 && Math.min(...one.values()) >= matcher.weights.LIKE);
  const named = new Set(typed.flatMap((one) => [...one.keys()]));
  const keywords = either(...words);
  return { section, matches, text, heading, keywords, named, marks: either(text, heading, keywords) };
}

/** The best that any of several has of each word: Map of place → strength. */
export function either(...several) {
  const places = [...new Set(several.flatMap((one) => [...one.keys()]))].sort((a, b) => a - b);
  return new Map(places.map((place) => [place, Math.max(...several.map((one) => one.get(place) ?? 0))]));
}

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
