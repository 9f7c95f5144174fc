// Blocks of code between fences, and how they are laid out: the twin of documents/text/fences.py, which says why.
import { PATTERN } from "./patterns.js";

const FURTHER = 3;
const TAB = 4;

const beforeIn = (line) => /^[ \t>]*/.exec(line)[0];
const depthOf = (before) => before.split(">").length - 1;
const indentOf = (before) => wide(before).split(">").at(-1).length;

function wide(text) {
  let width = 0;
  return text.replace(/[^\t]|\t/g, (sign) => {
    const blanks = sign === "\t" ? " ".repeat(TAB - (width % TAB)) : sign;
    width += blanks.length;
    return blanks;
  });
}

/** The blocks that are closed, [{begins, ends, opening, indent}]. A fence that nothing closes is text. */
export function blocks(lines) {
  const found = [];
  const unclosed = new Map();
  for (let begins = 0; begins < lines.length; begins += 1) {
    const opening = PATTERN.fence.exec(lines[begins])?.groups;
    const kind = opening && `${opening.fence} ${depthOf(opening.before)}`;
    const indent = opening && opening.before + " ".repeat(opening.item?.length ?? 0);
    if (!opening || (unclosed.get(kind) ?? 0) > begins) continue;
    const { closed, at } = end(lines, begins, opening.fence, indent);
    if (closed) found.push({ begins, ends: at, opening, indent });
    if (closed) begins = at;
    else unclosed.set(kind, at);
  }
  return found;
}

function end(lines, begins, fence, indent) {
  const depth = depthOf(indent);
  for (let at = begins + 1; at < lines.length; at += 1) {
    const here = beforeIn(lines[at]);
    if (depthOf(here) < depth) return { closed: false, at };
    const last = depthOf(here) === depth ? lines[at].replace(/^[ \t>]+|[ \t>]+$/g, "") : "";
    const alike = last.startsWith(fence) && [...last].every((sign) => sign === fence[0]);
    if (alike && indentOf(here) <= indentOf(indent) + FURTHER) return { closed: true, at };
  }
  return { closed: false, at: lines.length };
}

/** The lines of a text with each block of code laid out alike; where one begins in an item, its first is several. */
export function even(typed) {
  const lines = [...typed];
  for (const { begins, ends, opening, indent } of blocks(lines)) {
    const { before, item, fence, behind } = opening;
    const above = item?.trimEnd() === "-" && isWords(lines[begins - 1] ?? "") ? `${before.trimEnd()}\n` : "";
    const own = item ? `${above}${before}${item.trimEnd()}\n` : ""; // a dash right below words would make a heading
    lines[begins] = `${own}${indent}${fence}${titled(behind)}`;
    for (let at = begins + 1; at < ends; at += 1) lines[at] = laid(lines[at], indent);
    lines[ends] = indent + fence;
  }
  return lines;
}

const isWords = (line) => line.replace(/[ \t>]/g, "") !== "" && !/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);

function laid(line, before) {
  const depth = depthOf(before);
  if (line.startsWith(before)) return line;
  if (!line.replace(/[ \t>]/g, "") && depthOf(line) <= depth) return before.trimEnd();
  const code = depth ? line.split(">").slice(depth).join(">") : wide(line);
  const surplus = Math.min(indentOf(before), /^ */.exec(code)[0].length);
  return before + code.slice(surplus);
}

/** What stands behind a fence; words that are no language are the title of the code. */
function titled(behind) {
  const found = PATTERN.knownBehind.test(behind) ? null : PATTERN.wordsBehind.exec(behind)?.groups;
  if (!found) return behind;
  const sign = found.words.includes('"') ? "'" : '"';
  return `${found.language ?? ""} title=${sign}${found.words.replaceAll(sign, "’")}${sign}`;
}
