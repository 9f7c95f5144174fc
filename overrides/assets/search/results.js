// The results page: answers in place, and an address for each.

import { filtersOf, parameters, results } from "./address.js";
import { asker, ready } from "./client.js";
import { all, element } from "../dom.js";
import { hiddenHits, nothing } from "./empty.js";
import { chips, filterForm } from "./filters.js";
import { hitItem, saidOnce, usualState } from "./hit.js";
import { notes } from "./notes.js";
import { say, sayCount, withoutIndex } from "./texts.js";
import { again } from "./told.js";
import { urgent } from "./urgent.js";

const PAGE = 20;
const FIELDS = 'input[type="search"][name="q"]';

export class ResultsPage {
  #ask = asker();
  #limit = PAGE;

  /** `place` is where the results go; what follows it is shown when there are none. */
  constructor(place) {
    this.place = place;
    this.told = element("p", { class: "vh", role: "status" });
    this.shown = element("div");
    place.append(this.told, this.shown);
  }

  start() {
    addEventListener("hashchange", () => {
      this.#limit = PAGE;
      this.update();
    });
    return this.update();
  }

  /** Show what the address asks for. */
  async update() {
    const chosen = parameters();
    const query = (chosen.get("q") ?? "").trim();
    for (const field of all(FIELDS)) field.value = query;
    this.told.textContent = query ? withoutIndex().searching : "";
    const filters = filtersOf(chosen);
    try {
      if (!query) {
        await ready();
        return this.#say(say("empty"));
      }
      const answer = await this.#ask({ query, filters, limit: this.#limit });
      if (answer) this.#show(answer, query, filters);
    } catch {
      this.#say(
        withoutIndex().broken,
        again(() => this.update()),
      );
    }
  }

  #more() {
    this.#limit += PAGE;
    return this.update();
  }

  #say(text, ...more) {
    this.shown.replaceChildren(element("p", { class: "lead" }, text), ...more);
    this.told.textContent = text;
    this.#rest(true);
  }

  /** Show or hide what the page has without us: the list of all documents. */
  #rest(visible) {
    this.place.removeAttribute("data-expected");
    for (let next = this.place.nextElementSibling; next; next = next.nextElementSibling) next.hidden = !visible;
  }

  #show(answer, query, filters) {
    if (answer.failed && !answer.total) {
      return this.#say(
        withoutIndex().broken,
        urgent(answer) ?? "",
        again(() => this.update()),
      );
    }
    this.#entitle(titleOf(answer, query, filters));
    const form = () => filterForm(answer, filters, (chosen) => location.assign(results(query, chosen)));
    const shown =
      answer.total || answer.unfiltered
        ? beside(form(), answer.total ? found(answer, () => this.#more()) : hiddenHits(answer, results))
        : nothing(answer, results);
    keepingFocus(this.shown, () =>
      this.shown.replaceChildren(
        urgent(answer) ?? "",
        ...notes(
          { ...answer, query },
          (other) => results(other, parameters()),
          () => this.update(),
        ),
        chips(filters, answer.areas),
        shown,
      ),
    );
    this.#rest(!answer.total);
  }

  #entitle(title) {
    const heading = document.querySelector("main h1");
    if (heading) heading.textContent = title;
    document.title = `${title} – ${document.title.split(" – ").at(-1)}`;
    this.told.textContent = title;
  }
}

function titleOf({ total, unfiltered, emergency }, query, filters) {
  if (emergency && !total) return emergency.title;
  if (!total && !unfiltered) return say("no_hits", { query });
  if (Object.values(filters).flat().length) return say("some_hits", { count: total, all: unfiltered, query });
  return sayCount("hits", total, { query });
}

/** Change what is shown; the box that was ticked keeps the focus, and the filters stay unfolded. */
function keepingFocus(shown, change) {
  /** @type {any} */
  const { name, value } = shown.contains(document.activeElement) ? document.activeElement : {};
  const unfolded = all(".filters", shown)[0]?.open;
  change();
  if (unfolded) shown.querySelector(".filters")?.setAttribute("open", "");
  if (name)
    all("input", shown)
      .find((box) => box.name === name && box.value === value)
      ?.focus();
}

const beside = (form, hits) => element("div", { class: form ? "cols filter" : "cols" }, form, hits);

/** The hits: those that apply where the patient lives, then the others. */
function found(answer, more) {
  const applying = answer.hits.filter((hit) => hit.applies);
  const others = answer.hits.filter((hit) => !hit.applies);
  const rest = answer.total - answer.applying;
  const title = rest ? say("applies", { count: answer.applying }) : say("list");
  const usual = usualState(answer);
  return element(
    "div",
    { class: "flowtext" },
    usual && saidOnce(usual),
    element("section", {}, element("h2", rest ? {} : { class: "vh" }, title), list(applying, answer, usual, true)),
    rest > 0 &&
      element(
        "details",
        { class: "other", open: !applying.length },
        element("summary", {}, say("others", { count: rest })),
        list(others, answer, usual),
      ),
    answer.hits.length < answer.total && button(more),
  );
}

const list = (hits, { areas, own }, usual, best = false) =>
  element(
    "ol",
    { class: "plain hits" },
    hits.map((hit, i) => hitItem(hit, areas, own, usual, best && i === 0)),
  );

function button(more) {
  const made = element("button", { class: "btn", type: "button" }, say("more"));
  made.addEventListener("click", more);
  return made;
}
