// Two have changed the same place in a text: both wordings side by side, and the editor chooses, place by place.

const SIDES = [
  ["theirs", "Behold det som står der nå"],
  ["mine", "Bruk det jeg har skrevet"],
  ["both", "Ta med begge, mitt sist"],
];

/** Ask about each of `places`, {mine, theirs, head}; what was chosen as lists of lines, or null when nothing was. */
export function choose(places) {
  const dialog = made(
    "dialog",
    { className: "odds", ariaLabel: "To har endret det samme" },
    made("h2", {}, "To har endret det samme"),
    made(
      "p",
      {},
      "Noen andre har lagret denne teksten etter at du åpnet den. Velg for hvert sted hva som skal stå. Ingenting er lagret ennå.",
    ),
    ...places.map(place),
    made(
      "p",
      { className: "buttons" },
      made("button", { type: "button", value: "save" }, "Lagre det jeg har valgt"),
      made("button", { type: "button", value: "" }, "Avbryt, og gå tilbake til skjemaet"),
    ),
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (chosen) => {
      dialog.remove();
      resolve(chosen);
    };
    dialog.addEventListener("cancel", () => close(null));
    const [save, leave] = dialog.querySelectorAll("button");
    leave.addEventListener("click", () => close(null));
    save.addEventListener("click", () => {
      const chosen = places.map((_, number) => dialog.querySelector(`input[name="place-${number}"]:checked`)?.value);
      const missing = chosen.indexOf(undefined);
      if (missing === -1) return close(places.map((one, number) => lines(one, chosen[number])));
      const { parentNode } = dialog.querySelector(`input[name="place-${missing}"]`);
      dialog.querySelector(".missing")?.remove();
      save.parentNode.append(
        made("span", { className: "missing", role: "status" }, ` Velg også for sted ${missing + 1}.`),
      );
      parentNode.closest("fieldset").scrollIntoView({ block: "center" });
      dialog.querySelector(`input[name="place-${missing}"]`).focus();
    });
    dialog.showModal();
  });
}

const lines = ({ mine, theirs }, side) => ({ mine, theirs, both: [...theirs, "", ...mine] })[side];

function place(one, number) {
  const column = (title, text) =>
    made("div", {}, made("h3", {}, title), made("pre", {}, text.join("\n").trim() || "(tatt bort)"));
  // Two values of one key cannot both stand in the head of a file.
  const sides = SIDES.filter(([side]) => side !== "both" || !(one.head || !one.mine.length || !one.theirs.length));
  return made(
    "fieldset",
    {},
    made("legend", {}, `Sted ${number + 1}`),
    made(
      "div",
      { className: "sides" },
      column("Dette står der nå", one.theirs),
      column("Dette har du skrevet", one.mine),
    ),
    ...sides.map(([side, said]) =>
      made("label", {}, made("input", { type: "radio", name: `place-${number}`, value: side }), ` ${said}`),
    ),
  );
}

function made(name, properties, ...inside) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}
