// A clause can be copied with all it takes to be understood in a message, and one that is landed on says whose it is.

import { copiesWith } from "../copy.js";
import { all, element, icon } from "../dom.js";
import { root } from "../site.js";

const NOT_ITS_WORDS = ".mark, .gloss, .ready-text, .tbc";

const LINE = "\u2028";

/** The words of a clause; each point of a list and each row of a table on a line of its own. */
function words(clause) {
  const copy = clause.querySelector("div").cloneNode(true);
  for (const other of all(NOT_ITS_WORDS, copy)) other.remove();
  for (const item of all("li", copy)) item.prepend("– ");
  for (const cell of all("td, th", copy)) cell.append(" ");
  for (const item of all("li, tr", copy)) item.before(LINE);
  for (const block of all("p + p, ul, ol, table", copy)) block.before(LINE);
  const lines = copy.textContent.replace(/[^\S\u2028]+/g, " ").split(LINE);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

/** «Felles tekst», or the label of the local part; empty where the text follows none. */
const whose = (place, context) =>
  place.closest(".local")?.querySelector(".tag")?.textContent.trim() ?? context.dataset.common ?? "";

const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** What is pasted into a message: number, title, area, status, wording and the address that never moves. */
function citation(clause, context) {
  const { id, title, area, state, clause: unit } = context.dataset;
  const number = clause.querySelector(".n").textContent;
  const about = [area, state.toLowerCase(), lowered(whose(clause, context))].filter(Boolean).join(", ");
  const address = new URL(`d/${id}/#${clause.id}`, root());
  return `${unit} ${number}, ${title} (${about}): «${words(clause)}» ${address}`;
}

function addButton(clause, context) {
  const number = clause.querySelector(".n");
  const name = number.textContent;
  const button = element(
    "button",
    { type: "button", class: "copy", "aria-label": `${context.dataset.copy} ${name}` },
    icon("copy"),
  );
  copiesWith(button, () => citation(clause, context), `${context.dataset.clause} ${name} ${context.dataset.copied}.`);
  number.after(button);
}

function markLanded(context) {
  for (const mark of all(".mark")) mark.remove();
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place?.matches(".clauses > li, .step:not(.local)")) return;
  const said = whose(place, context);
  if (!said) return;
  const text = place.querySelector(":scope > div") ?? place;
  text.insertBefore(element("p", { class: "mark" }, said), text.querySelector(":scope > .ready-text"));
}

export const clauses = {
  where: ".context",
  start(context) {
    for (const clause of all("main .clauses > li[id]")) addButton(clause, context);
    markLanded(context);
    addEventListener("hashchange", () => markLanded(context));
  },
};
