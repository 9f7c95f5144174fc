// «Dette gjør du» shows the duties of the role I have chosen; without script each party is one touch away as well.

import { choose, whenChosen } from "../choice.js";
import { all } from "../dom.js";

export const duties = {
  where: ".duties",
  start(section) {
    const parties = all("details", section);
    for (const party of parties) {
      party.querySelector("summary").addEventListener("click", (event) => {
        event.preventDefault();
        choose({ rolle: party.open ? "" : party.dataset.role });
      });
    }
    whenChosen(({ rolle = "" }) => {
      for (const party of parties) party.open = party.dataset.role === rolle;
    });
  },
};
