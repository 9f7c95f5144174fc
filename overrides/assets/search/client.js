// The page's side of the engine: one question at a time counts, and answers to older ones are dropped.

import { folder, manifest } from "../site.js";
import { today } from "../day.js";
import { learn } from "./texts.js";

/** What has been asked and not answered, by its number: {question, resolve, reject}. */
const waiting = new Map();
let last = 0;
/** @type {Promise<void> | undefined} */
let opening;
/** @type {{postMessage(message: any): void} | undefined} */
let engine;

function inWorker() {
  try {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => settle(data);
    worker.onerror = () => {
      engine = inPage(); // workers are not to be had here: slower to type in, the same answers
      opening = undefined;
      for (const [number, { question }] of waiting) post(number, question);
    };
    return worker;
  } catch {
    return inPage();
  }
}

function inPage() {
  const answering = import("./engine.js").then(({ answerer }) => answerer(settle));
  return { postMessage: async (message) => (await answering)(message) };
}

/** Fetch what every search needs: once, but again after a failure, since the site may be a new one by then. */
export function ready() {
  engine ??= inWorker();
  opening ??= manifest().then((found) => {
    learn(found.words);
    engine.postMessage({ folder: folder(), manifest: found });
  });
  opening.catch(() => (opening = undefined));
  return opening;
}

function post(number, question) {
  ready().then(
    () => engine.postMessage({ number, question }),
    (error) => settle({ number, error }),
  );
}

function settle({ number, answer = undefined, error = undefined }) {
  if (error || answer.failed) opening = undefined;
  const asked = waiting.get(number);
  waiting.delete(number);
  if (error) asked?.reject(new Error(error));
  else asked?.resolve(answer);
}

/** Something to ask with; each asker gets only the answer to its newest question, older ones give undefined. */
export function asker() {
  let newest = 0;
  return async (question) => {
    const mine = ++newest;
    const { areas = "", municipality = "", role = "" } = document.documentElement.dataset;
    const number = ++last;
    const about = { today: today(), own: areas.split(" ").filter(Boolean), municipality, role, ...question };
    try {
      const answer = await new Promise((resolve, reject) => {
        waiting.set(number, { question: about, resolve, reject });
        post(number, about);
      });
      return mine === newest ? answer : undefined;
    } catch (error) {
      if (mine === newest) throw error;
      return undefined;
    }
  };
}
