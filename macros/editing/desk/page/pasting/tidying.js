// What is tidied in a text from Word: the twin of importing/tidying.py and numbering.py, which read the same rules.
import { counting } from "../text/clauses.js";
import { FENCE, HEADING, HEADING_NUMBER } from "../text/lines.js";
import { every, PATTERN } from "../text/patterns.js";

const RULES = await (await fetch(new URL("../tidying.json", import.meta.url))).json();
const INSTEAD = new RegExp(`[${Object.keys(RULES.instead).join("")}]`, "gu");
const LETTER = new RegExp(RULES.letter, "u");
const RUN = new RegExp(RULES.run, "u");
const OF_CLAUSE = /^(\*\*)?(?:§\s*)?(\d{1,3}(?:\.\d{1,3})+)[.):]?(?:(\*\*)[.):]?\s*|\s+(?=\S))(\S.*)$/su;
const LONE = /^(§\s*)?(\d{1,3})[.)]?\s+(\S.*?):?$/su;
const LONGEST_HEADING = 80;
const NUMBERED_ITEM = /^\s*(\d{1,3})[.)]\t\s*(?=\S)([^\t]+)$/;

/** Letters as they are searched for: without soft hyphens, hard spaces and ligatures. */
export const tidy = (text) => text.replace(every("unseen"), "").replace(INSTEAD, (sign) => RULES.instead[sign]);

/** What a line begins with in Word, {mark, bullet, rest}: a bullet, or the letter of an item; else null. */
export function marked(line) {
  const [, mark, gap, rest] = /^\s*(\S{1,6})(\s+)(\S.*)$/su.exec(line) ?? [];
  if (!mark) return null;
  const bullet = RULES.bullets.includes(mark) || (RULES.bullets_before_tab.includes(mark) && gap.includes("\t"));
  if (bullet && [...mark].length === 1) return { mark, bullet: true, rest };
  const letter = LETTER.test(mark) || (RUN.test(mark) && !/^\d/.test(mark) && /\t|\s\s/.test(gap));
  return letter ? { mark, bullet: false, rest } : null;
}

/** The mark of an item as its line has it: the letter people cite stays. */
export const asItem = ({ mark, bullet }) => (bullet ? "-" : `- ${mark}`);

/** Counts the clauses of a text that goes on: what `clause` makes of a paragraph, its number in our form, or null. */
export function clausesOf(above) {
  const count = counting();
  const heading = (level, title) => count.heading(level, HEADING_NUMBER.exec(title)?.groups.number);
  function clause(paragraph, counted = false) {
    const [, bold, number, closed, text] = OF_CLAUSE.exec(paragraph) ?? [];
    if (!number || (closed && !bold)) return null;
    const words = bold && !closed ? `**${text}` : text;
    if (count.reads(number, words) !== "clause") {
      if (!counted) return null;
      count.after(number);
    }
    return `${number} ${words}`;
  }
  for (const line of above.split("\n")) {
    const [, marks, title] = HEADING.exec(line) ?? [];
    if (marks) heading(marks.length, title);
    else clause(line);
  }
  return { heading, clause };
}

/** A short line «§ 1. Formål» before «1.1» is a heading: «§ 1 Formål», else null. `next` is the paragraph after it. */
export function loneHeading(line, next) {
  const [, sign, number, words] = LONE.exec(line) ?? [];
  const short = words && words.length <= LONGEST_HEADING && /^\p{Lu}/u.test(words) && !/[.!?:;,]$/.test(words);
  return short && next?.replace(/^\*\*/, "").startsWith(`${number}.1`) ? `${sign ? "§ " : ""}${number} ${words}` : null;
}

