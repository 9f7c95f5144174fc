// A consultation says how many days are left, on the page of its text and in lists. The date stands there anyway.

import { daysUntil } from "../day.js";

export const consultation = {
  where: "[data-closes]",
  start(place) {
    const { closes, daysLeft, oneLeft, lastDay, over } = place.dataset;
    const left = daysUntil(closes);
    const text = left < 0 ? over : left === 0 ? lastDay : `${left} ${left === 1 ? oneLeft : daysLeft}`;
    place.querySelector(`time[datetime="${closes}"]`)?.after(` (${text})`);
  },
};
