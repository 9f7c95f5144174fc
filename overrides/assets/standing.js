// Which version of a text applies where each municipality approves for itself: the line for the one the reader has chosen.

import { whenChosen } from "./choice.js";

export function startStanding() {
  const lines = [...document.querySelectorAll("[data-parties]")];
  whenChosen(({ kommune }) => {
    for (const line of lines) line.hidden = !line.dataset.parties.split(" ").includes(kommune);
  });
}
