// What is said under a search field, in place of what was said there.

import { element } from "../dom.js";

/** Say something under the field of a form; nothing when there is nothing to say. */
export function tell(form, words) {
  const told = form.querySelector("[role=alert]") ?? element("p", { class: "stopped", role: "alert" });
  const row = form.elements.q.parentElement;
  if (!told.parentElement) row === form ? row.append(told) : row.after(told);
  told.textContent = words || "";
  told.hidden = !words;
}
