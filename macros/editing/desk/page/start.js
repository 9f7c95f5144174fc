// Read by the editor when it loads: it must wait until we have told it what it edits.
window.CMS_MANUAL_INIT = true;

// A host that signs editors in itself sends them back to this page alone, and the editor cleans its address when they
// come: the area and the text they had open are kept here meanwhile.
(() => {
  const WHERE = "samhandling.hvor";
  const asked = new URLSearchParams(location.search);
  if (asked.has("code") || asked.has("error")) {
    const { area, hash } = JSON.parse(sessionStorage.getItem(WHERE) ?? "{}");
    if (area) asked.set("omrade", area);
    window.notSignedIn = asked.has("error");
    for (const name of window.notSignedIn ? ["error", "error_description", "state"] : []) asked.delete(name);
    history.replaceState(null, "", `?${asked}${hash ?? ""}`);
  }
  const area = asked.get("omrade");
  const { replaceState } = history;
  history.replaceState = (state, unused, address) => {
    const bare = area && address === location.pathname;
    replaceState.call(history, state, unused, bare ? `?omrade=${encodeURIComponent(area)}${location.hash}` : address);
  };
  addEventListener("pagehide", () => sessionStorage.setItem(WHERE, JSON.stringify({ area, hash: location.hash })));
})();
