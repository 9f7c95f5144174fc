// The parts that only documents have, in the order in which they start.

import { clauses } from "./parts/clauses.js";
import { contacts } from "./parts/contacts.js";
import { context } from "./parts/context.js";
import { duties } from "./parts/duties.js";
import { elsewhere } from "./parts/elsewhere.js";
import { moved } from "./parts/moved.js";
import { offers } from "./parts/offers.js";
import { others } from "./parts/others.js";
import { ready } from "./parts/ready.js";
import { standing } from "./parts/standing.js";
import { trust } from "./parts/trust.js";
import { versions } from "./parts/versions.js";
import { begin } from "./samhandling.js";

[moved, contacts, others, versions, elsewhere, duties, trust, standing, context, clauses, ready, offers].forEach(begin);
