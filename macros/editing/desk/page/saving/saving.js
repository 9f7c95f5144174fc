// A text is saved only on top of what its editor has read. Each form remembers the text it was opened from; before a
// save we look at what stands there now, and nothing is saved past what somebody else wrote.
import { besideOf, filesOf, tableOf, together } from "./beside.js";
import { holding } from "./holding.js";
import { say } from "../language.js";
import { uponWhatStands } from "./laying.js";
import { afresh, dropNotice } from "./leaving.js";
import { isAtOdds } from "./odds.js";
import { opened, saved } from "./save.js";
import { inWords, words } from "./telling.js";
import { forget, waiting } from "./unsaved.js";

const ORIGINAL = "__original",
  OPENING = "__opening",
  RESTORED = "__restored",
  IN_FILE = "__inFile";

/** What the forms of a page keep of their texts: what each was opened from, what was not saved, what is saved now. */
export class Keeping {
  #load;
  #order;
  #begun = new Map(); // what a restored text was begun from, by the text
  #latest = new Map(); // what a form saved last, by its opening
  #written = new Map(); // the form a text comes from, by the text
  #proposals = new Map(); // how to ask for what is proposed, by its path
  #openings = 0;
  #saving = false;
  #watching = null; // is told the values of the open form when they have changed, and null when they are saved
  #restoredNew = null; // what was not saved of a new text, with the collection whose form begins with it

  /** `load` reads YAML, `order` names the keys as a new file should have them. */
  constructor(load, order) {
    this.#load = load;
    this.#order = order;
  }

