// What the place of the texts is asked besides saving: when it does not answer, that is told in words. A text or a list
// that cannot be read would else be waited for without end; so what is told of them stays, with a way to try again.
import { say } from "../language.js";
import { told, words } from "./telling.js";

const READING = [
  "entriesByFolder",
  "allEntriesByFolder",
  "entriesByFiles",
  "getEntry",
  "unpublishedEntries",
  "unpublishedEntry",
  "unpublishedEntryDataFile",
];

/** A backend whose failures are sentences. */
export function telling(backend) {
  for (const name of READING) if (backend[name]) backend[name] = asked(backend, name, stays);
  backend.updateUnpublishedEntryStatus = asked(backend, "updateUnpublishedEntryStatus", () => {});
  return backend;
}

function asked(backend, name, tell) {
  const act = backend[name];
  return async (...given) => {
    try {
      return await act.apply(backend, given);
    } catch (failure) {
      // That there is no such text, or no proposal of it, is an answer.
      if (failure.status === 404 || failure.notUnderEditorialWorkflow) throw failure;
      const sentence = words(failure, false);
      tell(sentence);
      throw told(sentence);
    }
  };
}

function stays(sentence) {
  document.querySelector(".unreachable")?.remove();
  const again = Object.assign(document.createElement("button"), {
    type: "button",
    textContent: say("Hent på nytt", "Hent på nytt"),
  });
  again.addEventListener("click", () => location.reload());
  const element = Object.assign(document.createElement("div"), { className: "unreachable", role: "alert" });
  element.append(Object.assign(document.createElement("p"), { textContent: sentence }), again);
  document.body.append(element);
}
