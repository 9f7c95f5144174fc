// A file and the values of its form, and back again: only the lines whose values were changed are written anew.
// Order, quotation marks, comments and line endings of everything else stay as the author typed them.
//
// `load` reads YAML; it is given, so that this file depends on no library.

import { pageOf, tableOf, together } from "./beside.js";

const HEAD = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const ORIGINAL = "__original";
// The engine calls the text of every file `body`; a meeting has a key of that name in its head. See inputs.py.
const BODY_KEY = "met_by";
// What stands in no head: the text, and the table of a figure; see beside.js.
const BESIDE_HEAD = new Set(["body", "table"]);
// A file that is a list and nothing else stands under this key in its form; see forms.py. Comments above it stay.
const LIST_KEY = "in_use";
const ABOVE_LIST = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*/;
const isList = (text) => /^(?:-(?:\s|$)|$)/.test(text.slice(ABOVE_LIST.exec(text)[0].length));

/** The values of a file for a form. The file itself goes with them, unseen, to be written back into. */
export function opened(text, load) {
  if (isList(text)) return { [LIST_KEY]: load(text) ?? [], [ORIGINAL]: text };
  const { head, body } = parts(pageOf(text));
  const table = tableOf(text);
  try {
    const { body: key, ...others } = load(head);
    const values = { ...others, ...(key && { [BODY_KEY]: key }), ...(table && { table }) };
    return { ...values, body: trimmed(body), [ORIGINAL]: text };
  } catch {
    // One file that cannot be read must not hide the others in its list.
    return { title: "Filen kan ikke leses; spør den tekniske redaktøren", body: text, [ORIGINAL]: text };
  }
}

/** The text of a file from the values of a form; `order` names the keys as a new file should have them. */
export function saved(values, order, load) {
  const original = values[ORIGINAL] ?? "";
  if (LIST_KEY in values) return savedList(original, values[LIST_KEY], load);
  const { head, body, before, after } = parts(pageOf(original));
  const typed = Object.entries(values).filter(([key]) => !key.startsWith("__") && !BESIDE_HEAD.has(key));
  const wanted = Object.fromEntries(typed.map(([key, value]) => [key === BODY_KEY ? "body" : key, value]));
  const lines = patchMapping(head ? head.replace(/\r?\n$/, "").split("\n") : [], 0, load(head) ?? {}, wanted, order);
  const page = before + lines.map((line) => `${line}\n`).join("") + after + patchBody(body, values.body ?? "");
  return together(page, values.table);
}

function savedList(original, now, load) {
  const [above] = ABOVE_LIST.exec(original);
  const was = original.slice(above.length).replace(/\r?\n$/, "");
  const lines = was
    ? patchMapping([`${LIST_KEY}:`, ...was.split("\n")], 0, { [LIST_KEY]: load(was) }, { [LIST_KEY]: now ?? [] }, [])
    : ["", ...pruned(now ?? []).map((item) => `- ${flow(item)}`)];
  return (
    above +
    lines
      .slice(1)
      .map((line) => `${line}\n`)
      .join("")
  );
}

function parts(text) {
  const found = HEAD.exec(text);
  if (!found) return { before: "---\n", head: "", after: "---\n\n", body: text };
  const [whole, head] = found;
  const start = whole.indexOf(head, 3);
  return {
    before: whole.slice(0, start),
    head,
    after: whole.slice(start + head.length),
    body: text.slice(whole.length),
  };
}

const trimmed = (text) => text.replace(/^\s*\n/, "").trimEnd();

function patchBody(was, now) {
  if (trimmed(was) === trimmed(now)) return was;
  const leading = /^(?:[ \t]*\r?\n)*/.exec(was)[0];
  const trailing = /\s*$/.exec(was)[0] || "\n";
  return (was.trim() ? leading : "") + trimmed(now) + (was.trim() ? trailing : "\n");
}

function patchMapping(lines, indent, was, now, order) {
  const blocks = keyBlocks(lines, indent);
  const written = blocks.flatMap(({ key, lines: own }) => {
    if (key === null || now[key] === undefined || same(was[key], now[key])) return own;
    const end = own.findLastIndex((line) => line.trim() && !line.trim().startsWith("#")) + 1;
    return [
      ...(empty(now[key]) ? [] : patchKey(own.slice(0, end), indent, key, was[key], now[key])),
      ...own.slice(end),
    ];
  });
  const present = new Set(blocks.map((block) => block.key));
  const added = Object.keys(now).filter((key) => !present.has(key) && !empty(now[key]));
  return added.reduce((result, key) => inserted(result, indent, key, now[key], order), written);
}

/** A mapping cut into its keys; comments above a key go with the key before it, and stay. */
function keyBlocks(lines, indent) {
  const opening = new RegExp(`^ {${indent}}(?:"([^"]+)"|([^\\s#"'-][^:]*)):(?:\\s|$)`);
  const blocks = [];
  for (const line of lines) {
    const found = opening.exec(line);
    if (found) blocks.push({ key: found[1] ?? found[2], lines: [line] });
    else if (blocks.length) blocks.at(-1).lines.push(line);
    else blocks.push({ key: null, lines: [line] });
  }
  return blocks;
}

function inserted(lines, indent, key, value, order) {
  const before = new Set(order.slice(0, Math.max(order.indexOf(key), 0)));
  const blocks = keyBlocks(lines, indent);
  const last = order.includes(key) ? blocks.findLastIndex((block) => before.has(block.key)) : blocks.length - 1;
  const made = writtenKey(indent, key, value);
  return [
    ...blocks.slice(0, last + 1).flatMap((block) => block.lines),
    ...made,
    ...blocks.slice(last + 1).flatMap((block) => block.lines),
  ];
}

