// Text that is not saved yet, kept by this browser: it outlives a crash, a closed tab and a server that is down. Each
// window keeps its own, so that two of them with one text never write over each other. A window holds a lock as long as
// it is open: what is kept by one that is gone is found by the next that opens the text.
import { nynorsk } from "./language.js";

const PREFIX = "samhandling.ulagret:";
const PREFERRED = "samhandling.vis";
const WINDOW = crypto.randomUUID();
const APART = "\n";

navigator.locks?.request(PREFIX + WINDOW, () => new Promise(() => {}));

const named = (place, window) => `${PREFIX}${place}${APART}${window}`;

/** Keep a text of the file at `place`, {text, base, pictures}. False when the browser will not keep anything. */
export function keep(place, what) {
  try {
    localStorage.setItem(named(place, WINDOW), JSON.stringify({ ...what, when: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** What this window has kept for a place, {text, base, pictures, when}, or null. */
export function kept(place) {
  return read(named(place, WINDOW));
}

/** What is kept for a place: `mine` to be shown, `others` of windows that are gone, and if an open one has any. */
export async function waiting(place) {
  const open = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name.slice(PREFIX.length)) ?? []);
  const all = names(place).map((name) => ({ name, window: name.split(APART)[1], ...read(name) }));
  const gone = all
    .filter(({ window }) => window !== WINDOW && !open.has(window))
    .sort((one, other) => other.when - one.when);
  const elsewhere = all.some(({ window }) => window !== WINDOW && open.has(window));
  const mine = kept(place) ?? claimed(place, gone.find(({ name }) => name === preferred()) ?? gone[0]);
  return { mine, others: gone.filter(({ when }) => when !== mine?.when), elsewhere };
}

/** What another window kept becomes ours. */
function claimed(place, found) {
  if (!found) return null;
  const { name, window: _, ...what } = found;
  try {
    localStorage.setItem(named(place, WINDOW), JSON.stringify(what));
    localStorage.removeItem(name);
  } catch {
    // It stands where it stood.
  }
  return what;
}

/** The one to show when the page is read again. */
export const prefer = ({ name }) => sessionStorage.setItem(PREFERRED, name);

const preferred = () => sessionStorage.getItem(PREFERRED);

function names(place) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}${place}${APART}`));
  } catch {
    return [];
  }
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

export function forget(place) {
  try {
    localStorage.removeItem(named(place, WINDOW));
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** «29. november kl. 14.03» */
export function said(when) {
  const language = nynorsk() ? "nn-NO" : "nb-NO";
  const day = new Date(when).toLocaleDateString(language, { day: "numeric", month: "long" });
  const time = new Date(when).toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
  return `${day} kl. ${time.replace(":", ".")}`;
}
