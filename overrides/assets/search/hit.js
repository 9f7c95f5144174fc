// How a hit looks: its kind, area and validity first, then the title, the clause that answers, and what it is about.

import { root } from "../site.js";
import { longDate, today } from "../day.js";
import { element, hidden, icon, marks } from "../dom.js";
import { named, say, sayCount } from "./texts.js";

const CLAUSE = /^L?\d+(?:\.\d+)*(?= |$)/;
const ICONS = { in_force: "ok", overdue: "due", consultation: "hear", draft: "draft", retired: "gone" };

/** The full address of a page of the site. */
export const pageOf = (url) => new URL(url, root()).href;

/** Where a hit leads: to its best section, or to the document as a whole. */
export function address({ url, section }, whole = false) {
  const to = new URL(pageOf(url));
  if (section?.anchor && !whole) to.hash = section.anchor;
  return to.href;
}

/** A state as its icon and its word. */
const state = (status) =>
  element("span", { class: `st ${ICONS[status]}` }, icon(ICONS[status]), named("statuses", status));

/** A draft has no day that tells it from another, so where most hits that have a state are drafts it is said once. */
export function usualState({ counts: { status } }) {
  const stated = Object.keys(status).reduce((sum, name) => sum + (ICONS[name] ? status[name] : 0), 0);
  return status.draft > Math.max(1, stated / 2) ? "draft" : undefined;
}

/** What is usual, above the hits. */
export const saidOnce = (usual) =>
  element("p", { class: "usual" }, say("texts_are"), " ", state(usual), " ", say("otherwise_stated"));

/** The state of a text and until when; a kind that nobody approves has none. */
const validity = (hit) => hit.status && element("span", {}, state(hit.status), until(hit));

function until({ status, due, applies_from: from }) {
  if (status === "in_force" && from > today()) return ` ${say("from", { day: longDate(from) })}`;
  if (!due) return undefined;
  const past = status === "consultation" && due < today();
  return `, ${say(past ? "closed" : `until_${status}`, { day: longDate(due) })}`;
}

export const areaName = (area, areas) => areas[area]?.title ?? area;

function facts(hit, areas, usual, ...more) {
  return element(
    "div",
    { class: "kind" },
    element("b", {}, named("kinds", hit.kind)),
    hit.area && element("span", {}, areaName(hit.area, areas)),
    hit.status !== usual && validity(hit),
    more,
  );
}

/** A hit on the results page. What is `usual` stands above the list, and is not said of each text. */
export function hitItem(hit, areas, own, usual, best = false) {
  if (hit.failed) return element("li", {}, element("p", { class: "muted" }, say("unreachable")));
  const { section } = hit;
  return element(
    "li",
    { class: best && "best" },
    facts(hit, areas, usual),
    element("h3", {}, element("a", { href: address(hit, true) }, marks(hit.marks.title))),
    section &&
      element(
        "p",
        { class: CLAUSE.test(section.heading) ? "at" : "at named" },
        place(hit),
        element("span", {}, marks(section.marks)),
      ),
    element("p", { class: section && "muted" }, marks(hit.marks.summary)),
    also(
      say("also_mine"),
      hit.versions.filter(({ area }) => own.includes(area)),
      areas,
    ),
    also(
      say("also"),
      hit.versions.filter(({ area }) => !own.includes(area)),
      areas,
    ),
  );
}

/** The same text in other areas. */
function also(label, versions, areas) {
  const link = ({ area, url }) => element("a", { href: pageOf(url) }, areaName(area, areas));
  return (
    versions.length > 0 &&
    element(
      "p",
      { class: "also" },
      label,
      " ",
      versions.map((one, i) => [i ? ", " : "", link(one)]),
    )
  );
}

/** The link to a section: the number of a clause, another heading as it is, an arrow where there is none. */
function place(hit) {
  const { heading, text } = hit.section;
  const name = CLAUSE.exec(heading)?.[0] ?? (text && heading ? heading : "→");
  return element("a", { href: address(hit) }, hidden(`${say("point")} `), element("b", {}, name));
}

/** A hit in the list under the field. An option can hold no link, so it carries the address itself. */
export function hitOption(hit, areas, usual, id) {
  return element(
    "li",
    { id, role: "option", "aria-selected": "false", "data-to": address(hit) },
    element("b", {}, marks(hit.marks.title)),
    facts(
      hit,
      areas,
      usual,
      hit.versions.length > 0 && element("span", {}, sayCount("in_others", hit.versions.length)),
    ),
    element("span", { class: "excerpt" }, marks(hit.section ? hit.section.marks : hit.marks.summary)),
  );
}
