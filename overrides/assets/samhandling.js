// The parts of a page, in the order in which they start. Each has `where`, the places it looks for, and `start`, called
// for each of them; where there are none it does nothing.

import { all } from "./dom.js";
import { age } from "./parts/age.js";
import { bar } from "./parts/bar.js";
import { clauses } from "./parts/clauses.js";
import { consultation } from "./parts/consultation.js";
import { contacts } from "./parts/contacts.js";
import { context } from "./parts/context.js";
import { coverage } from "./parts/coverage.js";
import { duties } from "./parts/duties.js";
import { elsewhere } from "./parts/elsewhere.js";
import { finder } from "./parts/finder.js";
import { narrow } from "./parts/narrow.js";
import { orderOfLists } from "./parts/order.js";
import { overdue } from "./parts/overdue.js";
import { own } from "./parts/own.js";
import { ready } from "./parts/ready.js";
import { refused } from "./parts/refused.js";
import { role } from "./parts/role.js";
import { search } from "./parts/search.js";
import { shortcuts } from "./parts/shortcuts.js";
import { standing } from "./parts/standing.js";
import { trust } from "./parts/trust.js";
import { versions } from "./parts/versions.js";

const PARTS = [
  finder,
  bar,
  refused,
  orderOfLists,
  contacts,
  own,
  versions,
  elsewhere,
  role,
  duties,
  narrow,
  trust,
  consultation,
  coverage,
  overdue,
  standing,
  age,
  context,
  clauses,
  ready,
  search,
  shortcuts,
];

function begin({ where, start }) {
  for (const place of all(where)) start(place);
}

PARTS.forEach(begin);
// What changes nothing that is seen does not keep the page waiting.
import("./parts/abbr.js").then(({ abbreviations }) => begin(abbreviations));
