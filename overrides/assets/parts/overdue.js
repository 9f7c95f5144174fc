// In a list that is read long after it was built, a text past its revision date is marked overdue.

import { daysUntil } from "../day.js";
import { element, icon } from "../dom.js";
import { mark } from "./trust.js";

export const overdue = {
  where: "[data-overdue] li[data-revise-by]",
  start(item) {
    if (daysUntil(item.dataset.reviseBy) >= 0) return;
    const word = item.closest("[data-overdue]").dataset.overdue;
    const state = item.querySelector(".st");
    if (state) mark(state, word);
    else item.append(element("p", { class: "st due" }, icon("due"), word));
  },
};
