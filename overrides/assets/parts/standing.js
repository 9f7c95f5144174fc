// Which version of a text applies where each municipality approves
// for itself: the line for the one the reader has chosen.

import { whenChosen } from "../choice.js";

export const standing = {
  where: "[data-parties]",
  start(line) {
    const parties = line.dataset.parties.split(" ");
    whenChosen(({ kommune }) => {
      line.hidden = !parties.includes(kommune);
    });
  },
};
