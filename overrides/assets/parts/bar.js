// My area, shown and chosen in the bar below the menu, or in the search field of the front page.
// Others are told by <html data-areas="st-olavs vaernesregionen">.

import { choose, forget } from "../choice.js";
import { all, current } from "../dom.js";
import { known, whenPlaced } from "../place.js";

function showPicks({ communities, one }) {
  for (const pick of all("[data-pick]")) {
    pick.hidden = communities.length < 2;
    for (const button of all("button", pick)) {
      const id = button.dataset.omrade;
      button.parentElement.hidden = Boolean(id) && !communities.includes(id);
      button.setAttribute("aria-pressed", String(id === one));
    }
  }
  for (const element of all(".chosen")) element.hidden = communities.length < 2;
}

function showName(name) {
  for (const element of all("[data-place]")) element.textContent = name || element.dataset.place;
  const summary = all(".choose-place > summary")[0];
  if (!summary) return;
  summary.dataset.unchosen ??= summary.textContent;
  summary.textContent = name ? summary.dataset.chosen : summary.dataset.unchosen;
}

/** @param {Record<string, string>} chosen */
function showChosen({ kommune, rolle }, name) {
  const anything = Boolean(name || rolle);
  for (const element of all(".forget, [data-remembered]")) element.hidden = !anything;
  for (const link of all("[data-kommune]")) current(link, link.dataset.kommune === kommune);
  const select = all("select#kommune")[0];
  if (select) select.value = known().municipalities.has(kommune) ? kommune : "";
}

function chooseByClick(event) {
  const target = event.target.closest("[data-kommune], [data-omrade], .forget");
  if (!target) return;
  event.preventDefault();
  if (target.matches(".forget")) forget();
  else if (target.dataset.kommune) {
    choose({ kommune: target.dataset.kommune, omrade: "" });
    const details = target.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  } else choose({ omrade: target.dataset.omrade });
}

export const bar = {
  where: ":root",
  start(page) {
    page.addEventListener("click", chooseByClick);
    all("select#kommune", page)[0]?.addEventListener("change", (event) => {
      choose({ kommune: event.target.value, omrade: "" });
    });
    whenPlaced((found, chosen) => {
      page.dataset.areas = found.areas.join(" ");
      showName(found.name);
      showPicks(found);
      showChosen(chosen, found.name);
    });
  },
};
