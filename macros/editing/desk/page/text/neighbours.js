// What a line becomes because of those around it: the twin of checks/reading/typed/neighbours.py and gaps.py.
import { say, sayAll } from "../language.js";
import { beginsTable, INDENTED, ITEM, TABLE_RULE } from "./layout.js";
import { PATTERN } from "./patterns.js";
import { isEmptyItem, isIndented, isRule, wide } from "./shapes.js";

const FIRST_ITEM = /^\s*(?:[-*]|1[.)])\s/;
const LONGEST_ITEM = 70; // an item as long as this may go on in the line below it

/** Whether this line and the one above are what people take for two, and Markdown for a paragraph. */
function runsOn(rows, place) {
  const [above, own] = [rows[place - 1], rows[place]];
  if (!above || PATTERN.broken.test(above.typed) || !isWords(own) || own.doubt) return false;
  if (PATTERN.titleLine.test(above.typed) && isWords(above) && !above.doubt) return true;
  return !above.clause && [PATTERN.runOn, PATTERN.ownLine].some((one) => one.test(own.typed) && one.test(above.typed));
}

/** By their places the items that stand so far in that they are more of the words above, each where its list begins. */
export function itemsMoved(rows) {
  const found = new Map();
  let listed = false;
  let [base, further] = [0, 0];
  rows.forEach((row, place) => {
    const above = rows[place - 1];
    if (!above) return;
    const mark = isItem(above) ? /^\s*(?:[-*+]|\d+[.)])\s+/.exec(above.typed.replaceAll("\t", "    ")) : null;
    const ends = !above.typed.trim() || above.clause || above.heading || /^ {0,3}>/.test(above.line);
    listed = isItem(above) || (listed && !ends);
    const first = !found.has(place - 1);
    const shown = !row.hidden && !row.row && !isIndented(rows, place);
    if (!shown || !(first ? FIRST_ITEM : ITEM).test(row.typed)) return;
    const { typed } = above;
    const words = /^\S/.test(typed) && !above.hidden && !above.heading && !listed && !PATTERN.container.test(typed);
    if (first && !mark && (!words || /^ {0,3}>/.test(above.line))) return;
    if (first) base = mark?.[0].length ?? 0;
    if (first) further = wide(row.typed) - base;
    if (wide(row.typed) - base < 4) return;
    found.set(place, [" ".repeat(Math.max(wide(row.typed) - further, 0)) + row.typed.trimStart()]);
  });
  return found;
}

