// The little of the search that every page has: it waits for the reader to turn to a field, and fetches nothing before.
// What is typed goes nowhere but through search/form.js, which stops what looks like an identity number.

import { mayHoldNumber } from "../digits.js";
import { all, element } from "../dom.js";
import { again, tell } from "../search/told.js";
import { askAhead } from "../site.js";
import { shortcutsAreOn } from "./shortcuts.js";

const FIELD = 'input[type="search"][name="q"]';

/** @type {Promise<Record<string, (form: HTMLFormElement) => void> | undefined> | undefined} */
let wanted;

/** The search with its scripts, or nothing when they cannot be had. */
function begin() {
  if (wanted) return wanted;
  ahead();
  wanted = import("../search/interface.js").then(({ startSearch }) => startSearch()).catch(() => (wanted = undefined));
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

function startForm(form) {
  const field = form.elements.q;
  const doing = async (what) => {
    const search = await begin();
    search ? search[what](form) : tell(form, form.dataset.broken, () => retry(what));
  };
  const retry = (what) => {
    field.focus(); // the list is for whoever is in the field
    return doing(what);
  };
  form.querySelector("button").disabled = false; // without us the field leads nowhere
  field.addEventListener("focus", begin);
  field.addEventListener("input", () => doing("typed"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    doing("submitted");
  });
  if (field === document.activeElement) begin();
}

/** What the address of the results page asks for; older addresses have it in sight of the server. */
const asked = () =>
  new URLSearchParams(location.hash.slice(1)).get("q") ?? new URLSearchParams(location.search).get("q");

async function startResults(place, form) {
  // The list of all documents waits out of sight while an answer is on its way; results.js shows it when there is none.
  if (asked()) place.toggleAttribute("data-expected", true);
  if (await begin()) return;
  place.removeAttribute("data-expected");
  const retry = () => {
    place.replaceChildren();
    return startResults(place, form);
  };
  if (asked())
    place.replaceChildren(element("p", { class: "lead", role: "status" }, form.dataset.broken), again(retry));
  if (mayHoldNumber(asked() ?? "")) history.replaceState(null, "", location.pathname);
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
    const forms = all(FIELD, page).map(({ form }) => form);
    forms.forEach(startForm);
    const place = document.getElementById("treff");
    if (place) startResults(place, forms[0]);
    document.addEventListener("keydown", goToField);
  },
};
