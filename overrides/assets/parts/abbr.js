// Abbreviations explained without a mouse: the first of each on a page is a button, the others answer to touch as well.
// The explanation closes with Escape, a touch elsewhere, or when focus leaves (WCAG 1.4.13).

import { all, element } from "../dom.js";

let open;

function close() {
  open?.querySelector(".gloss")?.remove();
  open?.querySelector("button")?.setAttribute("aria-expanded", "false");
  open = undefined;
}

function explain(abbr) {
  if (open === abbr) return;
  close();
  open = abbr;
  const gloss = element("span", { class: "gloss", role: "status" });
  abbr.append(gloss);
  // Text that comes after the region is announced; text that comes with it is not.
  gloss.textContent = abbr.dataset.means;
  gloss.classList.toggle("flip", gloss.getBoundingClientRect().right > document.documentElement.clientWidth);
  abbr.querySelector("button")?.setAttribute("aria-expanded", "true");
}

/** «(LIB)» is not parted from its brackets: a line may break on either side of a button. */
function keepTogether(abbr) {
  const { previousSibling: before, nextSibling: after } = abbr;
  const opening = before?.nodeType === Node.TEXT_NODE ? before.data.match(/[(«]$/)?.[0] : undefined;
  const closing = after?.nodeType === Node.TEXT_NODE ? after.data.match(/^[^\s\w]+/)?.[0] : undefined;
  if (!opening && !closing) return;
  if (opening) before.data = before.data.slice(0, -opening.length);
  if (closing) after.data = after.data.slice(closing.length);
  const kept = element("span", { class: "kept" });
  abbr.before(kept);
  kept.append(...[opening, abbr, closing].filter(Boolean));
}

function start(main) {
  const seen = new Set();
  for (const abbr of all("abbr[title]", main)) {
    abbr.dataset.means = abbr.title;
    const word = abbr.textContent;
    if (seen.has(word) || abbr.closest("a, button, summary, h1, h2, h3")) continue;
    seen.add(word);
    abbr.removeAttribute("title");
    abbr.replaceChildren(element("button", { type: "button", "aria-expanded": "false" }, word));
    keepTogether(abbr);
  }
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const abbr = target.closest?.("abbr[data-means]");
    if (!abbr || target.closest("a")) return close();
    if (open === abbr && !target.closest(".gloss")) return close();
    explain(abbr);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener(
    "focusout",
    ({ target }) => /** @type {Element} */ (target).closest("abbr") === open && close(),
  );
}

export const abbreviations = { where: "main", start };
