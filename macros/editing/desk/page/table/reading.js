// The table of a figure read while it is filled in: the twin of documents/figures/tables.py, with the same words
// and patterns, which are `known`. What is wrong is told as {line, name, values}: table.js makes sentences of it.

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
  const cells = rowsOf(lines.slice(first), mark, first);
  const heading = cells.next().value;
  const columns = heading.open ? null : columnsOf(heading.cells, heading.line, known, found.wrong);
  if (heading.open) found.wrong.push(wrong("QUOTATION", heading.line));
  for (const { cells: row, line, open } of columns ? cells : []) {
    if (open) found.wrong.push(wrong("QUOTATION", line));
    else if (row.some((cell) => cell.trim())) {
      const one = rowOf(row, columns, mark, line, known, found.wrong);
      if (one) found.rows.push(one);
    }
  }
  return found;
}

const markIn = (line, { marks }) => marks.find((one) => line.includes(one)) ?? marks[0];

/** How many lines below the first the names of the columns stand, where a title is above them; else 0 or less. */
const headingBelow = (lines, known) => lines.slice(0, known.titleLines).findIndex((line) => namesColumns(line, known));

function namesColumns(line, known) {
  const names = line.split(markIn(line, known)).map((cell) => cell.replace(/^[ "]+|[ "]+$/g, "").toLowerCase());
  return ["period", "value"].every((column) => names.some((name) => known.columns[column].includes(name)));
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
  const names = withoutEmptyEnd(heading, 0).map((cell) => cell.trim().toLowerCase());
  const called = Object.fromEntries(Object.entries(known.columns).flatMap(([name, all]) => all.map((a) => [a, name])));
  const found = {};
  for (const [place, name] of [...names.entries()].reverse()) if (called[name]) found[called[name]] = place;
  const unknown = names.find((name) => name && !called[name]);
  const missing = ["period", "value"].find((name) => !(name in found) || names.length === 1);
  if (missing) told.push(wrong("NO_COLUMN", line, { line: short(heading.join(";"), 40), column: missing }));
  else if (unknown !== undefined || Object.keys(found).length < names.length)
    told.push(
      wrong(wrongColumn(names, unknown), line, { column: short(unknown ?? "", 30), number: names.indexOf("") + 1 }),
    );
  else return found;
  return null;
}

const wrongColumn = (names, unknown) =>
  unknown ? "UNKNOWN_COLUMN" : names.every(Boolean) ? "COLUMN_TWICE" : "UNNAMED_COLUMN";

function rowOf(cells, columns, mark, line, known, told) {
  const first = Object.keys(columns).length;
  const row = withoutEmptyEnd(cells, first);
  if (row.length !== first) {
    const commas = row.length > first && mark === ",";
    told.push(wrong(commas ? "COMMAS" : "CELLS", line, { found: row.length, first }));
    return null;
  }
  const tell = (name, values) => void told.push(wrong(name, line, values));
  const period = periodIn(row[columns.period].trim(), known, tell);
  const value = valueIn(row[columns.value].replaceAll(every(known, "blanks"), " ").trim(), known, tell);
  const group = "group" in columns ? groupIn(row[columns.group], known, tell) : "";
  return period && value !== undefined && group !== undefined ? { period, value, group, line } : null;
}

function periodIn(text, known, tell) {
  const { year, letter, number = "1" } = whole(known, "period").exec(text.toUpperCase())?.groups ?? {};
  const rhythm = letter ? known.letters[letter] : "year";
  const { inYear } = known.rhythms[rhythm];
  if (year && number >= 1 && number <= inYear) return { rhythm, place: year * inYear + (number - 1) };
  const examples = Object.values(known.rhythms).map(({ example }) => example);
  const odd = /\p{Nd}/u.test(text) ? "ODD_PERIOD" : "WORDS_FOR_PERIOD";
  return tell(text ? odd : "NO_PERIOD", { text: short(text, 20), examples: examples.join(", ") });
}

function valueIn(typed, known, tell) {
  const text = typed.replaceAll(MINUS, "-");
  const fits = (name) => whole(known, name).test(text);
  if (known.absent.includes(text)) return text;
  if (text === ".") return known.absent[0];
  if (fits("twoWays"))
    return tell("TWO_WAYS", { text, whole: text.replaceAll(".", ""), point: text.replaceAll(".", ",") });
  if (fits("number") || fits("grouped")) return text.replaceAll(" ", "").replace(",", ".");
  const bare = whole(known, "withWords").exec(text)?.groups.bare.trim();
  return tell(fits("hidden") ? "HIDDEN" : noNumber(text, bare), { text: short(text, 20), bare });
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
const whole = ({ patterns }, name) => new RegExp(`^(?:${patterns[name][0]})$`, patterns[name][1]);
const every = ({ patterns }, name) => new RegExp(patterns[name][0], `${patterns[name][1]}g`);
