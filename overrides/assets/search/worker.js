// The engine beside the page, so that typing never waits for it.

import { answerer } from "./engine.js";

const answer = answerer((message) => self.postMessage(message));
self.onmessage = ({ data }) => answer(data);
