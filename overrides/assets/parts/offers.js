// The offers of a step: those that reach the municipality that was chosen, or else word that none is entered for it.

import { whenChosen } from "../choice.js";
import { all } from "../dom.js";

export const offers = {
  where: ".offers",
  start(list) {
    whenChosen(({ kommune }) => {
      const items = all("[data-places]", list);
      for (const item of items)
        item.hidden = Boolean(kommune && item.dataset.places) && !item.dataset.places.split(" ").includes(kommune);
      list.querySelector("[data-none]").hidden = items.some((item) => !item.hidden);
    });
  },
};
