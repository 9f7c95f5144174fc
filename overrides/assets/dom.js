// Elements without markup in strings: what comes from an index or an address is only ever text.

/**
 * All elements that a selector finds, as a list.
 * @returns {any[]}
 */
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes (false and undefined are left out) and
 * children: elements, texts, lists of them; empty ones are left out.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(attribute, value === true ? "" : value);
  }
  made.append(...children.flat(2).filter((child) => child || child === 0));
  return made;
}

/** A symbol of the page's sprite; it says nothing that the words beside it do not say. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#${name}`);
  svg.append(use);
  return svg;
}

/** Pieces of text, [words, marked], as nodes. */
export const marks = (pieces) => pieces.map(([words, hit]) => (hit ? element("mark", {}, words) : words));

export const hidden = (text) => element("span", { class: "vh" }, text);

/** Something one touch away: `inner` behind the words. */
export const folded = (name, words, inner) => element("details", { class: name }, element("summary", {}, words), inner);

/** Whether a link leads to what is chosen. */
export const current = (link, is) =>
  is ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
