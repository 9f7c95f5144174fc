// The little of the search that every page has: it waits for the reader to turn to a field, and fetches nothing before.

import { all } from "../dom.js";
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
    .catch(() => (wanted = undefined)); // without it the form still leads to the list
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
    for (const field of all(FIELD, page)) {
      field.addEventListener("focus", begin);
      field.addEventListener("input", begin);
      if (field === document.activeElement) begin();
    }
    const results = document.getElementById("treff");
    if (results) {
      // The list of all documents waits out of sight while an answer
      // is on its way; results.js shows it when there is none.
      if (new URLSearchParams(location.search).get("q")) results.toggleAttribute("data-expected", true);
      begin().then((there) => there || results.removeAttribute("data-expected"));
    }
    document.addEventListener("keydown", goToField);
  },
};
