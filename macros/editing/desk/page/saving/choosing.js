// Two have changed the same place in a text: both wordings side by side, and the editor chooses, place by place.

import { say } from "../language.js";
import { areItems } from "./merge.js";

const sides = () => [
  ["theirs", say("Behold det som står der nå", "Behald det som står der no")],
  ["mine", say("Bruk det jeg har skrevet", "Bruk det eg har skrive")],
  ["both", say("Ta med begge, mitt sist", "Ta med begge, mitt sist")],
];

/** Ask about each of `places`, {mine, theirs, head}; what was chosen as lists of lines, or null when nothing was. */
export function choose(places) {
  const dialog = made(
    "dialog",
    { className: "odds", ariaLabel: say("To har endret det samme", "To har endra det same") },
    made("h2", {}, say("To har endret det samme", "To har endra det same")),
    made(
      "p",
      {},
      say(
        "Noen andre har lagret denne teksten etter at du åpnet den. Velg for hvert sted hva som skal stå. Ingenting er lagret ennå.",
        "Nokon andre har lagra denne teksten etter at du opna han. Vel for kvar stad kva som skal stå. Ingenting er lagra enno.",
      ),
    ),
    ...places.map(place),
    buttons(),
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (chosen) => {
      dialog.remove();
      resolve(chosen);
    };
    const [save, leave] = dialog.querySelectorAll("button");
    dialog.addEventListener("cancel", () => close(null));
    leave.addEventListener("click", () => close(null));
    save.addEventListener("click", () => {
      const chosen = places.map((_, number) => dialog.querySelector(`input[name="place-${number}"]:checked`)?.value);
      const missing = chosen.indexOf(undefined);
      if (missing === -1) close(places.map((one, number) => lines(one, chosen[number])));
      else leadTo(missing, dialog);
    });
    dialog.showModal();
  });
}

const buttons = () =>
  made(
    "p",
    { className: "buttons" },
    made("button", { type: "button", value: "save" }, say("Lagre det jeg har valgt", "Lagre det eg har valt")),
    made(
      "button",
      { type: "button", value: "" },
      say("Avbryt, og gå tilbake til skjemaet", "Avbryt, og gå tilbake til skjemaet"),
    ),
  );

/** Show the place that nothing is chosen for yet, and say so beside the buttons. */
function leadTo(missing, dialog) {
  const words = say(` Velg også for sted ${missing + 1}.`, ` Vel òg for stad ${missing + 1}.`);
  dialog.querySelector(".missing")?.remove();
  dialog.querySelector(".buttons").append(made("span", { className: "missing", role: "status" }, words));
  const first = dialog.querySelector(`input[name="place-${missing}"]`);
  first.closest("fieldset").scrollIntoView({ block: "center" });
  first.focus();
}

const lines = ({ mine, theirs, head }, side) =>
  ({ mine, theirs, both: [...theirs, ...(head ? [] : [""]), ...mine] })[side];

function place(one, number) {
  const column = (title, text) =>
    made(
      "div",
      {},
      made("h3", {}, title),
      made("pre", {}, text.join("\n").trim() || say("(tatt bort)", "(teke bort)")),
    );
  // Two values of one key cannot both stand in the head of a file; two items of a list can.
  const bothStand = one.head ? areItems(one) : one.mine.length && one.theirs.length;
  const offered = sides().filter(([side]) => side !== "both" || bothStand);
  return made(
    "fieldset",
    {},
    made("legend", {}, say(`Sted ${number + 1}`, `Stad ${number + 1}`)),
    made(
      "div",
      { className: "sides" },
      column(say("Dette står der nå", "Dette står der no"), one.theirs),
      column(say("Dette har du skrevet", "Dette har du skrive"), one.mine),
    ),
    ...offered.map(([side, words]) =>
      made("label", {}, made("input", { type: "radio", name: `place-${number}`, value: side }), ` ${words}`),
    ),
  );
}

function made(name, properties, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}
