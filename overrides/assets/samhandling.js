// The entry: each part looks for its place on the page and does nothing where there is none.

import { startAbbreviations } from "./abbr.js";
import { startArea } from "./area.js";
import { startNarrow } from "./narrow.js";
import { startRole } from "./role.js";
import { shortcutsAreOn, startShortcuts } from "./shortcuts.js";
import { prepareSearch } from "./find.js";
import { startValidity } from "./validity.js";

startArea();
startRole();
startNarrow();
startValidity();
startAbbreviations();
prepareSearch(shortcutsAreOn);
startShortcuts();
