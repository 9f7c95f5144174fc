// Text that is not saved yet, kept by this browser: it outlives a crash, a closed tab and a server that is down. Each
// window keeps its own, so that two of them with one text never write over each other. A window holds a lock as long as
// it is open: what is kept by one that is gone is found by the next that opens the text.
import { nynorsk } from "../language.js";
import { all, asked, within } from "./on_disk.js";

const PREFIX = "samhandling.ulagret:";
const PREFERRED = "samhandling.vis";
const WINDOW = crypto.randomUUID();
const APART = "\n";
const MOST = 20_000_000; // bytes of pictures in one text; each is at most one million

navigator.locks?.request(PREFIX + WINDOW, () => new Promise(() => {}));

const named = (place, window) => `${PREFIX}${place}${APART}${window}`;
const own = (place) => named(place, WINDOW);
const ofPlace = (place) => IDBKeyRange.bound(named(place, ""), named(place, "\uffff"));

const written = new Set(); // the pictures this window has kept, by name

/**
 * Keep a text of the file at `place`, {text, base}, and the pictures in it that are not saved. How many of those were
 * too large together to be kept; null when the browser will not keep anything.
 */
export async function keep(place, what, files) {
  const names = files.map(({ name }) => name);
  for (const name of written) if (!names.includes(name)) written.delete(name);
  try {
    await within("readwrite", ({ texts }) => texts.put({ ...what, pictures: names, when: Date.now() }, own(place)));
  } catch {
    return null;
  }
  let room = MOST;
  const fitting = files.filter(({ size }) => {
    if (size > room) return false;
    room -= size;
    return true;
  });
  return files.length - fitting.length + (await notWritten(fitting.filter(({ name }) => !written.has(name))));
}

async function notWritten(files) {
  if (!files.length) return 0;
  try {
    await within("readwrite", ({ pictures }) => {
      for (const file of files) pictures.put(file, file.name);
    });
  } catch {
    return files.length;
  }
  for (const { name } of files) written.add(name);
  return 0;
}

/**
 * What is kept for a place: `mine` to be shown, {text, base, pictures, when}, with its pictures as files and how many
 * of them are `lost`; `others` of windows that are gone, and if an open one has any.
 */
export async function waiting(place) {
  const open = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name.slice(PREFIX.length)) ?? []);
  try {
    await moved();
    return await within("readwrite", async ({ texts, pictures }) => {
      const others = [...(await all(texts, ofPlace(place)))]
        .map(([name, what]) => ({ name, window: name.split(APART)[1], ...what }))
        .sort((one, other) => other.when - one.when);
      const gone = others.filter(({ window }) => window !== WINDOW && !open.has(window));
      const elsewhere = others.some(({ window }) => window !== WINDOW && open.has(window));
      const mine =
        others.find(({ window }) => window === WINDOW) ?? gone.find(({ name }) => name === preferred()) ?? gone[0];
      if (mine) claim(texts, place, mine);
      const kept = mine && (await withPictures(mine, pictures));
      return { mine: kept ?? null, others: gone.filter((one) => one !== mine), elsewhere };
    });
  } catch {
    return { mine: null, others: [], elsewhere: false };
  }
}

/** What another window kept becomes ours. */
function claim(texts, place, { name, window, ...what }) {
  if (window === WINDOW) return;
  texts.put(what, own(place));
  texts.delete(name);
}

async function withPictures(mine, pictures) {
  const files = (await Promise.all(mine.pictures.map((name) => asked(pictures.get(name))))).filter(Boolean);
  return { ...mine, pictures: files, lost: mine.pictures.length - files.length };
}

/** The one to show when the page is read again. */
export const prefer = ({ name }) => sessionStorage.setItem(PREFERRED, name);

const preferred = () => sessionStorage.getItem(PREFERRED);

/** Keep no text of a place in this window, nor pictures that no text has any more. */
export async function forget(place) {
  try {
    await within("readwrite", async ({ texts, pictures }) => {
      texts.delete(own(place));
      const used = new Set([...(await all(texts)).values()].flatMap((one) => one.pictures));
      for (const name of await asked(pictures.getAllKeys())) if (!used.has(name)) pictures.delete(name);
    });
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** What was kept in localStorage, with the number of its pictures only, as it was until December 2026. */
async function moved() {
  const old = Object.keys(localStorage)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ name, what: read(name) }));
  if (!old.length) return;
  await within("readwrite", ({ texts }) => {
    for (const { name, what } of old) {
      const pictures = Array.from({ length: what?.pictures ?? 0 }, (_, number) => `tapt ${number}`);
      if (what) texts.put({ ...what, pictures }, name);
    }
  });
  for (const { name } of old) localStorage.removeItem(name);
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** «29. november kl. 14.03» */
export function said(when) {
  const language = nynorsk() ? "nn-NO" : "nb-NO";
  const day = new Date(when).toLocaleDateString(language, { day: "numeric", month: "long" });
  const time = new Date(when).toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
  return `${day} kl. ${time.replace(":", ".")}`;
}
