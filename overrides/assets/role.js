// My role: «Dette gjør du» shows my own lines first and whole; what the others do is one touch away.

import { choose, whenChosen } from "./choice.js";

const section = document.querySelector(".duties");
const duty = section?.querySelector(".duty");
const parties = duty ? [...duty.children] : [];

function showDuties(role) {
  if (!duty) return;
  section.querySelector(".others")?.remove();
  const mine = parties.find((party) => party.dataset.role === role);
  for (const party of parties) {
    party.classList.toggle("you", party === mine);
    party.querySelector(".pill").hidden = party !== mine;
  }
  duty.append(...parties);
  if (mine && parties.length > 1) {
    const others = duty.cloneNode(false);
    others.append(...parties.filter((party) => party !== mine));
    const details = document.createElement("details");
    details.className = "others";
    const summary = document.createElement("summary");
    summary.textContent = section.dataset.others;
    details.append(summary, others);
    duty.after(details);
  }
  for (const button of section.querySelectorAll("[data-rolle]")) {
    button.setAttribute("aria-pressed", String(button.dataset.rolle === (mine ? role : "")));
  }
}

export function startRole() {
  section?.querySelector(".roles-pick")?.removeAttribute("hidden");
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-rolle]");
    if (button) choose({ rolle: button.dataset.rolle });
    const card = target.closest("[data-choose-role]");
    if (card) choose({ rolle: card.dataset.chooseRole });
  });
  whenChosen(({ rolle = "" }) => {
    document.documentElement.dataset.role = rolle;
    for (const card of document.querySelectorAll("[data-choose-role]")) {
      if (card.dataset.chooseRole === rolle) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
    }
    showDuties(rolle);
  });
}
