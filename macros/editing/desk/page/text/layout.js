// How a text is laid out, line by line: the twin of documents/text/layout.py,
// as far as the preview and the tidying need it.
import { counting } from "./clauses.js";
import { blocks } from "./fences.js";
import { HEADING, HEADING_NUMBER } from "./lines.js";
import { every, PATTERN } from "./patterns.js";
import { kept, withKeptStrokes } from "./signs.js";

// What is indented below one of these belongs to it: a note, a note that folds, a tab.
export const OPENING = /^(?:(!!!|\?\?\?\+?)[ \t]*(.*?)|===[ \t]+(.*[^\s=]))[ \t]*$/;
export const ITEM = /^\s*([-*+]|\d+[.)])\s/;
const EMPTY = /^\s*([-*+]|\d+[.)])$/;
export const INDENTED = /^(?: {4}| {0,3}\t)/;
const INSIDE = /^(?: {2}| ?\t)/;
const NUMBERED = /^ {0,3}(L?\d+(?:\.\d+)+|L\.\d+)[ \t]+(\S.*)$/;
export const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const RULE = /^\s*([-*_])\s*(\1\s*){2,}$/;

/**
 * Every line of a body: {typed, line, fenced, fence, heading, clause, table, row, item, within, listed, doubt}. `line`
 * has a stroke before signs that Markdown would swallow; `clause` is {number, text} or null; `table` says that one
 * begins, `row` that the line is of one, `item` that it begins an item, and `within` that it may be in a list or a
 * note; `listed` that the line above looks like part of a list, and `doubt` that its number looks like a clause's.
 */
export function read(body) {
  const reader = new Reader(body.split("\n"));
  return reader.lines.map((typed, place) => reader.read(typed, place));
}

/** Reads the lines one by one, and knows what is open where it is. */
class Reader {
  constructor(lines) {
    this.lines = lines;
    this.coded = blocks(lines);
    this.count = counting();
    this.above = "";
    this.listed = false;
    this.list = { open: false, item: false, held: false, box: false, code: false };
    this.comment = false;
    this.row = false;
  }

  read(typed, place) {
    const { fenced, fence } = this.code(place);
    const commented = this.inComment(typed, fenced);
    if (fenced || fence || commented) this.listed = this.listed && (!typed.trim() || /^ {2}/.test(typed));
    const { list, listed } = this;
    if (fenced) return { typed, line: typed, fenced, fence, listed };
    const over = list.code || (list.box && /^\S/.test(typed)) ? "" : this.above; // a box and code end where they end
    const words = fence ? typed : typed.replace(PATTERN.fence, "$<before>$<item>\\$<fence>$<behind>");
    const line = this.isIndented(typed) ? typed : kept(words, goesOnFrom(over) && !list.open);
    const heading = HEADING.exec(line);
    const { clause, doubt } = this.numbered(line, heading, isNoParagraph(over));
    const item = begins(line, over, list);
    const head = beginsTable(line, this.lines[place + 1] ?? "");
    const row = head || (this.row && line.includes("|") && !ITEM.test(line));
    const shown = row ? withKeptStrokes(line) : line;
    const table = this.above.trim() && head;
    const within = list.open || list.held;
    this.goOn(line, { row, item, ends: Boolean(clause || heading) });
    if (fence) this.above = "";
    if (fence && /^\S/.test(typed)) Object.assign(this.list, { open: false, item: false });
    return { typed, line: shown, fenced, fence, heading, clause, table, row, item, within, listed, doubt };
  }

  /** Whether a line is between two fences, or one of them. */
  code(place) {
    const next = this.coded.find((block) => place <= block.ends);
    const fence = place === next?.begins || place === next?.ends;
    return { fenced: next?.begins <= place && place < next.ends, fence };
  }

  inComment(typed, fenced) {
    const commented = !fenced && (this.comment || /^ {0,3}<!--/.test(typed));
    this.comment = commented && !typed.includes("-->");
    return commented;
  }

