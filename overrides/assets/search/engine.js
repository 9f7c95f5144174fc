// A question in, an answer out: plain data both ways, so that it runs in a worker or, where there is none, in the page.

import { closest } from "./closeness.js";
import { answered } from "./enough.js";
import { familyOf, fold, together } from "./fold.js";
import { Index } from "./index.js";
import { Matcher } from "./matching.js";
import { nearest } from "./near.js";
import { asQuestion, bestSection, marked, says } from "./passage.js";
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
   * question: {query, today, own: [area], role, filters: {area, kind, role, status: [value]}, limit}
   * answer: {query, answer: "clause", "document", "none" or "acute", emergency, untold, total, applying, unfiltered,
   *   hits, near, counts: {filter: {value: hits}}, words, failed, areas, own}
   * The versions of a text in several areas are one hit.
   */
  async search({ query, today = "", own = [], role = "", filters = {}, limit = 10 }) {
    const { index } = this;
    const columns = { ...index.columns, status: index.statuses(today) };
    const asked = await ask(query, index);
    const standings = standing(columns, index.manifest.areas, own, index.weights);
    const ranked = rank(asked, standings, index.weights);
    const passes = (number, except) =>
      Object.entries(FILTERS).every(([name, values]) => {
        const chosen = filters[name] ?? [];
        if (name === except) return true;
        if (chosen.length) return values(columns, number).some((value) => chosen.includes(value));
        return name !== "status" || columns.status[number] !== "retired"; // retired only when asked for
      });
    const passed = ranked.filter(({ number }) => passes(number));
    const areas = index.manifest.areas;
    const applies = ({ number }) => {
      const area = columns.area[number];
      return !own.length || !area || own.includes(area) || (areas[area]?.common ?? false);
    };
    const applyingFirst = (found) => [...found.filter(applies), ...found.filter((one) => !applies(one))];
    const matcher = new Matcher(asked, index);
    const worths = worth(asked);
    const question = asQuestion(query, matcher, worths, role, index.language);
    const folded = fold(applyingFirst(passed), columns, areas, own, index.weights);
    const documents = await this.#fetch(folded.slice(0, index.weights.FIRST));
    const readings = documents.map((document) => document && read(document, matcher));
    const typed = typedWords(query, index);
    const { lists } = index.manifest;
    const urgent = emergency(lists, typed, own, index);
    const untold = held(lists.untold, typed, index);
    const narrowed = Object.values(filters).flat().length > 0; // whoever narrows has seen that there are hits
    const known = new Map(readings.map((reading, i) => [folded[i].number, reading]));
    const closer = closest(folded, readings, worths, index.weights);
    const found = together(applyingFirst(closer), columns, own, index.weights);
    const judged = found.slice(0, index.weights.JUDGED).flatMap(({ number }) => known.get(number) ?? []);
    const told = answered(judged, asked, index, untold?.words);
    const whole = readings.every(Boolean) && !asked.some((one) => one.failed);
    const silent = !urgent && !narrowed && whole && !told;
    const ordered = silent ? [] : found;
    const shown = (one) =>
      hit(one, index, question, known.get(one.number), { applies: applies(one), status: columns.status[one.number] });
    const hits = await Promise.all(ordered.slice(0, limit).map(shown));
    const different = (found) => new Set(found.map(({ number }) => familyOf(number, columns))).size;
    return {
      query,
      answer: urgent ? "acute" : silent ? "none" : hits[0]?.section ? "clause" : "document",
      emergency: urgent,
      untold: silent && untold ? await index.elsewhere(untold.term).catch(() => undefined) : undefined,
      total: ordered.length,
      applying: ordered.filter(applies).length,
      unfiltered: silent ? 0 : different(ranked.filter(({ number }) => columns.status[number] !== "retired")),
      hits,
      near: ordered.length || urgent ? [] : await nearest(asked, index, columns, standings),
      counts: counts(ranked, columns, passes),
      words: await became(asked, ordered[0], index),
      failed: asked.some((one) => one.failed) || hits.some((one) => one.failed),
      areas,
      own,
    };
  }

  /** The documents of some hits; undefined for one that cannot be had. */
  #fetch(hits) {
    return Promise.all(hits.map(({ number }) => this.index.document(number).catch(() => undefined)));
  }
}

/** What is shown of a document. When its file cannot be had, the others are shown all the same. */
async function hit({ number, score }, index, question, reading, about) {
  try {
    const found = await index.document(number);
    const { sections, ...document } = found;
    const section = bestSection(reading ?? read(found, question.matcher), question);
    const shown = (text) => marked(text, question);
    return {
      ...document,
      score,
      ...about,
      marks: { title: shown(document.title), summary: shown(document.summary) },
      section: section && { ...section, marks: shown(section.text || section.heading) },
    };
  } catch {
    return { number, score, ...about, failed: true };
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
