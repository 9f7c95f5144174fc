// What the lines of a text are besides what the preview sees: strokes, indents and code, as slips.py in
// checks/reading/typed tells them apart.
import { INDENTED, isOverCode, ITEM, read } from "./layout.js";
import { PATTERN } from "./patterns.js";

const LONGEST_HEADING = 80;

/** The lines of a text as they are read, with what is code or a comment `hidden`. */
export function shown(lines) {
  let comment = false;
  return read(lines.join("\n")).map((row) => {
    const opens = !row.fenced && row.typed.lastIndexOf("<!--") > row.typed.lastIndexOf("-->");
    const hidden = row.fenced || comment || /^\s*<!--/.test(row.typed) || row.fence;
    comment = opens || (comment && !row.typed.includes("-->"));
    return { ...row, hidden };
  });
}

/** Whether a line is the mark of an item, and nothing that is seen behind it. */
export const isEmptyItem = (line) => /^ {0,3}(?:[-*+]|\d+[.)])\s*$/.test(line.replace(/<!--.*?-->/g, ""));

export const isRule = (line) => /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line);

export function isUnderline(rows, place) {
  const above = rows[place - 1];
  if (!PATTERN.underline.test(rows[place].typed) || !above?.typed.trim()) return false;
  const { hidden, heading, listed, typed } = above;
  const inList = rows[place].listed || isEmptyItem(typed) || (listed && ITEM.test(typed));
  return (
    !hidden &&
    !heading &&
    !inList &&
    !typed.includes("|") &&
    !/^ {0,3}>/.test(typed) &&
    !PATTERN.block.test(typed) &&
    !isRule(typed)
  );
}

/** A short line over a stroke was meant as a heading, a sentence was not. */
export function isTitle(rows, place) {
  const title = rows[place].typed.trim();
  const above = rows[place - 1];
  const alone = !above?.typed.trim() || Boolean(above.heading) || isUnderline(rows, place - 1);
  return alone && title.length <= LONGEST_HEADING && !/[.!?:;,]$/.test(title);
}

export function isIndented(rows, place) {
  const { typed, within, row } = rows[place];
  const over = rows[place - 1];
  return (
    !within &&
    !row &&
    INDENTED.test(typed) &&
    isOverCode({ above: over?.fence ? "" : (over?.typed ?? ""), row: over?.row })
  );
}

/** Whether a line below a blank one stands so far inside an item or a note that it is code there. */
export function isCodeInside(rows, place) {
  const { typed, within } = rows[place];
  const over = rows[place - 1]?.typed ?? "";
  if (!within || (over.trim() && (!PATTERN.container.test(over) || over.startsWith("[")))) return false;
  const above = rows.slice(0, place).findLast(({ typed: other, item }) => item && wide(other) < wide(typed));
  const begins = above ? /^\s*\S+ {0,4}/.exec(above.typed)[0].length : 4;
  return wide(typed) >= begins + 4;
}

/** How many blanks a line begins with. */
export const wide = (line) => /^[ \t]*/.exec(line)[0].replaceAll("\t", "    ").length;

export const isSentence = (text) => PATTERN.sentence.exec(text)?.[0] === text;

/** An indented paragraph of one line and of words, beside no list and no part of what is indented above. */
export function isLoneIndented(rows, place) {
  const above = rows.slice(0, place).findLast(({ typed }) => typed.trim());
  const inside = above && (/^\s/.test(above.typed) || above.item);
  const { item, typed = "" } = rows[place + 1] ?? {};
  const goesOn = item || (typed.trim() && INDENTED.test(typed));
  return !inside && !goesOn && isSentence(rows[place].typed.trim());
}
