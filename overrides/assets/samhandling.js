// The entry: each part looks for its place on the page and does nothing where there is none.

import { startArea } from "./area.js";
import { startNarrow } from "./narrow.js";
import { startRole } from "./role.js";
import { shortcutsAreOn, startShortcuts } from "./shortcuts.js";
import { prepareSearch } from "./find.js";
import { startStanding } from "./standing.js";
import { startValidity } from "./validity.js";

startArea();
startRole();
startNarrow();
startValidity();
startStanding();
prepareSearch(shortcutsAreOn);
startShortcuts();
// What changes nothing that is seen does not keep the page waiting.
import("./abbr.js").then(({ startAbbreviations }) => startAbbreviations());
