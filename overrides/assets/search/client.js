// The page's side of the engine: one question at a time counts, and answers to older ones are dropped.

/** Root of the site as a URL, from <html data-root>. */
export const root = new URL(document.documentElement.dataset.root || "./", document.baseURI);

const folder = new URL("search/", root).href;
const waiting = new Map();
let last = 0;

let engine = inWorker();

function inWorker() {
  try {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { number, answer, error } }) => settle(number, answer, error);
    worker.onerror = () => {
      engine = inPage(); // workers are not to be had here: slower to type in, the same answers
      for (const [number, { question }] of waiting) engine.postMessage({ number, question });
    };
    return worker;
  } catch {
    return inPage();
  }
}

function inPage() {
  const made = import("./engine.js").then(({ Engine }) => new Engine(folder));
  return {
    async postMessage({ number, question }) {
      try {
        settle(number, question ? await (await made).search(question) : null);
      } catch (error) {
        settle(number, null, String(error));
      }
    },
  };
}

function settle(number, answer, error) {
  const promise = waiting.get(number);
  waiting.delete(number);
  if (error) promise?.reject(new Error(error));
  else promise?.resolve(answer);
}

function send(question) {
  const number = ++last;
  engine.postMessage({ number, folder, question });
  return new Promise((resolve, reject) => waiting.set(number, { question, resolve, reject }));
}

/** Fetch what every search needs, before anything is asked. */
export const prepare = () => send(undefined).catch(() => {});

/** Something to ask with; each asker gets only the answer to its newest question, older ones give undefined. */
export function asker() {
  let newest = 0;
  return async (question) => {
    const mine = ++newest;
    const { areas = "", role = "" } = document.documentElement.dataset;
    const about = { own: areas.split(" ").filter(Boolean), role, ...question };
    try {
      const answer = await send(about);
      return mine === newest ? answer : undefined;
    } catch (error) {
      if (mine === newest) throw error;
      return undefined;
    }
  };
}
