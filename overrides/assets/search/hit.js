// How a hit looks: its kind, area and validity first, then the title, then the clause that answers.

import { root } from "../find.js";
import { element, hidden, icon, marks } from "./dom.js";
import { texts } from "./texts.js";

const CLAUSE = /^L?\d+(?:\.\d+)*(?= |$)/;
const ICONS = { in_force: "ok", overdue: "due", consultation: "hear", draft: "draft", retired: "gone" };

/** Where a hit leads: to its best section, or to the document as a whole. */
export function address({ url, section }, whole = false) {
  const to = new URL(url, root);
  if (section?.anchor && !whole) to.hash = section.anchor;
  return to.href;
}

function validity({ status, validity: until }) {
  if (!status) return undefined;
  const state = element("span", { class: `st ${ICONS[status]}` }, icon(ICONS[status]), texts.statuses[status]);
  return element("span", {}, state, until && `, ${until}`);
}

export const areaName = (area, areas) => areas[area]?.title ?? area;

function facts(hit, areas) {
  return element(
    "div",
    { class: "kind" },
    element("b", {}, texts.kinds[hit.kind] ?? hit.kind),
    element("span", {}, areaName(hit.area, areas)),
    validity(hit),
  );
}

/** A hit on the results page. */
export function hitItem(hit, areas, best = false) {
  if (hit.failed) return element("li", {}, element("p", { class: "muted" }, texts.unreachable));
  const { section } = hit;
  return element(
    "li",
    { class: best && "best" },
    facts(hit, areas),
    element("h3", {}, element("a", { href: address(hit, true) }, marks(hit.marks.title))),
    element("p", {}, marks(hit.marks.summary)),
    section && element("p", { class: CLAUSE.test(section.heading) ? "at" : "at named" }, place(hit), element("span", {}, marks(section.marks))),
  );
}

/** The link to a section: the number of a clause, another heading as it is, an arrow where there is none. */
function place(hit) {
  const { heading, text } = hit.section;
  const name = CLAUSE.exec(heading)?.[0] ?? (text && heading ? heading : "→");
  return element("a", { href: address(hit) }, hidden(`${texts.point} `), element("b", {}, name));
}

/** A hit in the list under the field. An option can hold no link, so it carries the address itself. */
export function hitOption(hit, areas, id) {
  return element(
    "li",
    { id, role: "option", "aria-selected": "false", "data-to": address(hit) },
    element("b", {}, marks(hit.marks.title)),
    facts(hit, areas),
    element("span", { class: "excerpt" }, marks(hit.section ? hit.section.marks : hit.marks.summary)),
  );
}
