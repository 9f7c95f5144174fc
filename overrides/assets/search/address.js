// Addresses of the results page, /sok/?q=…&omrade=…&type=…&rolle=…&tilstand=…:
// everything it shows follows from its address.

import { all } from "../dom.js";

/** What each filter is called in an address. */
export const PARAMETERS = { kind: "type", role: "rolle", area: "omrade", status: "tilstand" };

/** The page without a query. The form knows where it is: in the emergency copy that is a file. */
export const page = () => new URL(all('input[type="search"][name="q"]')[0].form.action);

export const parameters = () => new URLSearchParams(location.search);

/** The values of each filter in an address: {kind, role, area, status}, a list each. */
export const filtersOf = (chosen) =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, parameter]) => [name, chosen.getAll(parameter)]));

/** The address of the results for a query, with the filters of `kept`: parameters, or an object of them. */
export function results(query, kept = {}) {
  const to = page();
  const filters = [...new URLSearchParams(kept)].filter(([name]) => name !== "q");
  to.search = String(new URLSearchParams([["q", query], ...filters]));
  return to.href;
}
