// The search, once the reader turns to it: lists under the fields, and the results page when this is it.

import { prepare } from "./client.js";
import { combobox } from "./combobox.js";
import { results, resultsPage } from "./results.js";

prepare();
for (const field of document.querySelectorAll('input[type="search"][name="q"]')) combobox(field, (query) => results(query));
const place = document.getElementById("treff");
if (place) resultsPage(place);
