// What the address asked for and is not known here is told in words; it has changed nothing.

import { choice, refused as unknown } from "../choice.js";

// No longer than a number or a name of an area: what is pasted into an address may be about a patient.
const LONGEST = 20;
const told = (value) => (value.length > LONGEST || /\d{5}/.test(value) ? "" : ` ${value}`);

export const refused = {
  where: ".refused",
  start(line) {
    const chosen = Object.keys(choice()).some((name) => name !== "taster");
    const found = unknown();
    if (!found.length) return;
    const words = found.map(([name, value]) => `${line.getAttribute(`data-unknown-${name}`)}${told(value)}.`);
    line.textContent = [...words, ...(chosen ? [line.dataset.kept] : [])].join(" ");
    line.hidden = false;
    const url = new URL(location.href);
    for (const [name] of found) url.searchParams.delete(name === "delt" ? "kommune" : name);
    history.replaceState(null, "", url);
  },
};
