// What is typed in a search field goes no further than the field when it looks like an identity number.

import { looksLikeNumber } from "../number.js";
import { cleaned, parameters, results } from "./address.js";
import { tell } from "./told.js";

/** Tell whoever types what looks like a number that it is stopped. */
export const typed = (form) => tell(form, looksLikeNumber(form.elements.q.value) && form.dataset.number);

/** Go to the results of what stands in the field. */
export function submitted(form) {
  const words = form.elements.q.value;
  const here = document.getElementById("treff"); // where the results go, when this is their page
  if (looksLikeNumber(words)) tell(form, form.dataset.number);
  else if (here || navigator.onLine || location.protocol === "file:")
    location.assign(results(words, here ? parameters() : {}));
  else tell(form, form.dataset.broken, () => submitted(form));
}

/** Keep the address of the results page clean, now and as it changes. */
export function keepClean(form) {
  const clean = () => {
    const taken = cleaned();
    if (taken) tell(form, form.dataset[taken]);
  };
  addEventListener("hashchange", clean);
  clean();
}
