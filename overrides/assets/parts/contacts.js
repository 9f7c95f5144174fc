// Contacts beside a text: where my area has its own, it comes before the common one.

import { whenPlaced } from "../place.js";

export const contacts = {
  where: "aside .card[data-area]",
  start(card) {
    whenPlaced(({ areas }) => {
      card.hidden = !areas.includes(card.dataset.area);
    });
  },
};