/** What only a person can mend, as a sentence, or null. */
export function toMend(rows, place) {
  if (runsOn(rows, place) && !runsOn(rows, place - 1))
    return say(
      "Linjene vises som én. Skriv - foran hver av dem, eller en tom linje mellom.",
      "Linjene blir viste som éi. Skriv - framfor kvar av dei, eller ei tom linje mellom.",
    );
  const { doubt, listed, typed } = rows[place];
  if (doubt && listed && rows[place - 1].typed.trim() && isItem(rows[place - 1])) {
    const [number] = typed.trim().split(/\s/);
    return say(
      `${number} ser ut som et punkt, men står inne i et avsnitt. Sett en tom linje foran.`,
      `${number} ser ut som eit punkt, men står inne i eit avsnitt. Set ei tom linje framfor.`,
    );
  }
  if (doubt && !doubt.listed) return ofDoubt(doubt);
  if (isItem(rows[place]) && PATTERN.degrees.test(typed) && !PATTERN.degrees.test(near(rows.slice(0, place).reverse())))
    return say(
      `«${typed.trim()}» kan bety minus, men vises som et kulepunkt. Skriv \\- for minus, eller begynn punktet med et ord.`,
      `«${typed.trim()}» kan bety minus, men blir vist som eit kulepunkt. Skriv \\- for minus, eller begynn punktet med eit ord.`,
    );
  if (isItem(rows[place]) && PATTERN.star.test(typed) && isAlone(rows, place))
    return say(
      "Stjernen blir et kulepunkt, og vises ikke. Skriv \\* foran en fotnote, eller - foran et punkt.",
      "Stjerna blir eit kulepunkt, og blir ikkje vist. Skriv \\* framfor ein fotnote, eller - framfor eit punkt.",
    );
  if (underEmpty(rows, place) !== null)
    return say(
      `Punktet er tomt, og det som er rykket inn under, blir ikke en del av det. Skriv det på samme linje som ${typed.trim()}.`,
      `Punktet er tomt, og det som er rykt inn under, blir ikkje ein del av det. Skriv det på same linje som ${typed.trim()}.`,
    );
  if (isNoTable(rows, place))
    return say(
      "Linjene med | blir ingen tabell, og vises som én. Skriv | --- | --- | under den første.",
      "Linjene med | blir ingen tabell, og blir viste som éi. Skriv | --- | --- | under den første.",
    );
  if (hasOtherDashes(rows, place))
    return sayAll(
      [
        "Linjene med | blir ingen tabell, for streken under har et annet antall kolonner.",
        "Linjene med | blir ingen tabell, for streken under har eit anna tal på kolonnar.",
      ],
      [
        "Skriv like mange --- under som det er celler over: | --- | --- |.",
        "Skriv like mange --- under som det er celler over: | --- | --- |.",
      ],
    );
  if (isRowAlone(rows, place))
    return say(
      "Linjen med | er ingen rad i en tabell. Ta bort tomme linjer mellom radene, og skriv | --- | --- | under den første.",
      "Linja med | er inga rad i ein tabell. Ta bort tomme linjer mellom radene, og skriv | --- | --- | under den første.",
    );
  if (isGlued(rows, place) && isCountedOn(rows, place))
    return say(
      "Linjen blir en del av punktet over. Sett en tom linje foran, eller rykk den inn med to mellomrom.",
      "Linja blir ein del av punktet over. Set ei tom linje framfor, eller rykk ho inn med to mellomrom.",
    );
  const below = rows[place + 1]?.typed ?? "";
  const opens = PATTERN.container.test(typed) && !typed.startsWith("[");
  if (opens && below.trim() && !INDENTED.test(below))
    return say(
      "Boksen er tom, for teksten under er ikke rykket inn. Rykk den inn med fire mellomrom.",
      "Boksen er tom, for teksten under er ikkje rykt inn. Rykk han inn med fire mellomrom.",
    );
  return null;
}

/** What is said of a number that looks like that of a clause. The advice keeps every figure: it may be a day. */
function ofDoubt({ number, expected, inside }) {
  const kept = number.replace(".", "\\.");
  if (inside)
    return say(
      `${number} ser ut som et punkt, men står inne i et avsnitt. Sett en tom linje foran, eller skriv ${kept} hvis det er noe annet.`,
      `${number} ser ut som eit punkt, men står inne i eit avsnitt. Set ei tom linje framfor, eller skriv ${kept} om det er noko anna.`,
    );
  if (number === expected)
    return say(
      `${number} ser ut som et punkt, men begynner med liten bokstav. Begynn med stor, eller skriv ${kept} hvis det er noe annet.`,
      `${number} ser ut som eit punkt, men byrjar med liten bokstav. Byrj med stor, eller skriv ${kept} om det er noko anna.`,
    );
  return sayAll(
    [
      `${number} ser ut som et punkt, men her skulle ${expected} stå.`,
      `${number} ser ut som eit punkt, men her skulle ${expected} stå.`,
    ],
    [
      `Skriv ${expected} hvis det er et punkt, og ${kept} hvis det er en dato eller et tall.`,
      `Skriv ${expected} om det er eit punkt, og ${kept} om det er ein dato eller eit tal.`,
    ],
  );
}

