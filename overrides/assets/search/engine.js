// A question in, an answer out: plain data both ways, so that it runs in a worker or, where there is none, in the page.

import { closest } from "./closeness.js";
import { answered } from "./enough.js";
import { columnsFor, familyOf, fold, together } from "./fold.js";
import { Index } from "./index.js";
import { Matcher } from "./matching.js";
import { nearest } from "./near.js";
import { asQuestion, bestSection, excerpt, marked, says } from "./passage.js";
import { ask } from "./query.js";
import { rank, standing, worth } from "./ranking.js";
import { read } from "./reading.js";
import { emergency, held, typedWords } from "./terms.js";

/** What a document must be to pass each filter. */
const FILTERS = {
  area: (columns, number) => [columns.area[number]],
  kind: (columns, number) => [columns.kind[number]],
  role: (columns, number) => columns.audience[number],
  status: (columns, number) => [columns.status[number]],
};

/**
 * Take messages {folder, manifest}, which open an index, and
 * {number, question}; `reply` with {number, answer or error}.
 */
export function answerer(reply) {
  let engine;
  return async ({ folder, manifest, number, question }) => {
    if (manifest) {
      engine = new Engine(new Index(folder, manifest));
      return;
    }
    try {
      reply({ number, answer: await engine.search(question) });
    } catch (error) {
      reply({ number, error: String(error) });
    }
  };
}

export class Engine {
  constructor(index) {
    this.index = index;
  }

  /**
   * Answer a question.
   * question: {query, today, own: [area], municipality, role, filters: {area, kind, role, status: [value]}, limit}
   * answer: {query, answer: "clause", "document", "none" or "acute", emergency, untold, total, applying, unfiltered,
   *   hits, near, counts: {filter: {value: hits}}, words, failed, areas, own}
   * The versions of a text in several areas are one hit. When no text answers, the hits are the few that lie nearest,
   * without a section, and `total` is 0; `near` is what begins alike, when nothing was found. There is neither
   * below an emergency, nor where the topic is known to have no text.
   */
  async search({ query, today = "", own = [], municipality = "", role = "", filters = {}, limit = 10 }) {
    const { index } = this;
    const columns = { ...index.columns, status: index.statuses(today) };
    const asked = await ask(query, index);
    const forReader = columnsFor(municipality, columns);
    const standings = standing(forReader, index.manifest.areas, own, index.weights);
    const ranked = rank(asked, standings, index.weights);
    const passes = passing(filters, columns);
    const reader = { own, columns: forReader, applies: applying(own, index.manifest.areas, forReader) };
    const matcher = new Matcher(asked, index);
    const passed = ranked.filter(({ number }) => passes(number));
    const { found, readings } = await this.#order(passed, worth(asked), matcher, reader);
    const { urgent, untold, silent } = this.#judge({ query, own, municipality, filters, asked, found, readings });
    const ordered = silent ? [] : found;
    const question = asQuestion(query, matcher, worth(asked), role, index.language);
    const wayOn = urgent || untold; // whoever is told where to go needs nothing that only looks alike
    const near = wayOn ? [] : found.filter(reader.applies).slice(0, index.weights.NEAREST);
    const shown = silent ? near : found.slice(0, limit);
    const hits = await Promise.all(
      shown.map((one) => hit(one, index, question, readings.get(one.number), { ...reader, quoting: !silent })),
    );
    const current = ranked.filter(({ number }) => columns.status[number] !== "retired");
    return {
      query,
      answer: urgent ? "acute" : silent ? "none" : hits[0]?.section ? "clause" : "document",
      emergency: urgent,
      untold: silent && untold ? await index.elsewhere(untold.term).catch(() => undefined) : undefined,
      total: ordered.length,
      applying: ordered.filter(reader.applies).length,
      unfiltered: silent ? 0 : new Set(current.map(({ number }) => familyOf(number, columns))).size,
      hits,
      near: found.length || wayOn ? [] : await nearest(asked, index, columns, standings),
      counts: counts(ranked, columns, passes),
      words: await became(asked, ordered[0], index),
      failed: asked.some((one) => one.failed) || hits.some((one) => one.failed),
      areas: index.manifest.areas,
      own,
    };
  }

