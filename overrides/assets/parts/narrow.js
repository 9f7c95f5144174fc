// Narrow a list by need, word, area, role, municipality, group of patients and language without a page load.
// What is chosen stands in the address, so it can be shared.

import { mayHoldNumber } from "../digits.js";
import { all, current } from "../dom.js";
import { whenPlaced } from "../place.js";

const has = (words, one) => (words ?? "").split(" ").includes(one);

/**
 * For each field by its name: whether an item fits what is
 * chosen there. What is common fits every area where it says so.
 */
const FITS = {
  ord: (item, typed) =>
    typed
      .toLocaleLowerCase("nb")
      .split(/\s+/)
      .every((word) => wordsOf(item).includes(word)),
  omrade: ({ dataset }, area) => (dataset.areas ?? dataset.area).split(" ").includes(area) || "everywhere" in dataset,
  rolle: ({ dataset }, role) => has(dataset.roles, role),
  behov: ({ dataset }, need) => dataset.need === need,
  sted: ({ dataset }, number) => "everywhere" in dataset || has(dataset.places, number),
  gruppe: ({ dataset }, group) => has(dataset.groups, group),
  sprak: ({ dataset }, language) => has(dataset.spoken, language),
};

const LOOKED_FOR = ["ord", "omrade", "sted", "gruppe", "sprak"];

const read = new Map();

function wordsOf(item) {
  if (!read.has(item)) read.set(item, `${item.textContent} ${item.dataset.words ?? ""}`.toLocaleLowerCase("nb"));
  return read.get(item);
}

/** Whether a part of the list has nothing but what is folded. */
const isAll = (others) => !others.parentElement.querySelector(":scope > ul > li:not([hidden])");

class Narrowing {
  #announcing = 0;

  constructor(form) {
    this.form = form;
    this.list = form.parentElement;
    this.items = all("li[data-area]", this.list);
    this.count = form.querySelector(".count");
    this.fields = all("[name]", form);
    this.need = this.fields.find(({ name }) => name === "behov");
    this.chips = all("a[data-behov]", this.list);
    this.nothing = this.list.querySelector(".nothing");
  }

  start() {
    const { form, fields } = this;
    const address = new URLSearchParams(location.search);
    for (const field of fields) field.value = address.get(field.name) ?? "";
    form.hidden = false;
    // Whoever a text leads here by subject and area sees the contacts before the fields.
    const unfolds = ({ name, value }) => value && !(name === "omrade" && this.need?.value);
    for (const folded of all("details", form)) folded.open = all("[name]", folded).some(unfolds);
    for (const chip of this.chips) chip.addEventListener("click", (event) => this.#touched(event, chip));
    this.nothing?.querySelector("button").addEventListener("click", () => this.#widen());
    form.addEventListener("input", () => this.#choose());
    form.addEventListener("submit", (event) => event.preventDefault());
    this.#remember();
    whenPlaced(({ areas }) => {
      this.#show(); // the order of the list has changed
      this.#number(areas.length > 0);
    });
  }

  /** Whoever has chosen a place is told how many there are for it; else all there are, as the page was written. */
  #number(placed) {
    const items = placed ? this.items.filter((item) => !item.closest(".other-areas")) : this.items;
    for (const chip of this.chips)
      chip.querySelector(".num").textContent = items.filter((item) => FITS.behov(item, chip.dataset.behov)).length;
  }

  #touched(event, { dataset }) {
    event.preventDefault();
    this.need.value = this.need.value === dataset.behov ? "" : dataset.behov;
    this.#choose();
  }

  #widen() {
    for (const field of this.fields) field.value = "";
    this.#choose();
    this.fields.find((field) => !field.hidden)?.focus();
  }

  #choose() {
    this.#show();
    this.#remember();
  }

  #show() {
    const { list, nothing } = this;
    const chosen = this.fields.filter(({ value }) => value.trim());
    for (const item of this.items) item.hidden = !chosen.every(({ name, value }) => FITS[name](item, value.trim()));
    const fitting = this.items.filter((item) => !item.hidden);
    for (const part of all("section, .other-areas", list))
      part.hidden = !part.querySelector("li[data-area]:not([hidden])");
    this.#unfold(chosen);
    const any = fitting.length > 0;
    if (nothing) nothing.hidden = any;
    for (const usual of all(".usual", list)) usual.hidden = !any;
    for (const chip of this.chips) current(chip, chip.dataset.behov === this.need.value);
    const inSight = fitting.filter((item) => !item.closest(".other-areas:not([open])")).length;
    const counted = inSight < fitting.length ? `${inSight} av ${fitting.length}` : inSight;
    // A screen reader is told once the typing rests, not at each letter.
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => (this.count.textContent = `${counted} ${this.count.dataset.shown}`), 250);
  }

  /** Whoever looks for something sees it, whatever area it is in. */
  #unfold(chosen) {
    const looking = chosen.some(({ name }) => LOOKED_FOR.includes(name));
    const needed = Boolean(this.need?.value);
    for (const others of all(".other-areas", this.list)) others.open = looking || (needed && isAll(others));
  }

  /** What is chosen stands in the address. */
  #remember() {
    const url = new URL(location.href);
    for (const { name, value } of this.fields) {
      if (value && !mayHoldNumber(value)) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    history.replaceState(null, "", url);
  }
}

export const narrow = { where: "form[data-narrow]", start: (form) => new Narrowing(form).start() };
