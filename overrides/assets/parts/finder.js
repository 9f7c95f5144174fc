// A municipality found by the first letters of its name, among all that can be chosen.

import { all } from "../dom.js";

const low = (text) => text.toLocaleLowerCase("nb");

export const finder = {
  where: ".choose-place",
  start(choices) {
    const field = choices.querySelector(".finder input");
    const links = all("[data-kommune]", choices);
    field.parentElement.hidden = false;
    choices.querySelector("summary").addEventListener("click", (event) => {
      event.preventDefault(); // the field must have focus before the next letter, and «toggle» comes too late for that
      choices.open = !choices.open;
      if (choices.open) field.focus();
    });
    field.addEventListener("input", () => {
      const typed = low(field.value.trim());
      for (const { parentElement } of links) parentElement.hidden = !low(parentElement.textContent).includes(typed);
      for (const group of all("section", choices)) group.hidden = !group.querySelector("li:not([hidden])");
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !field.value.trim()) return;
      event.preventDefault();
      links.find((link) => !link.parentElement.hidden)?.click();
    });
  },
};