  /** What the editor needs of a file. */
  format = { fromFile: (text) => this.#fromFile(text), toFile: (values) => this.#toFile(values) };

  base(values) {
    return this.#latest.get(values[OPENING]) ?? values[ORIGINAL] ?? "";
  }

  text(values) {
    return saved(values, this.#order(), this.#load);
  }

  /** Whether the text of this path is a proposal that cannot be taken in as it is; not known is no. */
  async isAtOdds(path) {
    const proposal = this.#proposals.get(path);
    return proposal ? isAtOdds(proposal).catch(() => false) : false;
  }

  watch(told) {
    this.#watching = told;
  }

  /** What is written from now on is saved. */
  begin() {
    this.#saving = true;
  }

  begunWith(collection) {
    return this.#restoredNew?.collection === collection ? this.#restoredNew : null;
  }

  /** A new text that was not saved is what its form begins with; `collections` as the editor is to have them. */
  async begunNew(collections) {
    const [, name] = /^#\/collections\/([^/]+)\/new/.exec(location.hash) ?? [];
    const found = name && (await waiting(newIn(name))).mine;
    if (!found) return collections;
    this.#restoredNew = { collection: name, ...found };
    const values = opened(found.text, this.#load);
    return collections.map((one) =>
      one.name === name ? { ...one, fields: one.fields.map((field) => beginning(field, values[field.name])) } : one,
    );
  }

  /** A backend of the editor made careful; `place` tells what stands where it saves. */
  guarded(backend, place) {
    const { getEntry, unpublishedEntryDataFile, persistEntry, deleteUnpublishedEntry } = backend;
    return Object.assign(backend, {
      getEntry: async (path) => {
        const entry = await (place.entry ? place.entry(backend, path) : getEntry.call(backend, path));
        const [, , collection] = location.hash.split("/");
        const slug = path.replace(/^.*\/|\.[^.]*$/g, "");
        const data = await withTable(entry.data, path, { backend, place, collection, slug });
        return { ...entry, data: await this.#restored(path, data) };
      },
      unpublishedEntryDataFile: async (collection, slug, path, id) => {
        this.#proposals.set(path, { place, backend, collection, slug, path });
        const page = await unpublishedEntryDataFile.call(backend, collection, slug, path, id);
        return this.#restored(path, await withTable(page, path, { backend, place, collection, slug }));
      },
      persistEntry: async (entry, options) => {
        this.#saving = false;
        await held(() => this.#persist(entry, options, { backend, place, persistEntry }));
      },
      deleteUnpublishedEntry: (...asked) => withdrawn(() => deleteUnpublishedEntry.apply(backend, asked)),
    });
  }

  #fromFile(text) {
    holding.wasRead();
    const values = { ...opened(text, this.#load), [OPENING]: (this.#openings += 1) };
    const begun = this.#begun.get(text);
    if (!begun) return values;
    // The editor saves what was changed; the text control takes the line away again, and that is a change.
    return {
      ...values,
      body: `${values.body}\n`,
      [ORIGINAL]: begun.base,
      [RESTORED]: begun.when,
      [IN_FILE]: opened(begun.base, this.#load),
    };
  }

  #toFile(values) {
    // The editor's own keeping of unsaved text is written over when the file is read; ours is in unsaved.js.
    this.#watching?.(values);
    if (!this.#saving) return "";
    const raw = this.text(values);
    this.#written.set(raw, { opening: values[OPENING], base: this.base(values) });
    return raw;
  }

  /** What was not saved of a text, where something was; else the text as it is stored. */
  async #restored(path, stored) {
    if (!location.hash.includes("/entries/")) return stored;
    const { mine: found } = await waiting(path);
    if (!found) return stored;
    if (found.text === stored) forget(path);
    else this.#begun.set(found.text, found);
    return found.text;
  }

  /** Save an entry upon what stands there; whether it had been proposed before. */
  async #persist(entry, options, { backend, place, persistEntry }) {
    // A table that is proposed already comes back as if it were a picture.
    const isTable = ({ path }) => entry.dataFiles.some((file) => besideOf(file.path) === path);
    const taken = [];
    for (const text of entry.dataFiles) {
      const stands = ({ slug, path }) => place.stands(backend, options.collectionName, slug, path);
      taken.push(await this.#taken(text, entry.assets.some(isTable), stands));
    }
    const files = taken.flatMap((one) => one.files);
    const unpublished = files[0].there.proposal !== null;
    const assets = entry.assets.filter((one) => !isTable(one));
    const whole = { ...entry, assets, dataFiles: files.map(({ file }) => file) };
    const save = () => persistEntry.call(backend, whole, { ...options, unpublished });
    await inWords(() => place.upon(backend, files[0].there, save));
    this.#isSaved(taken, options.collectionName);
    return unpublished;
  }

  /** A text laid upon what stands where it and the table beside it are to be saved. */
  async #taken(text, hasTable, stands) {
    const from = this.#written.get(text.raw) ?? { base: "" };
    const files = [];
    for (const { file, base } of filesOf(text, from.base, hasTable)) {
      const there = await inWords(() => stands(file));
      const raw = await uponWhatStands(base, file.raw, there, this.#load);
      files.push({ file: { ...file, raw, read: there.read }, there });
    }
    const raw = together(files[0].file.raw, files[1]?.file.raw ?? tableOf(text.raw));
    return { opening: from.opening, path: text.path, raw, files, other: raw !== text.raw };
  }

  #isSaved(taken, collection) {
    this.#watching?.(null);
    dropNotice();
    this.#begun.clear(); // the editor reads the text again, and what is saved now is not unsaved
    for (const { opening, path, raw } of taken) {
      this.#latest.set(opening, raw);
      forget(path);
    }
    forget(newIn(collection));
    if (taken.some(({ other }) => other)) afresh(othersChanged());
    else if (this.begunWith(collection)) afresh(null);
  }
}

/** A page with the table that lies beside it, as it is proposed: a proposal may be of the table alone. */
async function withTable(page, path, { backend, place, collection, slug }) {
  const beside = besideOf(path);
  if (!beside) return page;
  const { proposal, main } = await inWords(() => place.stands(backend, collection, slug, beside));
  return together(page, proposal ?? main);
}

/** While a text is saved: after the first save the editor reads it again, and forgets what was typed meanwhile. */
async function held(save) {
  holding.begin();
  try {
    if (await save()) holding.end();
    else holding.untilRead();
  } catch (failure) {
    holding.end();
    throw failure;
  }
}

async function withdrawn(withdraw) {
  try {
    await withdraw();
    dropNotice();
  } catch (failure) {
    // The editor says the same words whether it went well or not; so it is not told.
    const sentence = say("Forslaget er ikke trukket.", "Forslaget er ikkje trekt.");
    alert(`${sentence} ${words(failure, false)}`);
    afresh(sentence);
    await new Promise(() => {});
  }
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
