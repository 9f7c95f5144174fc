// The place a choice stands for: its name, the communities to choose between, and the areas whose texts apply.

import { whenChosen } from "./choice.js";
import { all } from "./dom.js";

/**
 * @typedef {{ number: string, name: string, communities: string[], one: string, areas: string[] }} Place
 * @typedef {{ name: string, areas: string[] }} Municipality
 * @typedef {{ name: string, community: boolean, below: string[] }} Area
 */

/** The municipalities and areas that the page knows, as its bar and its search field have them. */
function placesOn(page) {
  /** @type {Map<string, Municipality>} */
  const municipalities = new Map();
  for (const element of all("[data-kommune], #kommune option[data-areas]", page)) {
    const number = element.dataset.kommune ?? element.value;
    municipalities.set(number, { name: element.textContent.trim(), areas: element.dataset.areas.split(" ") });
  }
  /** @type {Map<string, Area>} */
  const areas = new Map();
  for (const { dataset, textContent } of all("[data-pick]:first-of-type [data-omrade]", page)) {
    const below = dataset.below?.split(" ").filter(Boolean) ?? [];
    areas.set(dataset.omrade, { name: textContent.trim(), community: dataset.type === "community", below });
  }
  return { municipalities, areas };
}

/** @returns {Place} */
export function place({ kommune, omrade }, { municipalities, areas }) {
  const municipality = municipalities.get(kommune);
  const area = omrade ? areas.get(omrade) : undefined;
  if (municipality) {
    const communities = municipality.areas.filter((id) => areas.get(id)?.community);
    const one = communities.includes(omrade) ? omrade : "";
    const own = municipality.areas.filter((id) => !one || id === one || !communities.includes(id));
    return { number: kommune, name: municipality.name, communities, one, areas: own };
  }
  if (area) return { number: "", name: area.name, communities: [], one: omrade, areas: [omrade, ...area.below] };
  return { number: "", name: "", communities: [], one: "", areas: [] };
}

/**
 * Whether what belongs to an area, and perhaps to some of its municipalities only, is for the reader.
 * @param {{ number: string, areas: string[] }} reader
 * @param {{ area?: string, places?: string }} one
 */
export const isFor = ({ number, areas }, { area, places }) =>
  areas.includes(area) && (!number || !places || places.split(" ").includes(number));

let places;

/** What the page knows, read once: script changes the page afterwards. */
export const known = () => (places ??= placesOn(document));

/**
 * Call now, and again each time the reader chooses.
 * @param {(found: Place, chosen: Record<string, string>) => void} listener
 */
export const whenPlaced = (listener) => whenChosen((chosen) => listener(place(chosen, known()), chosen));
