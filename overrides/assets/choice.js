// What the reader has chosen: the patient's municipality (kommune), one of its hospital areas (omrade), the reader's
// role, and whether one-letter shortcuts are off (taster).
//
// An address may choose for this visit (?kommune=5035&rolle=gp), so that a patient record can link; what the reader
// chooses on the page is remembered on this device until forgotten.
// Nothing else is stored, and all works without storage.

import { all } from "./dom.js";

const KEY = "samhandling";
const NAMES = ["kommune", "omrade", "rolle"];
const listeners = [];
let current;

function read(storage) {
  try {
    return JSON.parse(globalThis[storage].getItem(KEY)) ?? null;
  } catch {
    return null; // storage is blocked, or holds what we did not write
  }
}

function write(storage, choice) {
  try {
    if (choice) globalThis[storage].setItem(KEY, JSON.stringify(choice));
    else globalThis[storage].removeItem(KEY);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** Whether a place or a role is one that the page knows. */
const IS_KNOWN = {
  kommune: (number) =>
    document.querySelector(`[data-kommune="${CSS.escape(number)}"], #kommune option[value="${CSS.escape(number)}"]`),
  omrade: (area) => document.querySelector(`[data-pick] [data-omrade="${CSS.escape(area)}"]`),
  rolle: (role) => (document.documentElement.dataset.roles ?? "").split(" ").includes(role),
};

// Spreadsheets and some record systems drop the first nought of Oslo's 0301.
const whole = (name, value) => (name === "kommune" && /^\d{3}$/.test(value) ? `0${value}` : value);

/** @type {[string, string][]} */
const unknown = [];

/** The municipalities that have taken over a number of yesterday: none, one, or several where it was split. */
function heirs(number) {
  const places = all(`[data-former~="${CSS.escape(number)}"]`);
  return [...new Set(places.map(({ dataset, value }) => dataset.kommune ?? value))];
}

/** A municipality as it is called today. */
function today(name, value) {
  const found = name === "kommune" && value && !IS_KNOWN.kommune(value) ? heirs(value) : [];
  return found.length === 1 ? found[0] : value;
}

/** What the address asked for and nobody knows here, as names with values. */
export const refused = () => unknown;

/** What the address chooses. */
function given() {
  const address = new URLSearchParams(location.search);
  const asked = NAMES.filter((name) => address.get(name)).map((name) => [
    name,
    today(name, whole(name, address.get(name).trim())),
  ]);
  return Object.fromEntries(
    asked.filter(([name, value]) => {
      const is = IS_KNOWN[name](value);
      if (!is) unknown.push([name === "kommune" && heirs(value).length ? "delt" : name, value]);
      return is;
    }),
  );
}

function start() {
  const known = read("sessionStorage") ?? read("localStorage") ?? {};
  if (known.kommune) known.kommune = today("kommune", known.kommune);
  const asked = given();
  // On a list, area and role narrow the list; they are a choice only for a reader who has made none.
  const narrows = document.querySelector("form[data-narrow]");
  if (narrows && (known.kommune || known.omrade)) delete asked.omrade;
  if (narrows && known.rolle) delete asked.rolle;
  if (!Object.keys(asked).length) return known;
  // A new place replaces the old one whole: another municipality has other areas.
  const { kommune, omrade, ...rest } = known;
  const choice = asked.kommune || asked.omrade ? { ...rest, ...asked } : { ...known, ...asked };
  write("sessionStorage", choice);
  return choice;
}

/** Whether a choice outlives the page. */
export function remembers() {
  try {
    localStorage.setItem(`${KEY}?`, "");
    localStorage.removeItem(`${KEY}?`);
    return true;
  } catch {
    return false;
  }
}

export function choice() {
  return (current ??= start());
}

export function choose(changes) {
  current = Object.fromEntries(Object.entries({ ...choice(), ...changes }).filter(([, value]) => value));
  write("sessionStorage", null);
  write("localStorage", Object.keys(current).length ? current : null);
  cleanAddress(Object.keys(changes));
  tell();
}

export function forget() {
  choose({ kommune: "", omrade: "", rolle: "" });
}

/** Call now, and again each time the reader chooses. */
export function whenChosen(listener) {
  listeners.push(listener);
  listener(choice());
}

function tell() {
  for (const listener of listeners) listener(current);
}

// An address that chose one thing must not go on choosing it when the reader has chosen another and reloads.
function cleanAddress(names) {
  const url = new URL(location.href);
  if (document.querySelector("form[data-narrow]")) names = names.filter((name) => name === "kommune");
  const stale = names.filter((name) => url.searchParams.has(name));
  if (!stale.length) return;
  for (const name of stale) url.searchParams.delete(name);
  history.replaceState(null, "", url);
}
