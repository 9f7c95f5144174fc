// Lagre with a field that is wrong: the form goes to it, and says at the button what it is.

import { say } from "../language.js";

const ITEM = '[class*="SortableListItem"]';
const ERRORS = '[class*="ControlErrorsList"] li';

export function tellAtTheButton() {
  const said = Object.assign(document.createElement("p"), { className: "not-saved", role: "alert", hidden: true });
  document.body.append(said);
  document.addEventListener("input", () => (said.hidden = true));
  document.addEventListener(
    "click",
    ({ target }) => {
      const button = target.closest?.('[class*="SaveButton"]');
      if (!button) return;
      said.hidden = true;
      // The editor looks through its fields after the click.
      setTimeout(() => tell(button, said), 250);
    },
    { capture: true },
  );
}

function tell(button, said) {
  const wrong = [...document.querySelectorAll(ERRORS)];
  if (!wrong.length) return;
  const others = wrong.length - 1;
  const more = others
    ? say(
        ` Det er også noe galt i ${others === 1 ? "ett felt" : `${others} felt`} til.`,
        ` Det er òg noko gale i ${others === 1 ? "eitt felt" : `${others} felt`} til.`,
      )
    : "";
  const { bottom, left } = button.getBoundingClientRect();
  said.textContent = `${say("Ikke lagret.", "Ikkje lagra.")} ${wrong[0].textContent}${more}`;
  Object.assign(said.style, { top: `${bottom + 8}px`, left: `${Math.max(8, Math.min(left, innerWidth - 340))}px` });
  said.hidden = false;
  for (const facts of document.querySelectorAll("details.facts")) facts.open = true;
  setTimeout(() => {
    for (const one of wrong) unfold(one);
    setTimeout(() => show(wrong[0]), 150);
  }, 150); // when what was folded has opened
}

/** What is wrong may lie in an item of a list that is folded; the first button of an item opens it. */
function unfold(error) {
  const items = [];
  for (let item = error.closest(ITEM); item; item = item.parentElement.closest(ITEM)) items.unshift(item);
  for (const item of items) if (error.offsetParent === null) item.querySelector("button").click();
}

function show(error) {
  const field = error.closest('[class*="ControlContainer"]') ?? error.parentNode.parentNode;
  field.scrollIntoView({ block: "center" });
  field.querySelector("input, textarea, [contenteditable], button")?.focus({ preventScroll: true });
}
