// Lists whose parts belong to areas: the reader's own come first, then what is common, then the others folded.
// Where no area is chosen, a list may fold what is not common too (data-regional is what the fold is called then).

import { all, folded } from "../dom.js";
import { whenPlaced } from "../place.js";

function order(one, areas, alone) {
  const { list, parts } = one;
  one.folded?.remove();
  one.folded = undefined;
  for (const part of parts) part.querySelector(".pill").hidden = !areas.includes(part.dataset.area);
  const mine = areas.flatMap((id) => parts.filter(({ dataset }) => dataset.area === id));
  const local = ({ dataset }) => Number(dataset.type === "local");
  mine.sort((a, b) => local(b) - local(a)); // the nearest first
  const common = parts.filter(({ dataset }) => dataset.type === "common");
  const others = parts.filter((part) => !mine.includes(part) && !common.includes(part));
  // What is all there is on the page is not hidden.
  const { others: called, regional } = list.closest("[data-others]").dataset;
  if (areas.length ? others.length === parts.length && alone : !regional) return list.append(...parts);
  list.append(...mine, ...common);
  if (!others.length) return;
  const inner = list.cloneNode(false);
  inner.append(...others);
  one.folded = folded("other-areas", areas.length ? called : `${regional} (${others.length})`, inner);
  list.after(one.folded);
}

export const orderOfLists = {
  where: ":root",
  start(page) {
    const lists = all("[data-own-first]", page).map((list) => ({
      list,
      parts: [...list.children].filter(({ dataset }) => dataset.area),
      folded: undefined,
    }));
    whenPlaced(({ areas }) => {
      for (const one of lists) order(one, areas, lists.length === 1);
    });
  },
};
