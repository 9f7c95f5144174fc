// A page read long after it was built: a text past its revision date is marked overdue. The date stands there anyway.

import { daysUntil } from "../day.js";

/** Mark a state overdue, in its colour, its icon and its word. */
export function mark(state, word) {
  state.classList.replace("ok", "due");
  state.querySelector("use").setAttribute("href", "#due");
  state.querySelector("span").textContent = word;
}

function markOverdue(trust) {
  const { overdueWord, overdueLabel, overdueSay } = trust.dataset;
  trust.classList.replace("ok", "due");
  mark(trust.querySelector(".st"), overdueWord);
  trust.querySelector("[data-revise]").textContent = overdueLabel;
  trust.querySelector(".say").textContent = `${overdueWord}. ${overdueSay}`;
}

export const trust = {
  where: ".trust",
  start(line) {
    if (daysUntil(line.dataset.reviseBy) < 0) markOverdue(line);
  },
};
