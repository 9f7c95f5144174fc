// The same text in other areas: that of my area is marked.

import { whenPlaced } from "../place.js";

export const versions = {
  where: ".versions li[data-area]",
  start(version) {
    whenPlaced(({ areas }) => version.classList.toggle("mine", areas.includes(version.dataset.area)));
  },
};
