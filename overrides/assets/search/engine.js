// A question in, an answer out: plain data both ways, so that it runs in a worker or, where there is none, in the page.

import { Index } from "./index.js";
import { bestSection, marked, says } from "./passage.js";
import { ask } from "./query.js";
import { rank, standing } from "./ranking.js";

/** What a document must be to pass each filter. */
const FILTERS = {
  area: (columns, number) => [columns.area[number]],
  kind: (columns, number) => [columns.kind[number]],
  role: (columns, number) => columns.audience[number],
  status: (columns, number) => [columns.status[number]],
};

/** Take messages {folder, manifest}, which open an index, and {number, question}; `reply` with {number, answer or error}. */
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
   * question: {query, own: [area], role, filters: {area, kind, role, status: [value]}, limit}
   * answer: {query, total, unfiltered, hits, counts: {filter: {value: hits}}, words, failed, areas}
   */
  async search({ query, own = [], role = "", filters = {}, limit = 10 }) {
    const { index } = this;
    const asked = await ask(query, index);
    const ranked = rank(asked, standing(index.columns, index.manifest.areas, own));
    const passes = (number, except) =>
      Object.entries(FILTERS).every(([name, values]) => {
        const chosen = filters[name] ?? [];
        if (name === except) return true;
        if (chosen.length) return values(index.columns, number).some((value) => chosen.includes(value));
        return name !== "status" || index.columns.status[number] !== "retired"; // retired only when asked for
      });
    const passed = ranked.filter(({ number }) => passes(number));
    const areas = index.manifest.areas;
    const applies = ({ number }) => {
      const area = index.columns.area[number];
      return !own.length || own.includes(area) || (areas[area]?.common ?? false);
    };
    const ordered = [...passed.filter(applies), ...passed.filter((one) => !applies(one))];
    const hits = await Promise.all(ordered.slice(0, limit).map((one) => hit(one, index, asked, role, applies(one))));
    return {
      query,
      total: passed.length,
      applying: passed.filter(applies).length,
      unfiltered: ranked.filter(({ number }) => index.columns.status[number] !== "retired").length,
      hits,
      counts: counts(ranked, index.columns, passes),
      words: await told(asked, ordered[0], index),
      failed: asked.some((one) => one.failed) || hits.some((one) => one.failed),
      areas,
    };
  }
}

/** What is shown of a document. When its file cannot be had, the others are shown all the same. */
async function hit({ number, score }, index, asked, role, applies) {
  try {
    const { sections, ...document } = await index.document(number);
    const section = bestSection(sections, asked, index.language, role);
    const shown = (text) => marked(text, asked, index.language);
    return {
      ...document,
      score,
      applies,
      marks: { title: shown(document.title), summary: shown(document.summary) },
      section: section && { ...section, marks: shown(section.text || section.heading) },
    };
  } catch {
    return { number, score, applies, failed: true };
  }
}

/** What became of each word of the query; of several words taken for it, those that the first hit has. */
async function told(asked, first, index) {
  const { title, summary, sections } = first ? await index.document(first.number).catch(() => NOTHING) : NOTHING;
  const text = [title, summary, ...sections.map((section) => section.text)].join(" ");
  return asked
    .filter(({ places }) => places.length === 1)
    .map(({ word, instead, suggestions, evidence }) => {
      const there = instead.filter((other) => says(text, other));
      return { word, instead: there.length ? there : instead.slice(0, 1), suggestions, found: evidence.size };
    });
}

const NOTHING = { title: "", summary: "", sections: [] };

/** For each filter and value, how many hits it would leave together with the other filters. */
function counts(ranked, columns, passes) {
  const counted = {};
  for (const [name, values] of Object.entries(FILTERS)) {
    counted[name] = {};
    for (const { number } of ranked) {
      if (!passes(number, name)) continue;
      for (const value of values(columns, number)) counted[name][value] = (counted[name][value] ?? 0) + 1;
    }
  }
  return counted;
}