/** A line whose minus before a figure would become the mark of an item, with a stroke before it. */
export function withMinus(rows, place) {
  const { typed, line } = rows[place];
  const plus = [rows.slice(0, place).reverse(), rows.slice(place + 1)].some((lines) => PATTERN.plus.test(near(lines)));
  const minus = PATTERN.minus.test(typed) && ITEM.test(line) && (plus || isAlone(rows, place));
  return minus ? typed.replace(PATTERN.minus, "$<before>\\-") : typed;
}

/** Whether this is the first of the lines that look like the rows of a table, and lack its line of dashes. */
function isNoTable(rows, place) {
  const [above, own, below] = [-1, 0, 1].map((step) => {
    const at = place + step;
    return Boolean(rows[at]?.typed.trim()) && !rows[at].row && isText(rows, at) && PATTERN.row.test(rows[at].typed);
  });
  return own && below && !above && !rows[place + 1].typed.includes("--");
}

/** Whether the line of dashes below the head of a table has another number of columns. */
function hasOtherDashes(rows, place) {
  const below = rows[place + 1]?.typed ?? "";
  const words = isWords(rows[place]) && PATTERN.row.test(rows[place].typed);
  return words && below.includes("|") && below.includes("-") && TABLE_RULE.test(below);
}

/** Whether this is the first of the rows of a table that blank lines have parted. */
function isRowAlone(rows, place) {
  const alone = (at) => at >= 0 && isWords(rows[at]) && PATTERN.rowAlone.test(rows[at].typed);
  const glued = [place - 1, place + 1].some((at) => rows[at]?.typed.trim());
  if (glued || !alone(place)) return false;
  return !alone(rows.slice(0, place).findLastIndex(({ typed }) => typed.trim()));
}

/** Whether a line is words of a paragraph, and nothing else begins on it. */
function isWords({ typed, line, heading, clause, item, row, hidden }) {
  const other = /^ {0,3}>/.test(line) || PATTERN.container.test(typed) || isRule(typed);
  return !hidden && !heading && !clause && !item && !row && !other;
}

const near = (lines) => lines.find((one) => one.typed.trim())?.typed ?? "";

/** Whether nothing around an item begins a list, or goes on with one. */
function isAlone(rows, place) {
  const above = near(rows.slice(0, place).reverse());
  const item = (text) => /^ *(?:[-*+]|\d{1,9}[.)])(?: |$)/.test(text);
  return !item(above) && !item(near(rows.slice(place + 1))) && !above.startsWith(" ") && !above.trimEnd().endsWith(":");
}

/** The place of what is indented so far below an item without words that readers of Markdown part the two, or null. */
function underEmpty(rows, place) {
  const [, indent, mark] = /^([ \t]*)([-*+]|\d+[.)])[ \t]*$/.exec(rows[place].typed) ?? [];
  if (!mark || !isItem(rows[place])) return null;
  const below = rows.findIndex(({ typed }, at) => at > place && typed.trim());
  if (below < 0 || !(isText(rows, below) || rows[below].item) || rows[below].row) return null;
  const furthest = below === place + 1 ? 4 + mark.length : 1;
  return wide(rows[below].typed) - wide(indent) > furthest ? below : null;
}

/** By their places what stands instead of an item without words and of the one line that is indented far below it. */
export function itemsWithTheirWords(rows) {
  const found = new Map();
  rows.forEach(({ typed }, place) => {
    const below = underEmpty(rows, place);
    if (below === null || INDENTED.test(rows[below + 1]?.typed ?? "")) return;
    found.set(place, [`${typed.trimEnd()} ${rows[below].typed.trim()}`]);
    for (let empty = place + 1; empty <= below; empty += 1) found.set(empty, []);
  });
  return found;
}

