// The theme's own search in place of our engine, when the settings ask for it: its worker and index answer, our fields
// and lists show. It knows neither validity nor roles, so a hit claims none, and nothing can be narrowed.

import { root } from "../site.js";

const [SETUP, , QUERY] = [0, 1, 2];
const BEFORE = 60; // letters shown before the first marked word
const EXCERPT = 200;

/** Takes and gives the messages of engine.js. The manifest says where the worker and the index are, and the kinds. */
export function answerer(reply) {
  let ready;
  return async ({ manifest, number, question }) => {
    if (manifest) {
      ready = opened(manifest);
      return;
    }
    try {
      const { ask, areas, kinds } = await ready;
      const items = (await ask(QUERY, question.query)).items;
      reply({ number, answer: answer(question, items.map((found) => hit(found, kinds)), areas) });
    } catch (error) {
      ready = undefined;
      reply({ number, error: String(error) });
    }
  };
}

async function opened({ theme, areas, kinds }) {
  const response = await fetch(new URL(theme.index, root()));
  if (!response.ok) throw new Error(String(response.status));
  const worker = new Worker(new URL(theme.worker, root()));
  let last = Promise.resolve();
  /** One at a time: the worker's answers do not say what they answer. */
  const ask = (type, data) =>
    (last = last.catch(() => {}).then(
      () =>
        new Promise((resolve, reject) => {
          worker.onmessage = (message) => resolve(message.data.data);
          worker.onerror = (error) => reject(new Error(error.message));
          worker.postMessage({ type, data });
        }),
    ));
  await ask(SETUP, { ...(await response.json()), options: { suggest: false } });
  return { ask, areas, kinds };
}

function answer({ query, own = [], limit = 10 }, hits, areas) {
  const applies = ({ area }) => !own.length || !area || own.includes(area) || (areas[area]?.common ?? false);
  const told = hits.map((one) => ({ ...one, applies: applies(one) }));
  const ordered = [...told.filter((one) => one.applies), ...told.filter((one) => !one.applies)];
  return {
    ...{ query, areas, own, total: hits.length, unfiltered: hits.length, hits: ordered.slice(0, limit) },
    ...{ applying: told.filter((one) => one.applies).length, words: [{ word: query, instead: [], suggestions: [], found: hits.length }] },
    ...{ near: [], counts: { kind: {}, area: {}, role: {}, status: {} }, failed: false },
  };
}

/** A page with its sections, best first, as a hit. */
function hit(found, kinds) {
  const page = found.find(({ location }) => !location.includes("#"));
  const section = found.find(({ location }) => location.includes("#"));
  const [area, folder] = page.location.split("/");
  const documented = kinds.includes(folder);
  return {
    url: page.location,
    kind: documented ? folder : "side",
    area: documented ? area : "",
    status: "",
    versions: [],
    marks: { title: pieces(page.title), summary: excerpt(pieces(page.text)) },
    section: section && {
      anchor: section.location.split("#")[1],
      heading: plain(pieces(section.title)),
      text: plain(pieces(section.text)),
      marks: excerpt(pieces(section.text)),
    },
  };
}

const plain = (shown) => shown.map(([words]) => words).join("");

/** The theme gives markup; only its words, and which of them it marks, are kept: [words, marked]. */
function pieces(markup) {
  const apart = markup.replaceAll(/<(?:p|li|td|th|dt|dd)\b/g, " $&"); // else the words of two blocks become one
  const parsed = new DOMParser().parseFromString(apart, "text/html");
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push([node.textContent, Boolean(node.parentElement.closest("mark"))]);
  return found;
}

/** The pieces round the first marked word. */
function excerpt(found) {
  const first = Math.max(0, found.findIndex(([, marked]) => marked));
  const before = plain(found.slice(0, first)).slice(-BEFORE);
  let left = EXCERPT;
  const after = found.slice(first).flatMap(([words, marked]) => {
    const kept = words.slice(0, Math.max(0, left));
    left -= words.length;
    return kept ? [[kept, marked]] : [];
  });
  return [[before, false], ...after].filter(([words]) => words);
}
