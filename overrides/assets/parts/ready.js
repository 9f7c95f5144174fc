// A ready text for a message is copied with one touch; without script it can be marked like any other.

import { copiesWith } from "../copy.js";
import { element, icon } from "../dom.js";

export const ready = {
  where: ".ready-text",
  start(folded) {
    const text = folded.querySelector("p");
    const button = element("button", { type: "button", class: "btn line" }, icon("copy"), folded.dataset.copy);
    copiesWith(button, () => text.textContent.trim().replace(/\s+/g, " "), `${folded.dataset.copied}.`);
    text.after(button);
  },
};