/** By their rows the lines of a table that stand instead of lines with tabs between their cells. */
export function tablesOfTabs(rows) {
  const found = new Map();
  const cells = rows.map(({ typed, hidden }) => (hidden ? [] : cellsOf(typed)));
  cells.forEach(({ length: wide }, place) => {
    if (!wide || found.has(place)) return;
    const after = cells.slice(place).findIndex(({ length }) => length !== wide);
    const table = cells.slice(place, after < 0 ? cells.length : place + after);
    if (table.length < 2) return;
    for (const [down, row] of table.entries()) {
      const line = `| ${row.join(" | ")} |`;
      found.set(place + down, down ? [line] : [line, `|${" --- |".repeat(wide)}`]);
    }
  });
  return found;
}

function cellsOf(line) {
  const marked = PATTERN.mark.exec(line)?.[0] || PATTERN.bullet.test(line) || PATTERN.runOn.test(line);
  return line.trim().includes("\t") && !line.includes("|") && !marked
    ? line.split("\t").map((cell) => cell.trim())
    : [];
}

/** Why a paragraph right below a list or a table needs a blank line above it, or null. */
export function below(rows, place) {
  const { typed } = rows[place];
  if (/^[ \t{]/.test(typed) || !isText(rows, place)) return null;
  if (!typed.includes("|") && isRow(rows, place - 1))
    return say(
      "Det kommer en tom linje over, så linjen ikke blir en rad i tabellen.",
      "Det kjem ei tom linje over, så linja ikkje blir ei rad i tabellen.",
    );
  return isGlued(rows, place) && !isCountedOn(rows, place)
    ? say(
        "Det kommer en tom linje over, så linjen ikke blir en del av punktet.",
        "Det kjem ei tom linje over, så linja ikkje blir ein del av punktet.",
      )
    : null;
}

/** Whether words at the margin right below an item are hardly more of it. */
function isGlued(rows, place) {
  const { typed, listed } = rows[place];
  const above = rows[place - 1];
  const item = listed && isItem(above) && !isEmptyItem(above.typed) && !isNoted(rows, place - 1) && isText(rows, place);
  const ends = above?.typed.trimEnd().length <= LONGEST_ITEM || /[.!?:]\s*$/.test(above?.typed ?? "");
  return item && ends && PATTERN.below.test(typed);
}

/**
 * Whether the list that words stand in has more numbers below them, which a blank line would count anew, or part from
 * the list: inside a paragraph only 1 begins one.
 */
function isCountedOn(rows, place) {
  const outside = ({ typed, hidden }) => /^\S/.test(typed) && !hidden;
  const begins = rows.slice(0, place).findLast((row) => outside(row) && row.item);
  const end = rows.findIndex(({ typed }, at) => at > place && !typed.trim());
  const glued = rows.slice(place + 1, end < 0 ? rows.length : end);
  if (glued.some((row) => isItem(row) && /^ {0,3}(?!1[.)])\d/.test(row.typed))) return true;
  const next = rows.findIndex((row, at) => at > place && outside(row) && (row.item || !rows[at - 1].typed.trim()));
  return [begins, rows[next]].every((row) => row?.item && /^\d/.test(row.typed));
}

function isText(rows, place) {
  const { typed, line, heading, clause, hidden } = rows[place];
  const block = ITEM.test(line) || /^ {0,3}>/.test(line) || PATTERN.container.test(typed) || isRule(typed);
  return !hidden && !heading && !clause && !block;
}

const isItem = ({ item, hidden }) => item && !hidden;

/** Whether a line is of a table: its head stands above, with as many columns as the dashes below it. */
function isRow(rows, place) {
  let head = place;
  while (head >= 0 && rows[head].typed.includes("|") && !rows[head].hidden) {
    if (head < place && beginsTable(rows[head].typed, rows[head + 1].typed)) return true;
    head -= 1;
  }
  return false;
}

/** Whether a line stands in a note, a tab or a footnote. */
function isNoted(rows, place) {
  let begins = place;
  while (begins > 0 && (!rows[begins].typed.trim() || /^[ \t]/.test(rows[begins].typed))) begins -= 1;
  return PATTERN.container.test(rows[begins].typed);
}
