// What the reader is told about the search itself: another
// spelling, a word nobody uses, something that could not be had.

import { element, icon } from "../dom.js";
import { say } from "./texts.js";
import { again } from "./told.js";

const note = (...said) => element("div", { class: "note" }, icon("info"), element("span", {}, ...said));

const between = (nodes) => nodes.flatMap((node, i) => (i ? [say("or"), node] : [node]));

/** The query with one of its words in place of another. */
const replaced = (query, word, other) =>
  query.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu"), other);

/** Everything to tell about an answer. `link` makes an address of a query; `retry` asks again. */
export function notes(answer, link, retry) {
  const told = answer.words.flatMap(({ word, instead, suggestions, found, failed }) => {
    const go = (other) => element("a", { href: link(replaced(answer.query, word, other)) }, other);
    if (instead.length) {
      const names = between(instead.map((other) => element("b", {}, other)));
      return [note(`${say("instead")} `, ...names, ". ", say("no_text", { word }))];
    }
    if (suggestions.length)
      return [note(say("no_text", { word }), ` ${say("meant")} `, ...between(suggestions.map(go)), "?")];
    // Of a word that could not be asked for, nobody knows whether a text has it.
    return !found && answer.total ? [note(say(failed ? "not_asked" : "missing", { word }))] : [];
  });
  if (answer.failed && answer.total) told.push(note(`${say("failed")} `, again(retry)));
  return told;
}