  isIndented(typed) {
    return !this.listed && isOverCode(this) && INDENTED.test(typed);
  }

  /** What the number at the beginning of a line is: that of a clause, or of what looks like one. */
  numbered(line, heading, alone) {
    if (heading) this.count.heading(heading[1].length, HEADING_NUMBER.exec(heading[2])?.groups.number);
    const [, number, text] = NUMBERED.exec(line) ?? [];
    const inside = this.listed && !this.above.trim() && INSIDE.test(line);
    const expected = this.count.expected();
    const reading = number && !inside ? this.count.reads(number, text, alone) : null;
    const doubt = reading === "doubt" ? { number, expected, inside: !alone, listed: this.list.open } : null;
    return { clause: reading === "clause" ? { number, text } : null, doubt };
  }

  goOn(line, { row, item, ends }) {
    const { above, list, listed } = this;
    this.row = row;
    this.above = line;
    if (!line.trim()) return;
    this.listed = !ends && (ITEM.test(line) || PATTERN.container.test(line) || (listed && goesOn(line, above)));
    this.list = listAfter(line, above, list, { ends, item });
  }
}

/** Whether what is indented below a line, of a table or none, is no more of its words. */
export const isOverCode = ({ above, row }) => !above.trim() || row || HEADING.test(above) || RULE.test(above);

const goesOn = (line, above) => above.trim() !== "" || INSIDE.test(line);

/** What is open below a line: a list, whether in an item, a note, its box, or code. */
function listAfter(line, above, list, { ends, item }) {
  const holds = PATTERN.container.test(line);
  const held = holds || (list.held && /^\s/.test(line));
  const outside = ends || holds || /^ ?>/.test(line) || (/^\S/.test(line) && RULE.test(line));
  const open = !outside && (item || (list.open && goesOn(line, above)));
  const box = held && (holds ? !line.startsWith("[") : list.box);
  const code = !open && INDENTED.test(line) && (isOverCode({ above }) || list.code);
  return { open, item, held, box, code };
}

/** Whether what stands below a line is no more of its words. */
function isNoParagraph(line) {
  const note = PATTERN.container.test(line) && !line.startsWith("[");
  return !line.trim() || line.includes("|") || note || [HEADING, PATTERN.block, RULE].some((one) => one.test(line));
}

/** Whether a line begins an item: in the middle of a paragraph only a mark or 1 does, and only at the margin. */
function begins(line, above, { open, item, held }) {
  // Else a mark alone is a stroke below words, or more of them.
  const alone = isNoParagraph(above) || (open && indent(line) <= indent(above));
  const [, mark] = ITEM.exec(line) ?? (alone ? EMPTY.exec(line.trimEnd()) : null) ?? [];
  if (!mark || RULE.test(line) || (!open && (held ? /^ {8}/ : INDENTED).test(line))) return false;
  const goesOn = open && (/^\S/.test(line) || item);
  return /^(?:[-*+]|1[.)])$/.test(mark) || !goesOnFrom(above) || goesOn;
}

/** Whether words below a line are more of its paragraph. */
const goesOnFrom = (above) => !isNoParagraph(above) && !/^ {0,3}>/.test(above);

const indent = (line) => /^ */.exec(line)[0].length;

/** Whether a line is the head of a table: the line of dashes below it has as many columns. */
export function beginsTable(head, below) {
  const dashes = head.includes("|") && below.includes("-") && TABLE_RULE.test(below);
  return dashes && cells(head).length === cells(below).length;
}

/** The cells of a row, where a stroke in code divides nothing; of code and strokes in a cell only a sign is left. */
export function cells(row) {
  const bare = row.replace(every("code"), "`").replaceAll("\\|", "\\").trim();
  return bare.replace(/^\|/, "").replace(/\|$/, "").split("|");
}
