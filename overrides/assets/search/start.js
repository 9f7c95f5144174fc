// The little that must be there before anyone searches. Belongs in the script of every page: it fetches nothing itself.

const FIELD = 'input[type="search"][name="q"]';

/** Wait for the reader to turn to a search field, or for the results page to need its results. */
export function prepareSearch() {
  let wanted;
  const start = () => (wanted ??= import("./interface.js").catch(() => (wanted = undefined))); // without it the form still leads to the list
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
