// Lists whose parts belong to areas: the reader's own come first, then what is common, then the others folded.
// Where no area is chosen, a list may fold what is not common too (data-regional is what the fold is called then).

import { all, folded } from "../dom.js";
import { isFor, whenPlaced } from "../place.js";

function order(one, reader, alone) {
  const { areas } = reader;
  const { list, parts } = one;
  one.folded?.remove();
  one.folded = undefined;
  const own = parts.filter(({ dataset }) => isFor(reader, dataset));
  for (const part of parts) part.querySelector(".pill").hidden = !own.includes(part);
  const mine = areas.flatMap((id) => own.filter(({ dataset }) => dataset.area === id));
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
    whenPlaced((reader) => {
      for (const one of lists) order(one, reader, lists.length === 1);
    });
  },
};
