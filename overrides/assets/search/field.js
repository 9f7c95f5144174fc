// A search field: asks as the reader types, and shows the first hits under it.

import { results } from "./address.js";
import { asker } from "./client.js";
import { Combobox } from "./combobox.js";
import { element } from "../dom.js";
import { looksLikeNumber } from "../number.js";
import { elsewhere } from "./empty.js";
import { hitOption, saidOnce, usualState } from "./hit.js";
import { notes } from "./notes.js";
import { say, sayCount, withoutIndex } from "./texts.js";
import { again } from "./told.js";
import { urgent } from "./urgent.js";

const SHOWN = 6;
const PAUSE = 60; // milliseconds without a key before we ask

/** Give a search field its list. */
export const startField = (field) => new Field(field).start();

class Field {
  #waiting = 0;
  #answered = "";
  #ask = asker();

  constructor(field) {
    const id = `${field.id}-treff`;
    this.field = field;
    this.list = element("ul", { id, role: "listbox" });
    this.told = element("p", { class: "vh", role: "status" });
    this.aside = element("div", { class: "aside" });
    const panel = element("div", { class: "found", hidden: true }, this.aside, this.list);
    field.parentElement.classList.add("with-list");
    field.parentElement.append(panel, this.told);
    this.choice = new Combobox(field, panel, this.list);
  }

  start() {
    const { field, choice } = this;
    field.addEventListener("input", () => {
      clearTimeout(this.#waiting);
      if (field.value.trim() !== this.#answered) choice.stop(); // an answer to other words is no answer to these
      this.#waiting = setTimeout(() => this.update(), looksLikeNumber(field.value) ? 0 : PAUSE);
    });
    field.addEventListener("keydown", (event) => this.#pressed(event) && event.preventDefault());
    field.addEventListener(
      "focus",
      () => this.list.children.length && field.value.trim() === this.#answered && !choice.open && choice.start(),
    );
    field.form.addEventListener("submit", () => choice.stop());
    field.form.addEventListener("focusout", ({ relatedTarget }) => field.form.contains(relatedTarget) || choice.stop());
    if (field.value && document.activeElement === field) this.update();
  }

  /** Do what a key asks for; true when it was for us. */
  #pressed({ key, isComposing, ctrlKey, metaKey }) {
    const { choice, field } = this;
    const there = choice.open && this.list.children.length > 0;
    if (isComposing) return false;
    if (key === "ArrowDown" && there) choice.navigate(1);
    else if (key === "ArrowUp" && there) choice.navigate(-1);
    else if (key === "ArrowDown" && field.value) this.update();
    else if (key === "Enter" && choice.chosen) choice.commit(ctrlKey || metaKey);
    else if (key === "Escape" && choice.open) choice.stop();
    else return false;
    return true;
  }

  /** Ask what is in the field, and show the answer if the reader is still there. */
  async update() {
    const query = this.field.value;
    if (!query.trim() || looksLikeNumber(query)) {
      this.#fill([], [], "");
      this.choice.stop();
      return;
    }
    try {
      const answer = await this.#ask({ query, limit: SHOWN });
      const same = this.field.value.trim() === query.trim();
      if (answer && same && document.activeElement === this.field) this.#show(answer);
    } catch {
      this.#fill([], [broken(() => this.update())], withoutIndex().broken);
    }
  }

  #show(answer) {
    this.#answered = answer.query.trim();
    const id = (number) => `${this.list.id}-${number}`;
    const found = answer.hits.filter((hit) => !hit.failed);
    const usual = usualState(answer);
    const rows = found.map((hit, i) => hitOption(hit, answer.areas, usual, id(i)));
    if (answer.total) rows.push(everything(answer, id(rows.length)));
    const retry = () => this.update();
    const told = [urgent(answer), ...nothing(answer, retry), ...notes(answer, results, retry)].filter(Boolean);
    this.list.setAttribute("aria-label", say(answer.total ? "list" : "near"));
    const count = answer.total ? [sayCount("count", answer.total)] : [];
    const near = !answer.total && found.length > 0 && element("p", {}, element("b", {}, say("near")));
    const aside = [...told, usual && found.length > 0 && saidOnce(usual), near].filter(Boolean);
    const heard = [...told, near].filter(Boolean).map(({ textContent }) => textContent);
    this.#fill(rows, aside, [...heard, ...count].join(". "));
  }

  #fill(rows, aside, told) {
    this.list.replaceChildren(...rows);
    this.aside.replaceChildren(...aside);
    this.told.textContent = told;
    this.choice.start();
  }
}

/** What is said when no text answers; an emergency says enough. */
function nothing({ query, total, failed, emergency, untold, own }, retry) {
  if (total || emergency) return [];
  if (failed) return [broken(retry)];
  return [element("p", {}, say("no_hits", { query: query.trim() })), elsewhere(untold, own)];
}

const broken = (retry) => element("p", {}, withoutIndex().broken, " ", again(retry));

const everything = ({ query, total }, id) =>
  element(
    "li",
    { id, role: "option", "aria-selected": "false", class: "all", "data-to": results(query) },
    `${say("all")} (${total})`,
  );
