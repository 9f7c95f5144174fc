// The engine beside the page, so that typing never waits for it.

import { Engine } from "./engine.js";

let engine;

self.onmessage = async ({ data: { number, folder, question } }) => {
  engine ??= new Engine(folder);
  try {
    const answer = question ? await engine.search(question) : await engine.index().then(() => null);
    self.postMessage({ number, answer });
  } catch (error) {
    self.postMessage({ number, error: String(error) });
  }
};