/** A text without HTML, as Word gives it beside the other: its lines in our form. What is Markdown already stays. */
export function plainText(pasted, above) {
  const lines = pasted
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/^\n+|\s+$/g, "")
    .split("\n");
  const count = clausesOf(above);
  const fromWord = isOfWord(lines);
  const found = [];
  let fenced = false;
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place];
    if (FENCE.test(line)) fenced = !fenced;
    const rows = fenced ? 0 : rowsOfTable(lines, place);
    if (rows) {
      found.push({
        text: table(lines.slice(place, place + rows).map((row) => row.split("\t").map((cell) => tidy(cell).trim()))),
        apart: true,
      });
      place += rows - 1;
    } else
      found.push(
        fenced || FENCE.test(line)
          ? { text: line }
          : ofLine(
              line,
              count,
              fromWord,
              lines.slice(place + 1).find((one) => one.trim()),
            ),
      );
  }
  return joined(nested(found));
}

/** Whether each line is a paragraph, as Word has it: there are tabs and bullets, or one sentence follows the other. */
function isOfWord(lines) {
  const marks = lines.some((line) => /\S *\t/.test(line) || marked(line)?.bullet);
  return marks || lines.every((line) => /^[^\s\-*+>|#].*[.:;!?)»"]$/u.test(tidy(line).trimEnd()));
}

function ofLine(typed, count, fromWord, next) {
  const [, number, words] = NUMBERED_ITEM.exec(typed) ?? [];
  if (number && !PATTERN.ordinal.test(`${number}. ${words}`))
    return { text: tidy(words).replace(/\s*\t\s*/g, " "), item: `${number}.`, sign: "1" };
  const item = marked(typed);
  const lone = fromWord && loneHeading(tidy(typed).trim(), next);
  const line = lone ? `## ${lone}` : tidy(typed);
  if (item?.bullet || (item && /^\S/.test(typed)))
    return { text: tidy(item.rest).replace(/\s*\t\s*/g, " "), item: asItem(item), sign: item.bullet ? item.mark : "a" };
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks) count.heading(marks.length, title);
  const clause = marks ? null : count.clause(line.trim());
  const text = (clause ?? line.replace(PATTERN.quoted, (found) => found.replace(">", "\\>"))).replace(
    /(?<=\S) *\t\s*(?=\S)/g,
    " ",
  );
  return { text, apart: clause !== null || Boolean(fromWord && line.trim()) };
}

/** How many lines from here are the rows of a table: cells between tabs, as many in each. */
function rowsOfTable(lines, from) {
  const words = (line) => line && !marked(line) && !OF_CLAUSE.test(tidy(line)) && !NUMBERED_ITEM.test(line);
  const cells = (line) => (words(line) ? line.split("\t").length : 0);
  const wide = cells(lines[from]);
  let rows = 0;
  while (wide > 1 && cells(lines[from + rows]) === wide) rows += 1;
  return rows > 1 ? rows : 0;
}

/** Items below each other: a sign that was not seen yet goes one step in, one that was goes back to its step. */
function nested(lines) {
  let steps = [];
  return lines.map((line) => {
    if (!line.item) {
      if (line.text.trim()) steps = [];
      return line;
    }
    const known = steps.indexOf(line.sign);
    steps = known === -1 ? [...steps, line.sign] : steps.slice(0, known + 1);
    return { ...line, text: `${"    ".repeat(steps.length - 1)}${line.item} ${line.text}` };
  });
}

/** Lines with a blank one where the form of a text needs it: around clauses and tables, and before a list. */
export function joined(lines) {
  return lines.reduce((text, line, place) => {
    const before = lines[place - 1];
    const apart =
      before?.text.trim() &&
      line.text.trim() &&
      (line.apart || before.apart || Boolean(line.item) !== Boolean(before.item));
    return `${text}${place ? "\n" : ""}${apart ? "\n" : ""}${line.text}`;
  }, "");
}

/** Rows of cells as a table; the first row is its head. */
export function table(rows) {
  const wide = Math.max(...rows.map((row) => row.length));
  const row = (cells) =>
    `| ${Array.from({ length: wide }, (_, place) => (cells[place] ?? "").replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
  return [row(rows[0]), `|${" --- |".repeat(wide)}`, ...rows.slice(1).map(row)].join("\n");
}
