// The little that must be there before anyone searches. Belongs in the script of every page: it fetches nothing itself.

const FIELD = 'input[type="search"][name="q"]';
const MODULES = [
  ...["analysis", "client", "combobox", "dom", "engine", "hit", "index", "interface", "notes", "passage", "query"],
  ...["ranking", "results", "shard", "spelling", "stemmer", "texts", "worker"],
];

/** All modules at once, not each when another turns out to need it: on a slow network that is what takes the time. */
function preload() {
  for (const name of MODULES) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = new URL(`${name}.js`, import.meta.url).href;
    document.head.append(link);
  }
}

/** Wait for the reader to turn to a search field, or for the results page to need its results. */
export function prepareSearch() {
  let wanted;
  function start() {
    if (wanted) return;
    preload();
    wanted = import("./interface.js").catch(() => (wanted = undefined)); // without it the form still leads to the list
  }
  for (const field of document.querySelectorAll(FIELD)) {
    field.addEventListener("focus", start, { once: true });
    field.addEventListener("input", start, { once: true });
    if (field === document.activeElement) start();
  }
  if (document.getElementById("treff")) start();
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if ((event.key !== "/" && event.key !== "s") || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = document.querySelector(`main ${FIELD}, ${FIELD}`);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
