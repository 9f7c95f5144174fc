// Where the site is, and what its search has. The search is asked for ahead of its own scripts, see parts/search.js.

/** Root of the site as a URL, from <html data-root>. */
export const root = () => new URL(document.documentElement.dataset.root || "./", document.baseURI);

/** Where the index is. */
export const folder = () => new URL("search/", root()).href;

/** @type {Promise<Response> | undefined} */
let early;

const asked = () => fetch(new URL("manifest.json", folder()), { cache: "no-cache" });

/** What the index has: what was asked for ahead, else asked for now. */
export function manifest() {
  const found = early ?? asked();
  early = undefined;
  return found.then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))));
}

export function askAhead() {
  early = asked();
  early.catch(() => {}); // told when it is used
}
