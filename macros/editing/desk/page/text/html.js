// HTML that goes on where its author thinks it has ended, and Markdown in it that is shown as it is typed: the twin of
// checks/reading/typed/raw_html.py.
import { say } from "../language.js";
import { every, PATTERN } from "./patterns.js";

const WORDS = new RegExp(PATTERN.angles.source, `${PATTERN.angles.flags}y`);
const TARGET = /(?<=\])\([^()\n]*\)/g;
const blank = (text) => text.replace(/[^\n]/g, " ");

/** What is wrong with the HTML in the rows of a text, each with its row and a sentence. */
export function ofHtml(rows) {
  const text = readable(rows);
  const found = [];
  const comment = text.indexOf("<!--");
  if (comment >= 0)
    found.push({
      row: rowOf(text, comment),
      said: say("Merknaden er ikke lukket. Skriv --> etter den.", "Merknaden er ikkje lukka. Skriv --> etter han."),
    });
  const lines = text.split("\n");
  const opened = [];
  for (const tag of text.matchAll(every("tag"))) {
    const name = tag.groups.name.toLowerCase();
    if (!PATTERN.paired.test(name) || tag.groups.rest.endsWith("/") || isWords(text, tag.index)) continue;
    const row = rowOf(text, tag.index);
    if (!tag.groups.closes)
      opened.push({ name, row, block: isBlock(lines[row], tag.groups.rest) && !opened[0]?.block });
    else if (opened.some((one) => one.name === name)) found.push(...closed(opened, name, row, lines));
    else
      found.push({
        row,
        said: say(`</${name}> lukker ingenting. Ta det bort.`, `</${name}> lukkar ingenting. Ta det bort.`),
      });
  }
  return [...found, ...opened.map(unclosed)];
}

/** A text without what no browser takes for HTML: code, comments that end, and where links lead. */
function readable(rows) {
  const text = rows.map(({ typed, fenced, fence }) => (fenced || fence ? "" : typed)).join("\n");
  const uncoded = text.replace(every("code"), blank).replace(/<!--[\s\S]*?-->/g, blank);
  return uncoded.replace(TARGET, blank);
}

const rowOf = (text, place) => text.slice(0, place).split("\n").length - 1;

function isWords(text, place) {
  WORDS.lastIndex = place;
  return WORDS.test(text);
}

const isBlock = (line, attributes) => PATTERN.block.test(line) && !attributes.includes("markdown");

/** The last of this name is closed, and what was opened within it was not. */
function* closed(opened, name, row, lines) {
  let last = opened.pop();
  for (; last.name !== name; last = opened.pop()) if (!PATTERN.endsItself.test(last.name)) yield unclosed(last);
  const within = last.block ? lines.slice(last.row, row + 1) : [];
  const first = within.findIndex((line) => PATTERN.markdown.test(line.replace(every("tag"), "")));
  if (first < 0) return;
  const [instead, itsInstead] =
    name === "details"
      ? [
          'Skriv ??? note "Tittel", og teksten under med fire mellomrom foran.',
          'Skriv ??? note "Tittel", og teksten under med fire mellomrom framfor.',
        ]
      : ["Skriv det uten HTML.", "Skriv det utan HTML."];
  yield {
    row: last.row + first,
    said: say(
      `Markdown inne i <${name}> vises som den er skrevet. ${instead}`,
      `Markdown inne i <${name}> blir vist som han er skriven. ${itsInstead}`,
    ),
  };
}

const unclosed = ({ name, row }) => ({
  row,
  said: say(
    `<${name}> er ikke lukket. Skriv </${name}> der det slutter, eller \\<${name}> hvis ordet skal vises.`,
    `<${name}> er ikkje lukka. Skriv </${name}> der det sluttar, eller \\<${name}> om ordet skal visast.`,
  ),
});
