// A document of another area says so, and leads to the one that applies.

import { all, element } from "../dom.js";
import { isFor, known, whenPlaced } from "../place.js";

/**
 * What is said to a reader on a page of the area `here`, and perhaps of some of its municipalities only: the lines by
 * name, each with the areas whose versions it leads to. `versions` are the areas that have the text, and `isKnown`
 * tells those one may choose.
 *
 * @param {{ number: string, areas: string[] }} reader
 * @param {{ area: string, type: string, places?: string }} here
 * @param {string[]} versions
 * @param {(area: string) => boolean} isKnown
 * @returns {Record<string, string[]>}
 */
export function saying(reader, here, versions, isKnown) {
  const { areas } = reader;
  if (!areas.length) return {};
  const mine = versions.filter((area) => areas.includes(area));
  if (isFor(reader, here)) return mine.length ? { also: mine } : {};
  if (here.type === "common") return mine.length ? { own: mine } : { unadopted: [] };
  const common = versions.filter((area) => !isKnown(area));
  if (mine.length) return { foreign: [], own: mine };
  return common.length ? { foreign: [], common } : { foreign: [], nothing: [] };
}

/** The link says what it does: «Vis Oslo». */
function saidOf(link, show) {
  const said = link.cloneNode(true);
  said.prepend(`${show} `);
  return said;
}

/** … and what differs there: «Vis Oslo (som felles)». */
function withDifference(link, show) {
  const differs = link.parentElement.querySelector(".differs")?.textContent;
  return element("span", {}, saidOf(link, show), differs && ` (${differs})`);
}

function show(line, says, links, firstArea) {
  const areas = says[line.dataset.say];
  line.hidden = !areas;
  const verb = line.closest("[data-show]").dataset.show;
  const said = says.foreign ? saidOf : withDifference; // what differs from a text for others is of no use
  const shown = links.filter(([area]) => areas?.includes(area)).map(([, link]) => said(link, verb));
  line.querySelector("[data-links]")?.replaceChildren(...shown);
  const list = line.querySelector("[data-list]");
  if (list && firstArea) list.search = `?omrade=${firstArea}`;
}

/** In the line that stays in sight: «gjelder ikke Oslo – vis Oslo». */
function showInContext(says, links, verb) {
  for (const context of all(".context")) {
    context.querySelector("[data-foreign]").hidden = !says.foreign;
    const [leads] = links.filter(([area]) => (says.own ?? says.common ?? []).includes(area));
    const shown = context.querySelector("[data-links]");
    shown.hidden = !leads;
    shown.replaceChildren(...(leads ? [saidOf(leads[1], verb.toLowerCase())] : []));
  }
}

export const elsewhere = {
  where: ".elsewhere",
  start(notice) {
    const lines = all("[data-say]", notice);
    const links = all(".versions li[data-area] a").map((link) => [link.parentElement.dataset.area, link]);
    const versions = links.map(([area]) => area);
    whenPlaced((reader) => {
      const { areas, name } = reader;
      const says = saying(reader, notice.dataset, versions, (area) => known().areas.has(area));
      for (const line of lines) show(line, says, links, areas[0]);
      notice.hidden = lines.every(({ hidden }) => hidden);
      notice.classList.toggle("due", Boolean(says.foreign));
      showInContext(says, links, notice.dataset.show);
      for (const element of all(".elsewhere [data-place], .context [data-place]")) element.textContent = name;
    });
  },
};
