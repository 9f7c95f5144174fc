// The table of a figure read while it is filled in: the twin of documents/figures/tables.py, with the same words
// and patterns, which are `known`. What is wrong is told as {line, name, values}: table.js makes sentences of it.

import { periodOf, periodsNear, whole, written } from "./periods.js";
import { counted, lengthened, periodsIn } from "./wide.js";

const MINUS = "\u2212";
const LINES = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const END = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/;
const LETTERS_OF_NONE = /[\u0081\u008d\u008f\u0090\u009d]/; // no letters of Windows

/** The text of a file as Excel saves it; `wrong` instead of `text` where it is none. */
export function decoded(bytes, { largest }) {
  if (bytes.length > largest) return { wrong: wrong("TOO_LARGE", 1, { size: largest / 1000 }) };
  const wide = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join()];
  if (!wide && bytes.includes(0)) return { wrong: wrong("NOT_TEXT", 1) };
  for (const letters of wide ? [wide] : ["utf-8", "windows-1252"]) {
    try {
      const text = new TextDecoder(letters, { fatal: true }).decode(bytes);
      if (letters !== "windows-1252" || !LETTERS_OF_NONE.test(text)) return { text };
    } catch {}
  }
  return { wrong: wrong("LETTERS", 1) };
}

/** What a table says, {rows, wrong}: rows are {period, group, value, line}, the value as it was typed or as a mark. */
export function read(text, known) {
  const found = { rows: [], wrong: [] };
  const lines = text
    .replace(END, "")
    .split(LINES)
    .map((line) => line.replaceAll(every(known, "unseen"), ""));
  const first = lines.findIndex((line) => line.trim());
  if (first < 0) return { rows: [], wrong: [wrong("EMPTY", 1)] };
  const mark = markIn(lines[first], known);
  const below = headingBelow(lines.slice(first), known);
  if (below > 0) return { rows: [], wrong: [wrong("HEADING_BELOW", first + 1, { below: first + 1 + below })] };
  const [heading, ...rows] = rowsOf(lines.slice(first), mark, first);
  const open = [heading, ...rows].find((one) => one.open);
  const names = heading.open ? [] : withoutEmptyEnd(heading.cells, 0);
  const columns = heading.open ? null : columnsOf(names, heading.line, known, found.wrong);
  const full = columns ? rows.filter((one) => !one.open && one.cells.some((cell) => cell.trim())) : [];
  const fitting = full.map((one) => fittingIn(one, names.length, mark, found.wrong)).filter(Boolean);
  if (open && (columns || heading.open)) found.wrong.push(wrong("QUOTATION", open.line));
  if (open && columns?.wide) return found;
  for (const { cells, line } of columns?.wide ? lengthened(names, columns.wide, fitting, known) : fitting) {
    const one = rowOf(cells, columns, line, known, found.wrong);
    if (one) found.rows.push(one);
  }
  return found;
}

const markIn = (line, { marks }) => marks.find((one) => line.includes(one)) ?? marks[0];

/** How many lines below the first the names of the columns stand, where a title is above them; else 0 or less. */
const headingBelow = (lines, known) => lines.slice(0, known.titleLines).findIndex((line) => namesColumns(line, known));

function namesColumns(line, known) {
  const [{ cells = [] }] = rowsOf([line], markIn(line, known), 0);
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const narrow = ["period", "value"].every((column) => names.some((name) => known.columns[column].includes(name)));
  return narrow || Boolean(periodsIn(withoutEmptyEnd(cells, 0), known));
}

export const wrong = (name, line, values = {}) => ({ name, line, values });

/** The rows of cells, with the line where each ends; `open` where a quotation is not closed, and no more is read. */
function* rowsOf(lines, mark, before) {
  let row = [];
  let cell = "";
  let quoted = false;
  for (const [number, text] of lines.entries()) {
    const line = before + number + 1;
    let place = 0;
    for (let begins = !quoted; place <= text.length; place += 1) {
      const letter = text[place];
      if (quoted) {
        if (letter === undefined) break;
        if (letter !== '"') cell += letter;
        else if (text[place + 1] === '"') cell += text[(place += 1)];
        else {
          quoted = false;
          if (![mark, undefined].includes(text[place + 1])) return yield { open: true, line };
        }
      } else if (letter === mark || letter === undefined) {
        row.push(cell);
        cell = "";
        begins = true;
      } else if (letter === '"' && begins) {
        quoted = true;
        begins = false;
      } else {
        cell += letter;
        begins = false;
      }
    }
    if (!quoted) {
      yield { cells: row, line };
      row = [];
    }
  }
  if (quoted) yield { open: true, line: before + lines.length };
}

