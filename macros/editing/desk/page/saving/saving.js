// A text is saved only on top of what its editor has read. Each form remembers the text it was opened from; before a
// save we look at what stands there now. What others have done meanwhile stays, ours is laid upon it, and where both
// have changed the same place the editor chooses. Nothing is saved past what somebody else wrote.
import { besideOf, filesOf, tableOf, together } from "./beside.js";
import { choose } from "./choosing.js";
import { holding } from "./holding.js";
import { say } from "../language.js";
import { atOdds, merged, textOf } from "./merge.js";
import { opened, saved } from "./save.js";
import { inWords, told, words } from "./telling.js";
import { forget, waiting } from "./unsaved.js";

const ORIGINAL = "__original",
  OPENING = "__opening",
  RESTORED = "__restored",
  IN_FILE = "__inFile";
const NOTICE = "samhandling.melding";
const HEAD = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

/**
 * `load` reads YAML, `order` names the keys as a new file should have them. `format` is what the editor needs of a
 * file; `guarded` makes a backend careful.
 */
export function careful(load, order) {
  const begun = new Map(); // what a restored text was begun from, by the text
  const latest = new Map(); // what a form saved last, by its opening
  const written = new Map(); // the form a text comes from, by the text
  let openings = 0;
  let saving = false;
  let watching = null; // is told the values of the open form when they have changed, and null when they are saved
  let restoredNew = null; // what was not saved of a new text, with the collection whose form begins with it

  const base = (values) => latest.get(values[OPENING]) ?? values[ORIGINAL] ?? "";
  const text = (values) => saved(values, order(), load);

  const format = {
    fromFile(text) {
      holding.wasRead();
      const values = { ...opened(text, load), [OPENING]: (openings += 1) };
      if (!begun.has(text)) return values;
      // The editor saves what was changed; the text control takes the line away again, and that is a change.
      return {
        ...values,
        body: `${values.body}\n`,
        [ORIGINAL]: begun.get(text).base,
        [RESTORED]: begun.get(text).when,
        [IN_FILE]: opened(begun.get(text).base, load),
      };
    },
    toFile(values) {
      // The editor's own keeping of unsaved text is written over when the file is read; ours is in unsaved.js.
      watching?.(values);
      if (!saving) return "";
      const raw = text(values);
      written.set(raw, { opening: values[OPENING], base: base(values) });
      return raw;
    },
  };

  function guarded(backend, place) {
    const restored = async (path, stored) => {
      if (!location.hash.includes("/entries/")) return stored;
      const { mine: found } = await waiting(path);
      if (!found) return stored;
      if (found.text === stored) forget(path);
      else begun.set(found.text, found);
      return found.text;
    };
    const { getEntry, unpublishedEntryDataFile, persistEntry, deleteUnpublishedEntry } = backend;
    /** A page with the table that lies beside it, as it is proposed: a proposal may be of the table alone. */
    async function withTable(page, path, collection, slug) {
      const beside = besideOf(path);
      if (!beside) return page;
      const { proposal, main } = await inWords(() => place.stands(backend, collection, slug, beside));
      return together(page, proposal ?? main);
    }
    /** Save an entry upon what stands there; whether it had been proposed before. */
    async function persist(entry, options) {
      const taken = [];
      const files = [];
      // A table that is proposed already comes back as if it were a picture.
      const isTable = ({ path }) => entry.dataFiles.some((file) => besideOf(file.path) === path);
      for (const text of entry.dataFiles) {
        const from = written.get(text.raw) ?? { base: "" };
        const own = [];
        for (const { file, base } of filesOf(text, from.base, entry.assets.some(isTable))) {
          const there = await inWords(() => place.stands(backend, options.collectionName, file.slug, file.path));
          const raw = await uponWhatStands(base, file.raw, there, load);
          own.push({ file: { ...file, raw, read: there.read }, there });
        }
        files.push(...own);
        const raw = together(own[0].file.raw, own[1]?.file.raw ?? tableOf(text.raw));
        taken.push({ ...from, path: text.path, raw, other: raw !== text.raw });
      }
      const unpublished = files[0].there.proposal !== null;
      const assets = entry.assets.filter((one) => !isTable(one));
      const whole = { ...entry, assets, dataFiles: files.map(({ file }) => file) };
      const save = () => persistEntry.call(backend, whole, { ...options, unpublished });
      await inWords(() => place.upon(backend, files[0].there, save));
      watching?.(null);
      left.sentence = null;
      begun.clear(); // the editor reads the text again, and what is saved now is not unsaved
      for (const { opening, path, raw } of taken) {
        latest.set(opening, raw);
        forget(path);
      }
      forget(newIn(options.collectionName));
      if (taken.some(({ other }) => other)) afresh(othersChanged());
      else if (restoredNew?.collection === options.collectionName) afresh(null);
      return unpublished;
    }
    return Object.assign(backend, {
      async getEntry(path) {
        const entry = await (place.entry ? place.entry(backend, path) : getEntry.call(backend, path));
        const slug = path.replace(/^.*\/|\.[^.]*$/g, "");
        const data = await withTable(entry.data, path, location.hash.split("/")[2], slug);
        return { ...entry, data: await restored(path, data) };
      },
      async unpublishedEntryDataFile(collection, slug, path, id) {
        const page = await unpublishedEntryDataFile.call(backend, collection, slug, path, id);
        return restored(path, await withTable(page, path, collection, slug));
      },
      async persistEntry(entry, options) {
        saving = false;
        holding.begin();
        try {
          // After the first save the editor reads the text again, and forgets what was typed meanwhile.
          if (await persist(entry, options)) holding.end();
          else holding.untilRead();
        } catch (failure) {
          holding.end();
          throw failure;
        }
      },
      async deleteUnpublishedEntry(...asked) {
        try {
          await deleteUnpublishedEntry.apply(backend, asked);
          left.sentence = null;
        } catch (failure) {
          // The editor says the same words whether it went well or not; so it is not told.
          const sentence = say("Forslaget er ikke trukket.", "Forslaget er ikkje trekt.");
          alert(`${sentence} ${words(failure, false)}`);
          afresh(sentence);
          await new Promise(() => {});
        }
      },
    });
  }

  /** A new text that was not saved is what its form begins with; `collections` as the editor is to have them. */
  async function begunNew(collections) {
    const [, name] = /^#\/collections\/([^/]+)\/new/.exec(location.hash) ?? [];
    const found = name && (await waiting(newIn(name))).mine;
    if (!found) return collections;
    restoredNew = { collection: name, ...found };
    const values = opened(found.text, load);
    return collections.map((one) =>
      one.name === name ? { ...one, fields: one.fields.map((field) => beginning(field, values[field.name])) } : one,
    );
  }

  return {
    format,
    guarded,
    base,
    text,
    begunNew,
    watch: (told) => (watching = told),
    begunWith: (collection) => (restoredNew?.collection === collection ? restoredNew : null),
    begin: () => (saving = true),
  };
}

