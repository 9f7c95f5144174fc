// What the editor draws without words, or tells of in English only: here it has a name for those who do not see it.

import { say } from "./language.js";

const ITEM = '[class*="SortableListItem"]';
const BAR = '[class*="ListItemTopBar"]';

const names = () => ({
  '[data-text] [contenteditable="true"]': "Teksten",
  "#preview-pane": say("Slik blir siden", "Slik blir sida"),
  '[class*="ToolbarDropdownWrapper"] span[role="button"]': say("Hvem du er", "Kven du er"),
});

export function nameAll() {
  new MutationObserver(() => {
    for (const [what, words] of Object.entries(names()))
      for (const one of document.querySelectorAll(what)) label(one, words);
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

function label(one, words) {
  if (one.getAttribute("aria-label") !== words) one.setAttribute("aria-label", words);
}

function tell(told) {
  told.lang = document.documentElement.lang;
  told.textContent = say(
    "Mellomrom tar opp, pilene flytter, mellomrom slipper, og Escape angrer.",
    "Mellomrom tek opp, pilene flyttar, mellomrom slepper, og Escape angrar.",
  );
}
