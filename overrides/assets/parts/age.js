// The emergency copy says how old it is on every page, and when it is too old to trust.

import { daysUntil } from "../day.js";

export const age = {
  where: ".strip [data-made]",
  start(said) {
    const { made, old, days, day, tooOld } = said.dataset;
    const age = -daysUntil(made);
    if (age < 1) return;
    said.textContent = `${age} ${age === 1 ? day : days}${age > Number(old) ? `. ${tooOld}` : "."}`;
    said.hidden = false;
    said.closest(".strip").classList.toggle("old", age > Number(old));
  },
};
