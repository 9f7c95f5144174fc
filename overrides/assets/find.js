// The little of the search that every page has: it waits for the reader to turn to a field, and fetches nothing before.

const FIELD = 'input[type="search"][name="q"]';

/** Root of the site as a URL, from <html data-root>. */
export const root = new URL(document.documentElement.dataset.root || "./", document.baseURI);

/** Where the index is. */
export const folder = new URL("search/", root).href;

let early;

/** What the index has: what was asked for ahead, else asked for now. */
export function manifest() {
  const asked = early ?? fetch(new URL("manifest.json", folder), { cache: "no-cache" });
  early = undefined;
  return asked.then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.status))));
}

/** Everything at once, not each when another turns out to need it: on a slow network that is what takes the time. */
function ahead() {
  early = fetch(new URL("manifest.json", folder), { cache: "no-cache" });
  early.catch(() => {}); // told when it is used
  fetchAlso("stylesheet", "search.css");
  if (location.protocol === "file:") return; // in the emergency copy the scripts are one
  for (const script of ["interface.js", "worker.js"]) fetchAlso("modulepreload", script);
}

function fetchAlso(rel, name) {
  const link = document.createElement("link");
  link.rel = rel;
  link.href = new URL(`search/${name}`, import.meta.url).href;
  document.head.append(link);
}

/** Wait for the reader to turn to a search field, or for the results page to need its results. */
export function prepareSearch(shortcutsAreOn = () => true) {
  let wanted;
  function start() {
    if (wanted) return wanted;
    ahead();
    wanted = import("./search/interface.js").catch(() => (wanted = undefined)); // without it the form still leads to the list
    return wanted;
  }
  for (const field of document.querySelectorAll(FIELD)) {
    field.addEventListener("focus", start);
    field.addEventListener("input", start);
    if (field === document.activeElement) start();
  }
  const results = document.getElementById("treff");
  if (results) {
    // The list of all documents waits out of sight while an answer is on its way; results.js shows it when there is none.
    if (new URLSearchParams(location.search).get("q")) results.toggleAttribute("data-expected", true);
    start().then((there) => there || results.removeAttribute("data-expected"));
  }
  document.addEventListener("keydown", (event) => {
    if (!shortcutsAreOn()) return;
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.key !== "/" && event.key !== "s") || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = document.querySelector(`main ${FIELD}, ${FIELD}`);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
