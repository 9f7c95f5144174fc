// The search, once the reader turns to it: lists under the fields, and the results page when this is it.

import { all } from "../dom.js";
import { ready } from "./client.js";
import { startField } from "./field.js";
import { ResultsPage } from "./results.js";

export function startSearch() {
  ready().catch(() => {}); // told when a question is asked
  for (const field of all('input[type="search"][name="q"]')) startField(field);
  const place = document.getElementById("treff");
  if (place) new ResultsPage(place).start();
}
