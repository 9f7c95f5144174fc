// The buttons of what stands in a list are drawings, and how it is moved is told in English: here they have words.

import { say } from "./language.js";

const ITEM = '[class*="SortableListItem"]';
const BAR = '[class*="ListItemTopBar"]';

export function nameItems() {
  new MutationObserver(() => {
    for (const item of document.querySelectorAll(ITEM)) name(item);
    for (const told of document.querySelectorAll('[id^="DndDescribedBy"]:not([lang])')) tell(told);
  }).observe(document.body, { childList: true, subtree: true });
}

function name(item) {
  const [fold, move, remove] = item.querySelector(BAR)?.children ?? [];
  if (!remove) return;
  const of = `${noun(item)} ${[...item.parentElement.querySelectorAll(`:scope > ${ITEM}`)].indexOf(item) + 1}`;
  label(fold, `${say("Åpne eller lukk", "Opne eller lukk")} ${of}`);
  label(move, `Flytt ${of}`);
  move.setAttribute("aria-roledescription", say("kan flyttes", "kan flyttast"));
  label(remove, `Ta bort ${of}`);
}

/** «sak», as the button that adds one says. */
function noun(item) {
  let list = item.parentElement;
  while (list && !list.querySelector(':scope > [class*="TopBarContainer"]')) list = list.parentElement;
  const add = list?.querySelector(':scope > [class*="TopBarContainer"] > button:last-of-type');
  return add?.textContent.replace("Legg til ", "").trim() ?? "";
}

function label(button, words) {
  if (button.getAttribute("aria-label") !== words) button.setAttribute("aria-label", words);
}

function tell(told) {
  told.lang = document.documentElement.lang;
  told.textContent = say(
    "Mellomrom tar opp, pilene flytter, mellomrom slipper, og Escape angrer.",
    "Mellomrom tek opp, pilene flyttar, mellomrom slepper, og Escape angrar.",
  );
}