const othersChanged = () =>
  say(
    "Noen andre hadde endret teksten etter at du åpnet den. Både deres ord og dine står der nå. Les over.",
    "Nokon andre hadde endra teksten etter at du opna han. Både orda deira og dine står der no. Les over.",
  );

/** Where a new text is kept that has no path yet. */
export const newIn = (collection) => `ny/${collection}`;

function beginning(field, value) {
  if (value === undefined) return field;
  const inside = field.fields && typeof value === "object" && !Array.isArray(value);
  return inside
    ? { ...field, fields: field.fields.map((one) => beginning(one, value[one.name])) }
    : { ...field, default: value };
}

/** The text to save: `mine`, begun from `base`, upon the proposal that is there and the text its readers have. */
async function uponWhatStands(base, mine, { proposal, main, common }, load) {
  let text = proposal === null ? mine : await laid(base, mine, proposal, load);
  text =
    proposal === null
      ? await laid(base, text, main ?? base, load)
      : await laid(common ?? "", text, main ?? common ?? "", load);
  return text;
}

async function laid(base, mine, theirs, load) {
  let pieces = merged(base, mine, theirs);
  try {
    load(HEAD.exec(textOf(pieces, ({ mine: own }) => own))?.[0].replaceAll(/^---.*$/gm, "") ?? "");
  } catch {
    pieces = [{ base: base.split("\n"), mine: mine.split("\n"), theirs: theirs.split("\n") }];
  }
  const asked = pieces.filter(atOdds);
  if (!asked.length) return textOf(pieces);
  const chosen = await choose(asked.map((piece) => ({ ...piece, head: inHead(pieces, piece) })));
  if (!chosen)
    throw told(
      say("Ingenting er lagret. Teksten din står i skjemaet.", "Ingenting er lagra. Teksten din står i skjemaet."),
    );
  const answers = new Map(asked.map((piece, number) => [piece, chosen[number]]));
  return textOf(pieces, (piece) => answers.get(piece));
}

const inHead = (pieces, piece) => {
  const above = pieces.slice(0, pieces.indexOf(piece)).flatMap((one) => one.lines ?? one.theirs);
  return above.filter((line) => /^---\s*$/.test(line)).length < 2;
};

/** Read the page again, with a sentence to whoever sits there. */
export function afresh(sentence) {
  if (sentence) sessionStorage.setItem(NOTICE, sentence);
  // What is saved needs no question about leaving it.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
  setTimeout(() => location.reload(), 500);
}

const left = { sentence: sessionStorage.getItem(NOTICE), at: location.hash };
sessionStorage.removeItem(NOTICE);

/** The sentence that was left before the page was read again, for the text that was open then. */
export const notice = () => (location.hash === left.at ? left.sentence : null);
