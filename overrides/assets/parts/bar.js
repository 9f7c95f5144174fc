// My area, shown and chosen in the head of the page, or in the search field of the front page.
// Others are told by <html data-areas="st-olavs vaernesregionen" data-municipality="5035">.

import { choose, forget, remembers } from "../choice.js";
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
}

/** @param {Record<string, string>} chosen */
function showChosen({ kommune, rolle }, name) {
  const anything = Boolean(name || rolle);
  for (const element of all(".forget, [data-chosen]")) element.hidden = !anything;
  for (const element of all("[data-remembers]")) element.hidden = !remembers();
  for (const link of all("[data-kommune]")) current(link, link.dataset.kommune === kommune);
  const select = all("select#kommune")[0];
  if (select) select.value = known().municipalities.has(kommune) ? kommune : "";
}

function fold(details) {
  if (!details?.open) return;
  details.open = false;
  if (details.contains(document.activeElement)) details.querySelector("summary").focus();
}

function chooseByClick(event) {
  const target = event.target.closest("[data-kommune], [data-omrade], .forget");
  if (!target) return;
  event.preventDefault();
  if (target.matches(".forget")) forget();
  else if (target.dataset.kommune) {
    choose({ kommune: target.dataset.kommune, omrade: "" });
    fold(target.closest("details"));
  } else choose({ omrade: target.dataset.omrade });
}

export const bar = {
  where: ":root",
  start(page) {
    page.addEventListener("click", chooseByClick);
    // What lies above the page gives way to a touch elsewhere, and to Escape.
    const above = all(".choose-place, .menu", page);
    for (const turning of ["click", "focusin"]) {
      page.addEventListener(turning, ({ target }) => above.filter((one) => !one.contains(target)).forEach(fold));
    }
    page.addEventListener("keydown", ({ key }) => key === "Escape" && above.forEach(fold));
    all("select#kommune", page)[0]?.addEventListener("change", (event) => {
      choose({ kommune: event.target.value, omrade: "" });
    });
    whenPlaced((found, chosen) => {
      page.dataset.areas = found.areas.join(" ");
      page.dataset.municipality = found.number;
      showName(found.name);
      showPicks(found);
      showChosen(chosen, found.name);
    });
  },
};
