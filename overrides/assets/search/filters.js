// Narrowing the results: a form of what there is to choose, and a chip for each choice.

import { PARAMETERS, page, parameters } from "./address.js";
import { element, hidden } from "../dom.js";
import { areaName } from "./hit.js";
import { inOrder, named, say } from "./texts.js";

/** What a filter's words are called in the list of words. */
const LISTS = { kind: "kinds", role: "roles", status: "statuses" };

const label = (name, value, areas) => (name === "area" ? areaName(value, areas) : named(LISTS[name], value));

/** A link for each value that is chosen, which takes it away. */
export function chips(filters, areas) {
  const chosen = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));
  if (!chosen.length) return "";
  return element(
    "p",
    { class: "chips" },
    say("narrowed"),
    chosen.map(([name, value]) => chip(name, value, areas)),
  );
}

function chip(name, value, areas) {
  const kept = new URLSearchParams([...parameters()].filter(([n, v]) => n !== PARAMETERS[name] || v !== value));
  return element(
    "a",
    { class: "chip", href: `#${kept}` },
    label(name, value, areas),
    element("span", { class: "muted" }, say("remove")),
  );
}

/**
 * A form of everything the hits differ in; `go` is given the parameters that are chosen. Empty when they do not differ.
 */
export function filterForm(answer, filters, go) {
  const groups = Object.keys(PARAMETERS)
    .map((name) => group(name, answer, filters[name]))
    .filter(Boolean);
  if (!groups.length) return "";
  const form = element(
    "form",
    { "aria-label": say("narrow"), action: page().href },
    element("details", { class: "filters" }, element("summary", {}, say("narrow")), groups),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(new URLSearchParams(/** @type {any} */ (new FormData(form))));
  });
  form.addEventListener("change", () => form.requestSubmit());
  return form;
}

function group(name, { counts, areas }, chosen) {
  const values = [...new Set([...Object.keys(counts[name]), ...chosen])].filter(Boolean);
  if (values.length < 2 && !chosen.length) return "";
  const order = inOrder(LISTS[name]);
  values.sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
  const ticks = values.map((value) =>
    tick(name, value, label(name, value, areas), counts[name][value] ?? 0, chosen.includes(value)),
  );
  return element("fieldset", {}, element("legend", {}, say(`filter_${name}`)), ticks);
}

const tick = (name, value, title, count, checked) =>
  element(
    "label",
    { class: "tick" },
    element("input", { type: "checkbox", name: PARAMETERS[name], value, checked }),
    element("span", {}, title),
    element("span", { class: "num" }, String(count), hidden(` ${say("suffix")}`)),
  );
