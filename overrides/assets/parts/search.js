// The little of the search that every page has: it waits for the reader to turn to a field, and fetches nothing before.
// What looks like an identity number goes no further than the field.

import { all, element } from "../dom.js";
import { looksLikeNumber } from "../number.js";
import { cleaned, parameters, results } from "../search/address.js";
import { withoutIndex } from "../search/texts.js";
import { askAhead } from "../site.js";
import { shortcutsAreOn } from "./shortcuts.js";

const FIELD = 'input[type="search"][name="q"]';

/** @type {Promise<unknown> | undefined} */
let wanted;

function begin() {
  if (wanted) return wanted;
  ahead();
  wanted = import("../search/interface.js")
    .then(({ startSearch }) => startSearch() ?? true)
    .catch(() => (wanted = undefined));
  return wanted;
}

/** Everything at once, not each when another turns out to need it: on a slow network that is what takes the time. */
function ahead() {
  askAhead();
  fetchAlso("stylesheet", "search.css");
  if (location.protocol === "file:") return; // in the emergency copy the scripts are one
  for (const script of ["interface.js", "worker.js"]) fetchAlso("modulepreload", script);
}

function fetchAlso(rel, name) {
  const link = document.createElement("link");
  link.rel = rel;
  link.href = new URL(`../search/${name}`, import.meta.url).href;
  document.head.append(link);
}

/** Say something under the field of a form, in place of what was said; nothing when there is nothing to say. */
function tell(form, words) {
  const told = form.querySelector("[role=alert]") ?? element("p", { class: "stopped", role: "alert" });
  const row = form.querySelector(FIELD).parentElement;
  if (!told.parentElement) row === form ? row.append(told) : row.after(told);
  told.textContent = words || "";
  told.hidden = !words;
}

function startForm(form) {
  const field = form.querySelector(FIELD);
  const words = withoutIndex();
  form.querySelector("button").disabled = false; // without us the field leads nowhere
  field.addEventListener("focus", begin);
  field.addEventListener("input", async () => {
    const stopped = looksLikeNumber(field.value);
    tell(form, stopped && words.number);
    if (!(await begin()) && !stopped) tell(form, words.broken);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (looksLikeNumber(field.value)) tell(form, words.number);
    else if (here() || navigator.onLine || location.protocol === "file:")
      location.assign(results(field.value, here() ? parameters() : {}));
    else tell(form, words.broken);
  });
  if (field === document.activeElement) begin();
}

/** Where the results go, when this is their page. */
const here = () => document.getElementById("treff");

async function startResults(place, page) {
  const clean = () => {
    const taken = cleaned();
    if (taken) tell(all(FIELD, page)[0].form, withoutIndex()[taken]);
  };
  addEventListener("hashchange", clean);
  clean();
  // The list of all documents waits out of sight while an answer is on its way; results.js shows it when there is none.
  if (parameters().get("q")) place.toggleAttribute("data-expected", true);
  if (await begin()) return;
  place.removeAttribute("data-expected");
  if (parameters().get("q"))
    place.replaceChildren(element("p", { class: "lead", role: "status" }, withoutIndex().broken));
}

function goToField(event) {
  if (!shortcutsAreOn()) return;
  const writing = event.target.closest("input, textarea, select, [contenteditable], .choose-place[open]");
  if ((event.key !== "/" && event.key !== "s") || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector(`main ${FIELD}`) ?? document.querySelector(FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** Wait for the reader to turn to a search field, or for the results page to need its results. */
export const search = {
  where: ":root",
  start(page) {
    for (const { form } of all(FIELD, page)) startForm(form);
    const place = here();
    if (place) startResults(place, page);
    document.addEventListener("keydown", goToField);
  },
};
