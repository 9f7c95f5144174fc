// What was found on the clipboard, block by block, as Markdown of our form.
import { handmadeLists, headings } from "./handmade.js";
import { guarded } from "./inline.js";
import { clausesOf, joined } from "./tidying.js";

/** The Markdown of blocks that are put below the text `above`. */
export function composed(found, above) {
  const blocks = headings(handmadeLists(found));
  const count = clausesOf(above);
  const top = Math.min(...blocks.map(({ level }) => level ?? 9));
  let least = null;
  return joined(
    blocks.map((block) => {
      if (!block.item && !block.inside) least = null;
      if (block.item) least = Math.min(least ?? 9, block.depth);
      if (block.table) return { text: block.text, apart: true };
      if (block.note) return { text: `[^${block.note}]: ${block.text.replaceAll("\ue010", " ")}`, apart: true };
      if (block.level) {
        const title = block.text.replace(/\s+/g, " ").trim();
        const level = Math.min(6, 2 + (numberOf(title)?.split(".").length - 1 || block.level - top));
        const said = numbered(title);
        count.heading(level, said);
        return { text: `${"#".repeat(level)} ${said}`, apart: true };
      }
      const text = block.text
        .trim()
        .replace(/\s*\ue010\s*/g, "  \n")
        .replace(/\s*\t\s*/g, " ");
      if (block.inside) return { text: `${"    ".repeat(block.inside)}${text}`, apart: true };
      if (block.item) return { text: `${"    ".repeat(block.depth - least)}${block.item} ${text}`, item: block.item };
      return { text: count.clause(text, block.counted) ?? guarded(text), apart: true };
    }),
  );
}

const OF_HEADING =
  /^(?:(?<sign>§)\s*|kap(?:ittel|\.)\s+)?(?<number>\d{1,3}(?:\.\d{1,3})*)[.):]?(?:\s+[–-])?\s+(?=\p{Lu}|[^\p{L}\d])/iu;
const numberOf = (title) =>
  /^\P{L}*\p{Lu}/u.test(title.replace(OF_HEADING, "")) ? OF_HEADING.exec(title)?.groups.number : undefined;
const signOf = (title) => (OF_HEADING.exec(title)?.groups.sign ? "§ " : "");
const numbered = (title) =>
  numberOf(title) ? `${signOf(title)}${numberOf(title)} ${title.replace(OF_HEADING, "")}` : title;
