// One-letter shortcuts can be switched off: speech input and shaking hands type letters by accident (WCAG 2.1.4).

import { choice, choose, whenChosen } from "./choice.js";

export const shortcutsAreOn = () => choice().taster !== "av";

/** Make the words in [data-shortcuts] the label of a box that switches them. */
export function startShortcuts() {
  const place = document.querySelector("[data-shortcuts]");
  if (!place) return;
  const label = document.createElement("label");
  label.className = "tick";
  const box = document.createElement("input");
  box.type = "checkbox";
  label.append(box, " ", place.textContent);
  place.replaceChildren(label);
  place.hidden = false;
  whenChosen(() => {
    box.checked = shortcutsAreOn();
  });
  box.addEventListener("change", () => choose({ taster: box.checked ? "" : "av" }));
}