function patchKey(lines, indent, key, was, now) {
  const [first, ...rest] = lines;
  const [, opening, value] = /^(\s*(?:"[^"]+"|[^:]+):)(.*)$/.exec(first);
  const below = childIndent(rest);
  if (!value.trim().replace(/^#.*/, "") && below !== null) {
    if (Array.isArray(was) && Array.isArray(now)) return [first, ...patchSequence(rest, below, was, now)];
    if (isMap(was) && isMap(now)) return [first, ...patchMapping(rest, below, was, now, Object.keys(now))];
  }
  const text = value.trim();
  // A flow collection may go over several lines; all of them are the value.
  if (/^[[{]/.test(text) && typeof now === "object" && !nested(now, was))
    return [`${opening} ${flow(pruned(now), was)}`];
  const comment = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^#"']*?)(\s+#.*)?$/.exec(value)?.[1] ?? "";
  if (typeof now !== "object") return [`${opening} ${scalar(now, text[0])}${comment}`];
  return writtenKey(indent, key, now);
}

function patchSequence(lines, indent, was, now) {
  const items = sequenceItems(lines, indent);
  if (items.length !== was.length) return now.flatMap((item) => writtenItem(indent, item));
  const flowing = items.some((item) => /^\s*- [{[]/.test(item[0]));
  const unused = new Set(items.keys());
  const kept = now.map((item) => {
    const index = [...unused].find((candidate) => same(was[candidate], item));
    if (index !== undefined) unused.delete(index);
    return index;
  });
  return now.flatMap((item, place) => {
    if (kept[place] !== undefined) return items[kept[place]];
    if (unused.delete(place)) return patchItem(items[place], indent, was[place], item);
    return flowing && typeof item === "object"
      ? [`${" ".repeat(indent)}- ${flow(pruned(item))}`]
      : writtenItem(indent, item);
  });
}

function patchItem(lines, indent, was, now) {
  const [first, ...rest] = lines;
  const text = first.slice(indent + 2);
  if (/^[[{]/.test(text)) return [`${" ".repeat(indent)}- ${flow(pruned(now), was)}`];
  if (!isMap(was) || !isMap(now)) return writtenItem(indent, now, text[0]);
  const inner = [" ".repeat(indent + 2) + text, ...rest];
  const patched = patchMapping(inner, indent + 2, was, now, Object.keys(now));
  return patched.length ? [`${" ".repeat(indent)}- ${patched[0].slice(indent + 2)}`, ...patched.slice(1)] : [];
}

function sequenceItems(lines, indent) {
  const items = [];
  for (const line of lines) {
    if (line.startsWith(`${" ".repeat(indent)}- `)) items.push([line]);
    else if (items.length) items.at(-1).push(line);
  }
  return items;
}

function childIndent(lines) {
  const first = lines.find((line) => line.trim() && !line.trim().startsWith("#"));
  return first === undefined ? null : first.search(/\S/);
}

function writtenKey(indent, key, value) {
  const opening = `${" ".repeat(indent)}${SPECIAL.test(key) ? JSON.stringify(key) : key}:`;
  if (typeof value !== "object") return [`${opening} ${scalar(value)}`];
  const kept = pruned(value);
  if (Array.isArray(kept)) {
    return kept.every((item) => typeof item !== "object" && !/[,[\]{}]/.test(item)) && JSON.stringify(kept).length < 80
      ? [`${opening} ${flow(kept)}`]
      : [opening, ...kept.flatMap((item) => writtenItem(indent + 2, item))];
  }
  return [opening, ...Object.entries(kept).flatMap(([inner, one]) => writtenKey(indent + 2, inner, one))];
}

function writtenItem(indent, value, style) {
  const dash = `${" ".repeat(indent)}- `;
  if (typeof value !== "object") return [dash + scalar(value, style)];
  const [first, ...rest] = Object.entries(pruned(value)).flatMap(([key, one]) => writtenKey(indent + 2, key, one));
  return first === undefined ? [] : [dash + first.slice(indent + 2), ...rest];
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map((item) => flow(item)).join(", ")}]`;
  if (isMap(value))
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${flow(one)}`)
      .join(", ")}}`;
  return scalar(value, /[,[\]{}]/.test(String(value)) ? '"' : undefined);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
// What some reader of YAML takes for something else than the words themselves.
const MISREAD = /^(?:[-+.\d][\d_.:eExobA-Fa-f+-]*|true|false|yes|no|on|off|y|n|null|~)$/i;
const SPECIAL = /^[\s\-?:,[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|\s$|[\n\t\\]/;

function scalar(value, style) {
  if (typeof value !== "string") return String(value);
  if (DAY.test(value)) return style === '"' ? `"${value}"` : value;
  if (style === "'" && !/[\n\\]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const plain = style !== '"' && !MISREAD.test(value) && !SPECIAL.test(value);
  return plain ? value : JSON.stringify(value);
}

const isMap = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Whether a mapping has got another inside; that is easier to read, and to compare, on lines of their own. */
function nested(now, was) {
  return isMap(now) && Object.values(now).some(isMap) && !Object.values(was).some(isMap);
}

function empty(value) {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(pruned(value)).length === 0;
}

/** Without what a form adds by having a field for it. */
function pruned(value) {
  if (Array.isArray(value)) return value.filter((item) => !empty(item)).map(pruned);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !empty(one))
      .map(([key, one]) => [key, pruned(one)]),
  );
}

function same(was, now) {
  if (empty(was) && empty(now)) return true;
  return JSON.stringify(sorted(pruned(was))) === JSON.stringify(sorted(pruned(now)));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
