// The parts that every page has, in the order in which they start. Each has `where`, the places it looks for, and
// `start`, called for each of them; where there are none it does nothing. Those of documents are in document.js, those
// of lists in lists.js.

import { all } from "./dom.js";
import { age } from "./parts/age.js";
import { bar } from "./parts/bar.js";
import { consultation } from "./parts/consultation.js";
import { finder } from "./parts/finder.js";
import { refused } from "./parts/refused.js";
import { role } from "./parts/role.js";
import { search } from "./parts/search.js";
import { shortcuts } from "./parts/shortcuts.js";

/** Start a part in all its places. */
export function begin({ where, start }) {
  for (const place of all(where)) start(place);
}

[finder, bar, refused, role, consultation, age, search, shortcuts].forEach(begin);
// What changes nothing that is seen is asked for when the first abbreviation is about to come in sight.
const near = new IntersectionObserver(
  (found) => {
    if (!found.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    import("./parts/abbr.js").then(({ abbreviations }) => begin(abbreviations));
  },
  { rootMargin: "50%" },
);
for (const abbr of all("main abbr[title]")) near.observe(abbr);
