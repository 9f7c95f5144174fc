// What is said under a search field, in place of what was said there.

import { all, element } from "../dom.js";

/** A button that tries once more. */
export function again(retry) {
  const button = element("button", { class: "btn", type: "button" }, all('form[role="search"]')[0].dataset.retry);
  button.addEventListener("click", retry);
  return button;
}

/** Say something under the field of a form, with a way to try again if there is one; nothing when there is nothing. */
export function tell(form, words, retry) {
  const told = form.querySelector("[role=alert]") ?? element("p", { class: "stopped", role: "alert" });
  const row = form.elements.q.parentElement;
  if (!told.parentElement) row === form ? row.append(told) : row.after(told);
  told.replaceChildren(...(words ? [words] : []), ...(retry ? [" ", again(retry)] : []));
  told.hidden = !words;
}
