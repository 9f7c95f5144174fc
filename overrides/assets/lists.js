// The parts that lists have, on pages that are no document, in the order in which they start.

import { coverage } from "./parts/coverage.js";
import { narrow } from "./parts/narrow.js";
import { orderOfLists } from "./parts/order.js";
import { overdue } from "./parts/overdue.js";
import { own } from "./parts/own.js";
import { begin } from "./samhandling.js";

[orderOfLists, own, narrow, coverage, overdue].forEach(begin);
