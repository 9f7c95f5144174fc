// My role, chosen on the front page or above the duties. Others are told by <html data-role="gp">.

import { choose, whenChosen } from "../choice.js";
import { all, current } from "../dom.js";

export const role = {
  where: ":root",
  start(page) {
    page.addEventListener("click", ({ target }) => {
      const card = target.closest("a")?.closest("[data-choose-role]");
      if (card) choose({ rolle: card.dataset.chooseRole });
    });
    whenChosen(({ rolle = "" }) => {
      page.dataset.role = rolle;
      for (const card of all("[data-choose-role]", page))
        current(card.querySelector("a"), card.dataset.chooseRole === rolle);
    });
  },
};
