// A page read long after it was built: a text past its revision date is marked overdue, and a consultation says how many
// days are left. The absolute dates stand there anyway.

import { daysUntil } from "../day.js";
import { all, element } from "../dom.js";

/** Mark a state overdue, in its colour, its icon and its word. */
export function mark(state, word) {
  for (const part of [state, ...all(".st", state)]) part.classList.replace("ok", "due");
  state.querySelector("use").setAttribute("href", "#due");
  state.querySelector("span").textContent = word;
}

const dated = (trust, day) => trust.querySelector(`time[datetime="${day}"]`);

function markOverdue(trust) {
  const { reviseBy, overdueWord, overdueLabel, overdueSay } = trust.dataset;
  const state = trust.querySelector("div.st");
  trust.classList.replace("ok", "due");
  mark(state, overdueWord);
  const day = dated(trust, reviseBy);
  if (day) day.closest("div").querySelector("dt").textContent = overdueLabel;
  state.append(element("dd", { class: "say" }, overdueSay));
}

function countDays(trust) {
  const { closes, daysLeft, lastDay, over } = trust.dataset;
  const left = daysUntil(closes);
  const text = left < 0 ? over : left === 0 ? lastDay : `${left} ${daysLeft}`;
  dated(trust, closes)?.parentElement.append(" ", element("span", { class: "left" }, text));
}

export const trust = {
  where: ".trust",
  start(line) {
    if (daysUntil(line.dataset.reviseBy) < 0) markOverdue(line);
    if (line.dataset.closes) countDays(line);
  },
};
