// The results page, /sok/?q=…&omrade=…&type=…&rolle=…&tilstand=…: everything it shows follows from its address.

import { asker } from "./client.js";
import { all, element, hidden } from "../dom.js";
import { hiddenHits, nothing } from "./empty.js";
import { areaName, hitItem } from "./hit.js";
import { again, notes } from "./notes.js";
import { texts } from "./texts.js";

const PARAMETERS = { kind: "type", role: "rolle", area: "omrade", status: "tilstand" };
const PAGE = 20;

// The form knows where the results are: in the emergency copy that is a file.
const page = new URL(all('input[type="search"][name="q"]')[0].form.action);
const ask = asker();

/** The address of the results for a query, with the filters of `kept`. */
export function results(query, kept = new URLSearchParams()) {
  const to = new URL(page);
  to.search = String(new URLSearchParams([["q", query], ...[...kept].filter(([name]) => name !== "q")]));
  return to.href;
}

const plainly = (query, filters) => results(query, new URLSearchParams(filters));

/** Take over the results page: answers in place, and an address for each. */
export function resultsPage(place) {
  const heading = document.querySelector("main h1");
  const told = element("p", { class: "vh", role: "status" });
  const shown = element("div");
  let limit = PAGE;
  place.append(told, shown);

  const parameters = () => new URLSearchParams(location.search);
  const link = (query) => results(query, parameters());

  function go(address) {
    history.pushState(null, "", address);
    limit = PAGE;
    return update();
  }

  async function update() {
    const chosen = parameters();
    const query = (chosen.get("q") ?? "").trim();
    for (const field of all('input[type="search"][name="q"]')) field.value = query;
    if (!query) return say(texts.empty);
    told.textContent = texts.searching;
    const filters = Object.fromEntries(Object.entries(PARAMETERS).map(([name, parameter]) => [name, chosen.getAll(parameter)]));
    try {
      const answer = await ask({ query, filters, limit });
      if (answer) show(answer, query, filters);
    } catch {
      say(texts.broken, again(update));
    }
  }

  function say(text, ...more) {
    shown.replaceChildren(element("p", { class: "lead" }, text), ...more);
    told.textContent = text;
    rest(true);
  }

  /** Show or hide what the page has without us: the list of all documents. */
  function rest(visible) {
    place.removeAttribute("data-expected");
    for (let next = place.nextElementSibling; next; next = next.nextElementSibling) next.hidden = !visible;
  }

  function show(answer, query, filters) {
    const narrowed = Object.values(filters).flat().length > 0;
    const anything = answer.total || answer.unfiltered;
    const title = !anything
      ? texts.noHits(query)
      : narrowed ? texts.someHits(answer.total, answer.unfiltered, query) : texts.hits(answer.total, query);
    if (heading) heading.textContent = title;
    document.title = `${title} – ${document.title.split(" – ").at(-1)}`;
    told.textContent = title;
    /** @type {any} */
    const { name, value } = shown.contains(document.activeElement) ? document.activeElement : {};
    const unfolded = all(".filters", shown)[0]?.open;
    shown.replaceChildren(
      ...notes({ ...answer, query }, link, update),
      chips(filters, answer.areas),
      anything
        ? beside(filterForm(answer, filters), answer.total ? found(answer) : hiddenHits(answer, plainly))
        : nothing(answer, plainly),
    );
    if (unfolded) shown.querySelector(".filters")?.setAttribute("open", "");
    if (name) [...shown.querySelectorAll("input")].find((box) => box.name === name && box.value === value)?.focus();
    rest(!answer.total);
  }

  const beside = (form, hits) => element("div", { class: form ? "cols filter" : "cols" }, form, hits);

  function found(answer) {
    const applying = answer.hits.filter((hit) => hit.applies);
    const others = answer.hits.filter((hit) => !hit.applies);
    const rest = answer.total - answer.applying;
    const list = (hits, best) => element("ol", { class: "plain hits" }, hits.map((hit, i) => hitItem(hit, answer.areas, answer.own, best && i === 0)));
    const grouped = rest > 0;
    return element(
      "div",
      { class: "flowtext" },
      element("section", {}, element("h2", grouped ? {} : { class: "vh" }, grouped ? texts.applies(answer.applying) : texts.list), list(applying, true)),
      grouped && element("details", { class: "other", open: !applying.length }, element("summary", {}, texts.others(rest)), list(others)),
      answer.hits.length < answer.total && more(),
    );
  }

  function more() {
    const button = element("button", { class: "btn", type: "button" }, texts.more);
    button.addEventListener("click", () => {
      limit += PAGE;
      update();
    });
    return button;
  }

  function chips(filters, areas) {
    const chosen = Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));
    if (!chosen.length) return "";
    const remove = ([name, value]) => {
      const kept = new URLSearchParams([...parameters()].filter(([n, v]) => n !== PARAMETERS[name] || v !== value));
      return element("a", { class: "chip", href: `?${kept}` }, label(name, value, areas), element("span", { class: "muted" }, texts.remove));
    };
    return element("p", { class: "chips" }, texts.narrowed, chosen.map(remove));
  }

  function filterForm({ counts, areas }, filters) {
    const group = (name) => {
      const values = Object.keys({ ...counts[name], ...Object.fromEntries(filters[name].map((value) => [value, 0])) });
      if (values.filter(Boolean).length < 2 && !filters[name].length) return "";
      const known = Object.keys(texts[`${name}es`] ?? texts[`${name}s`] ?? {});
      values.sort((a, b) => known.indexOf(a) - known.indexOf(b) || (a < b ? -1 : 1));
      return element("fieldset", {}, element("legend", {}, texts.filters[name]), values.filter(Boolean).map((value) => tick(name, value)));
    };
    const tick = (name, value) =>
      element("label", { class: "tick" },
        element("input", { type: "checkbox", name: PARAMETERS[name], value, checked: filters[name].includes(value) }),
        element("span", {}, label(name, value, areas)),
        element("span", { class: "num" }, String(counts[name][value] ?? 0), hidden(` ${texts.suffix}`)));
    const groups = Object.keys(PARAMETERS).map(group).filter(Boolean);
    if (!groups.length) return "";
    const form = element("form", { "aria-label": texts.narrow, action: page.href },
      element("details", { class: "filters" }, element("summary", {}, texts.narrow), groups));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go(results(parameters().get("q"), new URLSearchParams(/** @type {any} */ (new FormData(form)))));
    });
    form.addEventListener("change", () => form.requestSubmit());
    return form;
  }

  place.addEventListener("click", (event) => {
    const link = event.target.closest?.("a");
    if (!link || link.origin !== page.origin || link.pathname !== page.pathname || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(link.href);
  });
  for (const { form } of all('input[type="search"][name="q"]')) {
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      go(link(new FormData(form).get("q")));
    });
  }
  addEventListener("popstate", update);
  return update();
}

function label(name, value, areas) {
  if (name === "area") return areaName(value, areas);
  return { kind: texts.kinds, role: texts.roles, status: texts.statuses }[name][value] ?? value;
}