  /** The hits in their last order, and a Map of number → reading of the first: undefined for one that cannot be had. */
  async #order(passed, worths, matcher, { own, columns, applies }) {
    const { manifest, weights } = this.index;
    const applyingFirst = (hits) => [...hits.filter(applies), ...hits.filter((one) => !applies(one))];
    const folded = fold(applyingFirst(passed), columns, manifest.areas, own, weights);
    const first = folded.slice(0, weights.FIRST);
    const documents = await Promise.all(first.map(({ number }) => this.index.document(number).catch(() => undefined)));
    const readings = documents.map((document) => document && read(document, matcher));
    const closer = closest(folded, readings, worths, weights);
    return {
      found: together(applyingFirst(closer), columns, own, weights),
      readings: new Map(readings.map((reading, i) => [folded[i].number, reading])),
    };
  }

  /** Whether the query is urgent, and whether no text answers it: never said of what could not be read. */
  #judge({ query, own, municipality, filters, asked, found, readings }) {
    const { index } = this;
    const { lists } = index.manifest;
    const typed = typedWords(query, index);
    const urgent = emergency(lists, typed, own, municipality, index);
    const untold = held(lists.untold, typed, index);
    const narrowed = Object.values(filters).flat().length > 0; // whoever narrows has seen that there are hits
    const whole = [...readings.values()].every(Boolean) && !asked.some((one) => one.failed);
    const judged = found.slice(0, index.weights.JUDGED).flatMap(({ number }) => readings.get(number) ?? []);
    const silent = !narrowed && whole && !answered(judged, asked, index, untold?.words);
    return { urgent, untold, silent };
  }
}

/** Whether a document is what the filters ask for, all `except` one of them. */
function passing(filters, columns) {
  return (number, except) =>
    Object.entries(FILTERS).every(([name, values]) => {
      const chosen = filters[name] ?? [];
      if (name === except) return true;
      if (chosen.length) return values(columns, number).some((value) => chosen.includes(value));
      return name !== "status" || columns.status[number] !== "retired"; // retired only when asked for
    });
}

/** Whether a hit applies where the reader is, parts of the area too: all do to one who has not said where. */
function applying(own, areas, columns) {
  return ({ number }) => {
    const area = columns.area[number];
    const { common = false, within = [] } = areas[area] ?? {};
    return !own.length || !area || common || [area, ...within].some((one) => own.includes(one));
  };
}

/** What is shown of a document. When its file cannot be had, the others are shown all the same. */
async function hit(one, index, question, reading, { columns, applies, quoting }) {
  const { number, score } = one;
  const about = { score, applies: applies(one), status: columns.status[number] };
  try {
    const found = await index.document(number);
    const { sections, ...document } = found;
    const whole = reading ?? read(found, question.matcher);
    const section = quoting ? bestSection(whole, question) : undefined;
    const shown = (text) => marked(text, question);
    return {
      ...document,
      ...about,
      marks: { title: shown(document.title), summary: shown(document.summary) },
      section: section && { ...section, marks: excerpt(section, whole, question) },
    };
  } catch {
    return { number, ...about, failed: true };
  }
}

/** What became of each word of the query; of several words taken for it, those that the first hit has. */
async function became(asked, first, index) {
  const { title, summary, sections } = first ? await index.document(first.number).catch(() => NOTHING) : NOTHING;
  const text = [title, summary, ...sections.map((section) => section.text)].join(" ");
  return asked
    .filter(({ places }) => places.length === 1)
    .map(({ word, instead, suggestions, evidence, failed }) => {
      const there = instead.filter((other) => says(text, other, index.language));
      return { word, instead: there.length ? there : instead.slice(0, 1), suggestions, found: evidence.size, failed };
    });
}

const NOTHING = { title: "", summary: "", sections: [] };

/** For each filter and value, how many hits it would leave together with the other filters. */
function counts(ranked, columns, passes) {
  const counted = {};
  for (const [name, values] of Object.entries(FILTERS)) {
    const found = {};
    for (const { number } of ranked) {
      if (!passes(number, name)) continue;
      for (const value of values(columns, number)) (found[value] ??= new Set()).add(familyOf(number, columns));
    }
    counted[name] = Object.fromEntries(Object.entries(found).map(([value, families]) => [value, families.size]));
  }
  return counted;
}
