// Lists whose parts belong to areas: the reader's own come first, then what is common, then the others folded.

const lists = [...document.querySelectorAll("[data-own-first]")].map((list) => ({
  list,
  parts: [...list.children].filter(({ dataset }) => dataset.area),
  folded: undefined,
}));

export function orderLists(areas) {
  for (const one of lists) order(one, areas);
}

function order(one, areas) {
  const { list, parts } = one;
  one.folded?.remove();
  one.folded = undefined;
  for (const part of parts) part.querySelector(".pill").hidden = !areas.includes(part.dataset.area);
  const mine = areas.flatMap((id) => parts.filter(({ dataset }) => dataset.area === id));
  mine.sort((a, b) => (b.dataset.type === "local") - (a.dataset.type === "local")); // the nearest first
  const common = parts.filter(({ dataset }) => dataset.type === "common");
  const others = parts.filter((part) => !mine.includes(part) && !common.includes(part));
  // What is all there is on the page is not hidden.
  if (!areas.length || (others.length === parts.length && lists.length === 1)) return list.append(...parts);
  list.append(...mine, ...common);
  if (others.length) one.folded = fold(list, others);
}

function fold(list, parts) {
  const details = document.createElement("details");
  details.className = "other-areas";
  const summary = document.createElement("summary");
  summary.textContent = list.closest("[data-others]").dataset.others;
  const inner = list.cloneNode(false);
  inner.append(...parts);
  details.append(summary, inner);
  list.after(details);
  return details;
}
