// «Dette gjør du» shows my own lines first and whole; what the others do is one touch away.

import { whenChosen } from "../choice.js";
import { all, folded } from "../dom.js";

export const duties = {
  where: ".duties",
  start(section) {
    const duty = section.querySelector(".duty");
    const parties = [...duty.children];
    section.querySelector(".roles-pick")?.removeAttribute("hidden");
    whenChosen(({ rolle = "" }) => {
      section.querySelector(".others")?.remove();
      const mine = parties.find(({ dataset }) => dataset.role === rolle);
      for (const party of parties) {
        party.classList.toggle("you", party === mine);
        party.querySelector(".pill").hidden = party !== mine;
      }
      duty.append(...parties);
      if (mine && parties.length > 1) {
        const others = duty.cloneNode(false);
        others.append(...parties.filter((party) => party !== mine));
        duty.after(folded("others", section.dataset.others, others));
      }
      for (const button of all("[data-rolle]", section)) {
        button.setAttribute("aria-pressed", String(button.dataset.rolle === (mine ? rolle : "")));
      }
    });
  },
};