function columnsOf(heading, line, known, told) {
  const names = heading.map((cell) => cell.trim().toLowerCase());
  const called = Object.fromEntries(Object.entries(known.columns).flatMap(([name, all]) => all.map((a) => [a, name])));
  const found = {};
  for (const [place, name] of [...names.entries()].reverse()) if (called[name]) found[called[name]] = place;
  const unknown = names.find((name) => name && !called[name]);
  const missing = ["period", "value"].find((name) => !(name in found) || names.length === 1);
  const wide = "period" in found ? null : periodsIn(heading, known);
  if (wide) {
    const [first, second] = counted(heading, wide, known);
    if (second === undefined) return { period: 0, value: 1, group: 2, wide };
    told.push(wrong("SEVERAL", line, { first: short(first, 30), second: short(second, 30) }));
  } else if (missing) {
    const typed = heading.map((cell) => (whole(known.patterns.fewTyped).test(cell) ? "…" : cell)).join(";");
    told.push(wrong("NO_COLUMN", line, { line: short(typed, 40), column: missing }));
  } else if (unknown !== undefined || Object.keys(found).length < names.length)
    told.push(
      wrong(wrongColumn(names, unknown), line, { column: short(unknown ?? "", 30), number: names.indexOf("") + 1 }),
    );
  else return found;
  return null;
}

const wrongColumn = (names, unknown) =>
  unknown ? "UNKNOWN_COLUMN" : names.every(Boolean) ? "COLUMN_TWICE" : "UNNAMED_COLUMN";

/** A row that has as many cells as there are columns. */
function fittingIn({ cells, line }, columns, mark, told) {
  const row = withoutEmptyEnd(cells, columns);
  if (row.length === columns) return { cells: row, line };
  const commas = row.length > columns && mark === ",";
  told.push(wrong(commas ? "COMMAS" : "CELLS", line, { found: row.length, first: columns }));
  return null;
}

function rowOf(row, columns, line, known, told) {
  const tell = (name, values) => void told.push(wrong(name, line, values));
  const typed = (column) => row[columns[column]].replaceAll(every(known, "blanks"), " ").trim();
  const period = periodIn(typed("period"), known, tell);
  const value = valueIn(typed("value"), known, tell);
  const group = columns.group < row.length ? groupIn(row[columns.group], known, tell) : "";
  return period && value !== undefined && group !== undefined ? { period, value, group, line } : null;
}

function periodIn(text, known, tell) {
  const found = periodOf(text, known);
  if (found) return found;
  const near = periodsNear(text, known).map((one) => written(one, known));
  const examples = near.length ? near : Object.values(known.rhythms).map(({ example }) => example);
  const [last, ...others] = examples.toReversed();
  const odd = /\p{Nd}/u.test(text) ? "ODD_PERIOD" : "WORDS_FOR_PERIOD";
  return tell(text ? odd : "NO_PERIOD", {
    text: short(text, 20),
    examples: others.length ? `${others.toReversed().join(", ")} eller ${last}` : last,
  });
}

function valueIn(typed, known, tell) {
  const text = typed.replaceAll(MINUS, "-");
  const fits = (name) => whole(known.patterns[name]).test(text);
  if (known.absent.includes(text)) return text;
  if (text === ".") return known.absent[0];
  if (fits("twoWays"))
    return tell("TWO_WAYS", { text, whole: text.replaceAll(".", ""), point: text.replaceAll(".", ",") });
  if (fits("number") || fits("grouped")) return text.replaceAll(" ", "").replace(",", ".");
  const bare = whole(known.patterns.withWords).exec(text)?.groups.bare.trim();
  if (fits("hidden")) return tell("HIDDEN", { text: short(text, 20) });
  return fits("fewTyped") ? tell("FEW_AND_MORE") : tell(noNumber(text, bare), { text: short(text, 20), bare });
}

function noNumber(text, bare) {
  if (!text) return "NO_VALUE";
  if (text === "-" || text === "–") return "DASH";
  if (bare) return "MORE_THAN_NUMBER";
  return text.includes(".") && text.includes(",") ? "POINT_AND_COMMA" : "NO_NUMBER";
}

function groupIn(text, known, tell) {
  const group = text.split(/\s+/).filter(Boolean).join(" ");
  if (!group) return tell("NO_GROUP");
  if (known.formula.includes(group[0])) return tell("FORMULA", { sign: group[0] });
  if (group.length > known.longestGroup || (/^\d+$/.test(group) && group.length !== 4))
    return tell("ODD_GROUP", { text: short(group, 20), longest: known.longestGroup });
  return group;
}

/** Excel adds empty cells, so that all lines are as long as the longest. */
const withoutEmptyEnd = (row, least) => row.slice(0, Math.max(row.findLastIndex((cell) => cell.trim()) + 1, least));
const short = (text, longest) => (text.length <= longest ? text : `${text.slice(0, longest).trimEnd()} …`);
const every = ({ patterns }, name) => new RegExp(patterns[name][0], `${patterns[name][1]}g`);
