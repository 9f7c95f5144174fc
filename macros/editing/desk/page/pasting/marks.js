// What stands before an item or a clause: bullets, letters and numbers.
import { tidy } from "./tidying.js";

/** The mark of an item in our form, from the one that Word shows. */
export function itemMark(mark) {
  if (/^\d+[.)]$/.test(mark)) return mark.replace(")", ".");
  return /^\(?[\p{L}]{1,5}[.)]$/u.test(mark) ? `- ${mark}` : "-";
}

/** The mark of an item in a list that counts by itself. */
export function ordinal(list, item, number) {
  const kind = (item.style.listStyleType || list.style.listStyleType || list.getAttribute("type") || "").toLowerCase();
  if (/^(a|lower-alpha|upper-alpha|lower-latin)$/.test(kind) && number < 27)
    return `- ${String.fromCharCode(96 + number)}.`;
  return `${item.getAttribute("value") ?? number}.`;
}

/** The numbers that stand before words in the plain text: some programs count «1.1» only there. */
export function countedIn(plain) {
  const found = plain
    .split(/\r?\n/)
    .map((line) => /^\s*(\d+(?:\.\d+)+)[.)]?\s+(\S.*)$/.exec(tidy(line)))
    .filter(Boolean);
  return new Map(found.map(([, number, words]) => [keyOf(words), number]));
}

export const keyOf = (words) => words.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 40);
