// Abbreviations explained without a mouse: the first of each on a page is a button, the others answer to touch as well.
// The explanation closes with Escape, a touch elsewhere, or when focus leaves (WCAG 1.4.13).

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
  const gloss = document.createElement("span");
  gloss.className = "gloss";
  gloss.setAttribute("role", "status");
  abbr.append(gloss);
  // Text that comes after the region is announced; text that comes with it is not.
  gloss.textContent = abbr.dataset.means;
  gloss.classList.toggle("flip", gloss.getBoundingClientRect().right > document.documentElement.clientWidth);
  abbr.querySelector("button")?.setAttribute("aria-expanded", "true");
}

export function startAbbreviations() {
  const seen = new Set();
  for (const abbr of document.querySelectorAll("main abbr[title]")) {
    abbr.dataset.means = abbr.title;
    const word = abbr.textContent;
    if (seen.has(word) || abbr.closest("a, button, summary, h1, h2, h3")) continue;
    seen.add(word);
    abbr.removeAttribute("title");
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-expanded", "false");
    button.textContent = word;
    abbr.replaceChildren(button);
  }
  document.addEventListener("click", ({ target }) => {
    const abbr = target.closest?.("abbr[data-means]");
    if (!abbr || target.closest("a")) return close();
    if (open === abbr && !target.closest(".gloss")) return close();
    explain(abbr);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener("focusout", ({ target }) => target.closest("abbr") === open && close());
}
