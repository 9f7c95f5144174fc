// One-letter shortcuts can be switched off: speech input and shaking hands type letters by accident (WCAG 2.1.4).

import { choice, choose, whenChosen } from "../choice.js";
import { element } from "../dom.js";

export const shortcutsAreOn = () => choice().taster !== "av";

/** The words in [data-shortcuts] become the label of a box that switches them. */
export const shortcuts = {
  where: "[data-shortcuts]",
  start(words) {
    const box = element("input", { type: "checkbox" });
    words.replaceChildren(element("label", { class: "tick" }, box, " ", words.textContent));
    whenChosen(() => {
      box.checked = shortcutsAreOn();
    });
    box.addEventListener("change", () => choose({ taster: box.checked ? "" : "av" }));
  },
};
