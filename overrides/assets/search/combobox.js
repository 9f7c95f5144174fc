// Results under the field as you type: the combobox pattern of ARIA, the field keeps the focus.

import { asker } from "./client.js";
import { element } from "../dom.js";
import { hitOption } from "./hit.js";
import { notes } from "./notes.js";
import { texts } from "./texts.js";

const SHOWN = 6;
const PAUSE = 60; // milliseconds without a key before we ask

/** Give a search field its list. `results` is the address of the results page for a query. */
export function combobox(field, results) {
  const id = `${field.id}-treff`;
  const list = element("ul", { id, role: "listbox", "aria-label": texts.list });
  const told = element("p", { class: "vh", role: "status" });
  const aside = element("div", { class: "aside" });
  const panel = element("div", { class: "found", hidden: true }, aside, list);
  const ask = asker();
  let waiting = 0;
  let active = -1;

  const row = field.parentElement;
  row.classList.add("with-list");
  row.append(panel, told);
  for (const [name, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
  })) field.setAttribute(name, value);

  const options = () => [...list.children];

  function open(visible) {
    panel.hidden = !visible;
    field.setAttribute("aria-expanded", String(visible));
    if (!visible) choose(-1);
  }

  function choose(number) {
    active = number;
    options().forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === number));
    });
    const chosen = options()[number];
    if (chosen) {
      field.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  }

  async function update() {
    const query = field.value;
    if (!query.trim()) {
      open(false);
      told.textContent = "";
      return;
    }
    try {
      const answer = await ask({ query, limit: SHOWN });
      if (!answer || document.activeElement !== field) return;
      show(answer);
    } catch {
      list.replaceChildren();
      aside.replaceChildren(element("p", {}, texts.broken));
      told.textContent = texts.broken;
      open(true);
    }
  }

  function show(answer) {
    const found = answer.hits.filter((hit) => !hit.failed);
    const rows = found.map((hit, i) => hitOption(hit, answer.areas, `${id}-${i}`));
    if (answer.total) rows.push(everything(answer, `${id}-${rows.length}`));
    choose(-1);
    list.replaceChildren(...rows);
    aside.replaceChildren(
      ...(answer.total ? [] : [element("p", {}, texts.noHits(answer.query.trim()))]),
      ...notes(answer, results, update),
    );
    told.textContent = [texts.count(answer.total), aside.textContent].join(". ");
    open(true);
  }

  const everything = (answer, option) =>
    element(
      "li",
      { id: option, role: "option", "aria-selected": "false", class: "all", "data-to": results(answer.query) },
      `${texts.all} (${answer.total})`,
    );

  function follow(option, newTab) {
    if (newTab) window.open(option.dataset.to, "_blank", "noopener");
    else location.assign(option.dataset.to);
    open(false);
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    const { key } = event;
    const count = panel.hidden ? 0 : list.children.length;
    if (event.isComposing) return;
    if ((key === "ArrowDown" || key === "ArrowUp") && count) {
      choose(active < 0 && key === "ArrowUp" ? count - 1 : (active + (key === "ArrowDown" ? 1 : -1) + count + 1) % (count + 1));
    } else if (key === "ArrowDown" && field.value) update();
    else if (key === "Enter" && active >= 0) follow(list.children[active], event.ctrlKey || event.metaKey);
    else if (key === "Escape" && !panel.hidden) open(false);
    else return;
    event.preventDefault();
  });
  field.addEventListener("focus", () => list.children.length && field.value.trim() && open(true));
  field.form.addEventListener("submit", () => open(false));
  field.form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!field.form.contains(relatedTarget)) open(false);
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-to]");
    if (option) follow(option, event.ctrlKey || event.metaKey);
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus, and the click its target
  if (field.value && document.activeElement === field) update();
}
