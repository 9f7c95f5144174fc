// Lists and headings that were typed by hand in Word, and look like paragraphs to everyone but a reader.
import { PATTERN } from "../text/patterns.js";
import { asItem, loneHeading, marked } from "./tidying.js";

/**
 * Paragraphs with a bullet or a letter typed first are items, and so are 1., 2., 3. and a., b., c. after each other.
 */
export function handmadeLists(blocks) {
  return blocks.flatMap((block, place) => {
    if (block.item || block.level || block.table || block.note || block.counted) return [block];
    const item = marked(block.text);
    if (item) return [{ ...block, item: asItem(item), depth: 1, text: item.rest }];
    const near = [blocks[place - 1], blocks[place + 1]].map((one) => (one && !one.level ? (one.text ?? "") : ""));
    if (isDashed(block.text, near)) return [{ ...block, item: "-", depth: 1, text: block.text.replace(DASHED, "") }];
    const run = runMark(block.text);
    const beside = near.map(runMark);
    if (run && ((beside[0] && follows(beside[0], run)) || (isFirst(run) && beside[1] && follows(run, beside[1])))) {
      return [
        { ...block, item: /\d/.test(run) ? `${run}.` : `- ${run}.`, depth: 1, text: block.text.replace(/^\S+\s+/, "") },
      ];
    }
    return [block];
  });
}

const DASHED = /^(?:[-+]|\\\*)\s+/;

// A plus before a figure is a sign, and so is a minus with no other beside it; a star alone begins a footnote.
function isDashed(text, near) {
  const mark = DASHED.exec(text)?.[0].trim();
  const alike = near.some((other) => DASHED.exec(other)?.[0].trim() === mark);
  if (mark === "-") return alike || !PATTERN.minus.test(text);
  return Boolean(mark) && alike && !PATTERN.plus.test(text);
}

const runMark = (text) => /^(\d{1,2}|[a-z])\.\s+(?=[*_«("]*[A-ZÆØÅ])/u.exec(text)?.[1];
const isFirst = (mark) => mark === "1" || mark === "a";
const follows = (one, other) =>
  /\d/.test(one) ? Number(other) === Number(one) + 1 : other.charCodeAt(0) === one.charCodeAt(0) + 1;

/**
 * A number and words in bold are a heading where there is no other, and so is a short line «1. Formål» before «1.1».
 */
export function headings(blocks) {
  const without = !blocks.some(({ level }) => level);
  return blocks.map((block, place) => {
    const said = block.item && /^\d/.test(block.item) ? `${block.item} ${block.text}` : block.text;
    if (block.level || block.table || (block.item && said === block.text)) return block;
    const [, sign, number, words] = BOLD_HEADING.exec(said) ?? [];
    if (number && (without || number.includes(".")))
      return { level: number.split(".").length, text: `${sign ? "§ " : ""}${number} ${words}` };
    const below = blocks[place + 1];
    const lone = loneHeading(said.replace(/^\*\*(.*)\*\*$/, "$1"), below?.item ? "" : below?.text);
    return lone ? { level: 1, text: lone } : block;
  });
}

const BOLD_HEADING = /^\*\*(§\s*)?(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+([^*]*[^*:])\*\*:?$/;
