// What the reader has chosen: the patient's municipality (kommune), one of its hospital areas (omrade), the reader's role,
// and whether one-letter shortcuts are off (taster).
//
// An address may choose for this visit (?kommune=5035&rolle=gp), so that a patient record can link; what the reader
// chooses on the page is remembered on this device until forgotten. Nothing else is stored, and all works without storage.

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

function start() {
  const known = read("sessionStorage") ?? read("localStorage") ?? {};
  const address = new URLSearchParams(location.search);
  const given = Object.fromEntries(NAMES.filter((name) => address.get(name)).map((name) => [name, address.get(name)]));
  // On a list, area and role narrow the list; they are a choice only for a reader who has made none.
  const narrows = document.querySelector("form[data-narrow]");
  if (narrows && (known.kommune || known.omrade)) delete given.omrade;
  if (narrows && known.rolle) delete given.rolle;
  if (!Object.keys(given).length) return known;
  // A new place replaces the old one whole: another municipality has other areas.
  const { kommune, omrade, ...rest } = known;
  const choice = given.kommune || given.omrade ? { ...rest, ...given } : { ...known, ...given };
  write("sessionStorage", choice);
  return choice;
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
