// What the search says. The words come with the index; what must be said without it stands on the search field's form.

import { all } from "../dom.js";

/** @type {Record<string, any>} */
let words = {};

/** Take the words of the page's language from those of an index. */
export function learn(both) {
  words = document.documentElement.lang.startsWith("nn") ? both.nn : both.nb;
}

/** A phrase by its name, with `values` where it has {name}. */
export const say = (name, values = {}) => words[name].replace(/\{(\w+)\}/g, (_, value) => values[value]);

/** A phrase about a number of something, which may have a form of its own for one. */
export const sayCount = (name, count, values = {}) =>
  say(count === 1 && words[`one_${name}`] ? `one_${name}` : name, { count, ...values });

/** What a kind, a role or a status is called. */
export const named = (list, value) => words[list][value] ?? value;

/** The values of a list, in the order in which they are always shown. */
export const inOrder = (list) => Object.keys(words[list] ?? {});

/** What the page says while it waits, or when there is no index: {searching, broken, retry}. */
export const withoutIndex = () => all('form[role="search"]')[0].dataset;
