// The statutory points against the municipalities: when the reader has chosen one, only its columns are shown.

import { whenChosen } from "../choice.js";
import { all } from "../dom.js";

export const coverage = {
  where: ".coverage",
  start(place) {
    const cells = all("[data-numbers]", place);
    const said = place.querySelector("[data-only]");
    whenChosen(({ kommune }) => {
      const known = cells.some((cell) => has(cell, kommune));
      for (const cell of cells) cell.hidden = known && !has(cell, kommune);
      if (said) said.hidden = !known || cells.every((cell) => !cell.hidden);
    });
  },
};

const has = ({ dataset }, number) => dataset.numbers.split(" ").includes(number);
