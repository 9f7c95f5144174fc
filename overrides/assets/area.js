// My area: which areas the patient's municipality belongs to, shown in the bar, and preferred in lists and links.
// The others are told by <html data-areas="st-olavs vaernesregionen"> and the event «samhandling:choice».

import { choose, forget, whenChosen } from "./choice.js";
import { orderLists } from "./order.js";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const root = document.documentElement;
const municipalities = new Map(
  all("[data-kommune], #kommune option[data-areas]").map((element) => [
    element.dataset.kommune ?? element.value,
    { name: element.textContent.trim(), areas: element.dataset.areas.split(" ") },
  ]),
);
const known = new Map(
  all("[data-pick]:first-of-type [data-omrade]").map(({ dataset, textContent }) => [
    dataset.omrade,
    { name: textContent.trim(), community: dataset.type === "community", below: dataset.below?.split(" ").filter(Boolean) ?? [] },
  ]),
);

/** The place a choice stands for: its name, the communities to choose between, and the areas whose texts apply. */
function place({ kommune, omrade }) {
  const municipality = municipalities.get(kommune);
  const area = omrade ? known.get(omrade) : undefined;
  if (municipality) {
    const communities = municipality.areas.filter((id) => known.get(id)?.community);
    const one = communities.includes(omrade) ? omrade : "";
    const areas = municipality.areas.filter((id) => !one || id === one || !communities.includes(id));
    return { name: municipality.name, communities, one, areas };
  }
  if (area) return { name: area.name, communities: [], one: omrade, areas: [omrade, ...area.below] };
  return { name: "", communities: [], one: "", areas: [] };
}

function showBar(chosen, { name, communities, one }) {
  for (const element of all("[data-place]")) element.textContent = name || element.dataset.place;
  for (const pick of all("[data-pick]")) {
    pick.hidden = communities.length < 2;
    for (const button of all("button", pick)) {
      const id = button.dataset.omrade;
      button.parentElement.hidden = Boolean(id) && !communities.includes(id);
      button.setAttribute("aria-pressed", String(id === one));
    }
  }
  for (const element of all(".chosen")) element.hidden = communities.length < 2;
  const anything = Boolean(name || chosen.rolle);
  for (const element of all(".forget, [data-remembered]")) element.hidden = !anything;
  for (const link of all("[data-kommune]")) {
    if (link.dataset.kommune === chosen.kommune) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const select = document.querySelector("select#kommune");
  if (select) select.value = municipalities.has(chosen.kommune) ? chosen.kommune : "";
  const summary = document.querySelector(".choose-place > summary");
  if (summary) {
    summary.dataset.unchosen ??= summary.textContent;
    summary.textContent = name ? summary.dataset.chosen : summary.dataset.unchosen;
  }
}

// Contacts beside a text: where my area has its own, it comes before the common one.
function showOwnContacts({ areas }) {
  for (const card of all("aside .card[data-area]")) card.hidden = !areas.includes(card.dataset.area);
}

// Front page: each routine leads to the version of my area, or offers all of them when there are several.
function preferOwn({ areas }) {
  for (const own of all(".own")) {
    const links = all("a[data-area]", own);
    for (const link of links) link.hidden = !areas.includes(link.dataset.area);
    const mine = links.filter((link) => !link.hidden);
    own.hidden = !mine.length;
    const title = own.parentElement.querySelector("a");
    title.dataset.common ??= title.getAttribute("href");
    title.setAttribute("href", mine.length === 1 ? mine[0].getAttribute("href") : title.dataset.common);
  }
}

// A document of another area says so, and leads to the one that applies.
const notice = document.querySelector(".elsewhere");
const versions = all(".versions li[data-area]");

function tellElsewhere({ areas, name }) {
  for (const version of versions) version.classList.toggle("mine", areas.includes(version.dataset.area));
  if (!notice) return;
  const here = notice.dataset.area;
  const links = (wanted) => versions.filter((one) => wanted(one.dataset.area)).map((one) => one.querySelector("a")).filter(Boolean);
  const mine = links((area) => areas.includes(area));
  const common = notice.dataset.type === "common" ? [] : links((area) => known.get(area) === undefined);
  const says = {};
  if (areas.length && areas.includes(here)) {
    if (mine.length) says.also = mine;
  } else if (areas.length && notice.dataset.type === "common") {
    if (mine.length) says.own = mine;
    else says.unadopted = [];
  } else if (areas.length) {
    says.foreign = [];
    if (mine.length) says.own = mine;
    else if (common.length) says.common = common;
    else says.nothing = [];
  }
  for (const line of all("[data-say]", notice)) {
    const found = says[line.dataset.say];
    line.hidden = !found;
    line.querySelector("[data-links]")?.replaceChildren(...(found ?? []).map((link) => link.cloneNode(true)));
    const list = line.querySelector("[data-list]");
    if (list && areas.length) list.hash = `liste-${areas[0]}`;
  }
  notice.hidden = !all("[data-say]", notice).some((line) => !line.hidden);
  notice.classList.toggle("due", Boolean(says.foreign));
  for (const element of all("[data-place]", notice)) element.textContent = name;
}

function typeToFind() {
  const field = document.querySelector(".finder input");
  if (!field) return;
  field.parentElement.hidden = false;
  const links = all(".choose-place [data-kommune]");
  field.addEventListener("input", () => {
    const typed = field.value.trim().toLocaleLowerCase("nb");
    for (const link of links) link.parentElement.hidden = !link.parentElement.textContent.toLocaleLowerCase("nb").includes(typed);
    for (const group of all(".choose-place section")) group.hidden = !group.querySelector("li:not([hidden])");
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !field.value.trim()) return;
    event.preventDefault();
    links.find((link) => !link.parentElement.hidden)?.click();
  });
}

function chooseByClick(event) {
  const target = event.target.closest("[data-kommune], [data-omrade], .forget");
  if (!target) return;
  event.preventDefault();
  if (target.matches(".forget")) forget();
  else if (target.dataset.kommune) {
    choose({ kommune: target.dataset.kommune, omrade: "" });
    const details = target.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  } else choose({ omrade: target.dataset.omrade });
}

export function startArea() {
  typeToFind();
  document.addEventListener("click", chooseByClick);
  document.querySelector("select#kommune")?.addEventListener("change", (event) => {
    choose({ kommune: event.target.value, omrade: "" });
  });
  whenChosen((chosen) => {
    const found = place(chosen);
    root.dataset.areas = found.areas.join(" ");
    showBar(chosen, found);
    orderLists(found.areas);
    showOwnContacts(found);
    preferOwn(found);
    tellElsewhere(found);
    document.dispatchEvent(new CustomEvent("samhandling:choice", { detail: { ...chosen, areas: found.areas, place: found.name } }));
  });
}
