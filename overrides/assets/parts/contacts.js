// Contacts beside a text: where my area has its own, it comes before the common one.

import { isFor, whenPlaced } from "../place.js";

export const contacts = {
  where: "aside .card[data-area]",
  start(card) {
    const onItsOwnPages = !card.hidden;
    whenPlaced((reader) => {
      card.hidden = !isFor(reader, card.dataset) && !(onItsOwnPages && !reader.number);
    });
  },
};
