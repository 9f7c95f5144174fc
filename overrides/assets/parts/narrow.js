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

const read = new Map();

function wordsOf(item) {
  if (!read.has(item)) read.set(item, `${item.textContent} ${item.dataset.words ?? ""}`.toLocaleLowerCase("nb"));
  return read.get(item);
}

/** Whether a part of the list has nothing but what is folded. */
const isAll = (others) => !others.parentElement.querySelector(":scope > ul > li:not([hidden])");

function start(form) {
  const list = form.parentElement;
  const items = all("li[data-area]", list);
  const count = form.querySelector(".count");
  const fields = all("[name]", form);
  const need = fields.find(({ name }) => name === "behov");
  const chips = all("a[data-behov]", list);
  const nothing = list.querySelector(".nothing");
  const address = new URLSearchParams(location.search);
  for (const field of fields) field.value = address.get(field.name) ?? "";
  let announcing;

  function show() {
    const chosen = fields.filter(({ value }) => value.trim());
    let shown = 0;
    for (const item of items) {
      item.hidden = !chosen.every(({ name, value }) => FITS[name](item, value.trim()));
      if (!item.hidden) shown += 1;
    }
    for (const part of all("section, .other-areas", list))
      part.hidden = !part.querySelector("li[data-area]:not([hidden])");
    const looking = chosen.some(({ name }) => ["ord", "omrade", "sted", "gruppe", "sprak"].includes(name));
    for (const others of all(".other-areas", list)) others.open = looking || (Boolean(need?.value) && isAll(others));
    if (nothing) nothing.hidden = shown > 0;
    for (const usual of all(".usual", list)) usual.hidden = shown === 0;
    for (const chip of chips) current(chip, chip.dataset.behov === need.value);
    // A screen reader is told once the typing rests, not at each letter.
    clearTimeout(announcing);
    announcing = setTimeout(() => (count.textContent = `${shown} ${count.dataset.shown}`), 250);
  }

  function remember() {
    const url = new URL(location.href);
    for (const field of fields) {
      if (field.value && !mayHoldNumber(field.value)) url.searchParams.set(field.name, field.value);
      else url.searchParams.delete(field.name);
    }
    history.replaceState(null, "", url);
  }

  function choose() {
    show();
    remember();
  }

  form.hidden = false;
  for (const folded of all("details", form)) folded.open = all("[name]", folded).some(({ value }) => value);
  for (const chip of chips) {
    chip.addEventListener("click", (event) => {
      event.preventDefault();
      need.value = need.value === chip.dataset.behov ? "" : chip.dataset.behov;
      choose();
    });
  }
  nothing?.querySelector("button").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    choose();
    fields.find((field) => !field.hidden)?.focus();
  });
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
  remember();
  whenPlaced(show); // the order of the list has changed
}

export const narrow = { where: "form[data-narrow]", start };
