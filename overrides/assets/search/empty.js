// The results page without results: what to try next, whom to ask, and how to say that something is missing.

import { element } from "../dom.js";
import { areaName, pageOf } from "./hit.js";
import { texts } from "./texts.js";

/** Nothing was found. `link` makes an address of a query and its filters. Below stands what the page has without us. */
export function nothing({ query, words, near, counts, areas, own }, link) {
  const retired = counts.status.retired;
  const topics = near.map(({ url, title, kind, area }) =>
    entry(url, title, element("p", { class: "kind" }, texts.kinds[kind] ?? kind, area && `, ${areaName(area, areas)}`)));
  const aside = [...(near.length ? [topic(texts.near, topics)] : []), ...own.filter((id) => areas[id]).map((id) => help(areas[id]))];
  return element(
    "div",
    { class: "empty" },
    element("p", { class: "lead" }, words.length ? texts.advice : texts.unreadable),
    retired && element("p", {}, texts.onlyRetired(retired), " ", element("a", { href: link(query, { tilstand: "retired" }) }, texts.widen)),
    aside.length > 0 && element("div", { class: "cols three" }, aside),
  );
}

/** There are hits, but the filters let none of them through. */
export const hiddenHits = ({ query, unfiltered }, link) =>
  element("p", { class: "lead" }, texts.tooNarrow(unfiltered), " ", element("a", { href: link(query, {}) }, texts.widen));

const help = ({ title, contacts, editors }) =>
  topic(texts.mine(title), [
    contacts && entry(contacts, texts.contacts),
    editors && entry(editors, texts.tell, element("p", {}, texts.never)),
  ]);

const topic = (title, items) =>
  element("section", { class: "topic" }, element("h2", {}, title), element("ul", { class: "plain list tight" }, items));

const entry = (url, title, ...more) => element("li", {}, element("a", { href: pageOf(url) }, title), more);
