// Addresses of the results page, /sok/#q=…&omrade=…&type=…&rolle=…&tilstand=…:
// everything it shows follows from its address.
// It stands behind #, which no browser sends: what is searched for reaches no server, no log and no other site.

import { all } from "../dom.js";
import { looksLikeNumber } from "../number.js";

/** What each filter is called in an address. */
export const PARAMETERS = { kind: "type", role: "rolle", area: "omrade", status: "tilstand" };

/** The page without a query. The form knows where it is: in the emergency copy that is a file. */
export const page = () => new URL(all('input[type="search"][name="q"]')[0].form.action);

export const parameters = () => new URLSearchParams(location.hash.slice(1));

/** The values of each filter in an address: {kind, role, area, status}, a list each. */
export const filtersOf = (chosen) =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, parameter]) => [name, chosen.getAll(parameter)]));

/** The address of the results for a query, with the filters of `kept`: parameters, or an object of them. */
export function results(query, kept = {}) {
  const to = page();
  const filters = [...new URLSearchParams(kept)].filter(([name]) => name !== "q");
  to.hash = String(new URLSearchParams([["q", query], ...filters]));
  return to.href;
}

/**
 * Put what the address asks for behind #, where older addresses have it in sight of the server, and take away what
 * looks like an identity number. What was taken away: "logged" when the server has seen it, "number" when not, else
 * "".
 */
export function cleaned() {
  const url = new URL(location.href);
  const [old, asked] = [url.searchParams, parameters()];
  const seen = [...old].some(hasNumber);
  if (old.has("q")) {
    for (const name of ["q", ...Object.values(PARAMETERS)]) {
      if (!asked.has(name)) for (const value of old.getAll(name)) asked.append(name, value);
      old.delete(name);
    }
  }
  for (const [name] of [...old].filter(hasNumber)) old.delete(name);
  const stopped = seen || [...asked].some(hasNumber);
  url.hash = String(new URLSearchParams([...asked].filter((one) => !hasNumber(one))));
  if (stopped || url.search !== location.search) history.replaceState(null, "", url);
  return seen ? "logged" : stopped ? "number" : "";
}

/** Whether a name or a value in an address looks like an identity number. */
const hasNumber = (parameter) => parameter.some(looksLikeNumber);
