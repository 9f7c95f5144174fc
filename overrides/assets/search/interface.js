// The search, once the reader turns to it: lists under the fields, and the results page when this is it.

import { all } from "../dom.js";
import { ready } from "./client.js";
import { startField } from "./field.js";
import { keepClean, submitted, typed } from "./form.js";
import { ResultsPage } from "./results.js";

/** Start the search; what it does with a form afterwards is handed back. */
export function startSearch() {
  ready().catch(() => {}); // told when a question is asked
  const fields = all('input[type="search"][name="q"]');
  for (const field of fields) startField(field);
  const place = document.getElementById("treff");
  if (place) {
    keepClean(fields[0].form);
    new ResultsPage(place).start();
  }
  return { typed, submitted };
}
