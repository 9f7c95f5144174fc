// A clause can be copied with all it takes to be understood in a message, and one that is landed on says whose it is.

import { all, element, icon } from "../dom.js";
import { root } from "../site.js";

const words = (clause) => {
  const copy = clause.querySelector("div").cloneNode(true);
  for (const other of all(".mark, .gloss", copy)) other.remove();
  return copy.textContent.trim().replace(/\s+/g, " ");
};

/** «Felles tekst», or the label of the local part; empty where the text follows none. */
const whose = (place, context) =>
  place.closest(".local")?.querySelector(".tag")?.textContent.trim() ?? context.dataset.common ?? "";

const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** What is pasted into a message: number, title, area, status, wording and the address that never moves. */
export function citation(clause, context) {
  const { id, title, area, state, clause: unit } = context.dataset;
  const number = clause.querySelector(".n").textContent;
  const about = [area, state.toLowerCase(), lowered(whose(clause, context))].filter(Boolean).join(", ");
  const address = new URL(`d/${id}/#${clause.id}`, root());
  return `${unit} ${number}, ${title} (${about}): «${words(clause)}» ${address}`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https browsers give no clipboard; what is marked can be copied anyhow.
    const field = element("textarea", { class: "vh" });
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

function addButton(clause, context, told) {
  const number = clause.querySelector(".n");
  const name = number.textContent;
  const button = element(
    "button",
    { type: "button", class: "copy", "aria-label": `${context.dataset.copy} ${name}` },
    icon("copy"),
  );
  button.addEventListener("click", async () => {
    await copy(citation(clause, context));
    told.textContent = `${context.dataset.clause} ${name} ${context.dataset.copied}.`;
    for (const other of all(".copy.done")) other.classList.remove("done");
    button.classList.add("done");
    button.focus();
  });
  number.after(button);
}

function markLanded(context) {
  for (const mark of all(".mark")) mark.remove();
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place?.matches(".clauses > li, .step:not(.local)")) return;
  const said = whose(place, context);
  if (said) (place.querySelector(":scope > div") ?? place).append(element("p", { class: "mark" }, said));
}

export const clauses = {
  where: ".context",
  start(context) {
    const told = element("p", { class: "told", role: "status" });
    document.querySelector("main").append(told);
    for (const clause of all("main .clauses > li[id]")) addButton(clause, context, told);
    markLanded(context);
    addEventListener("hashchange", () => markLanded(context));
  },
};
