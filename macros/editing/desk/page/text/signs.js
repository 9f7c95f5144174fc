// Signs that Markdown would swallow, and HTML that may be shown: the twin of documents/text/signs.py, which says why.
import { every, PATTERN } from "./patterns.js";

const FAR_BEHIND = /^([ \t]*(?:[-*+]|\d{1,9}[.)]))(?: {5,}| *\t[ \t]*\t[ \t]*)(?=\S)/;
const OTHER_MARK = /^([ \t]*)(?:[*+](?=[ \t]+\S)|(\d{1,9})\)(?=[ \t]))/;
const ANGLES = /(?<!\\)(?<!\]\()(?<!\]\( )(?<!\]:)(?<!\]: )<\/?([a-zA-Z][a-zA-Z0-9]*)(?=[^<>\n@:]*(?:>|$))/g;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>/g;
// What dresses words and does nothing else. Anything else in angles is words.
const SHOWN = new Set(
  (
    "a abbr b blockquote br caption cite code dd del details div dl dt em h2 h3 h4 h5 h6 hr i ins kbd li mark ol p " +
    "pre q s small span strong sub summary sup table tbody td tfoot th thead tr u ul"
  ).split(" "),
);

/** A line where a sign that Markdown would swallow has a stroke before it. */
export const asSigns = (line) => outsideCode(firstSign(line), words);

const firstSign = (line) =>
  line
    .replace(PATTERN.ordinal, "$<before>$<number>\\.")
    .replace(PATTERN.sign, "$<before>\\")
    .replace(PATTERN.loneMark, "$<before>\\");

/** A line as Markdown needs it, so that every sign in it is shown. A list goes on whichever mark its items have. */
export function kept(typed, inParagraph) {
  const near = typed.replace(FAR_BEHIND, "$1 "); // else what stands behind the mark would be code
  const plain = outsideCode(near, (text) => withWrittenBlanks(withoutWordsOwn(text)));
  const line = outsideCode(asSigns(plain), withoutOtherTags);
  const item = /^ {0,3}\*[ \t]*\*[ \t]*\*/.test(line) ? null : OTHER_MARK.exec(line);
  if (!item) return line;
  const [begins, indent, number] = item;
  // In the middle of a paragraph only 1 begins a list.
  if (number && number !== "1" && inParagraph) return line;
  return `${indent}${number ? `${number}.` : "-"}${line.slice(begins.length)}`;
}

/** The row of a table where a stroke in code has another before it, or it would divide the cell. */
export const withKeptStrokes = (row) => row.replace(every("code"), (code) => code.replace(/(?<!\\)\|/g, "\\|"));

export function outsideCode(whole, change) {
  let result = "";
  let after = 0;
  for (const code of whole.matchAll(every("code"))) {
    result += change(whole.slice(after, code.index)) + code[0];
    after = code.index + code[0].length;
  }
  return result + change(whole.slice(after));
}

const words = (text) =>
  text
    .replace(every("times"), (...found) => {
      const { unit, lone } = found.at(-1);
      return lone ? `(${lone.replaceAll("*", "\\*")}` : `${unit}\\*`;
    })
    .replace(every("unc"), "$&$&")
    .replace(every("angles"), "\\$&");

/** Words whose addresses have %20 for each blank; what looks like no address is words. */
export const withWrittenBlanks = (text) =>
  text.replace(every("spaced"), (found, ...rest) => {
    const { address, title } = rest.at(-1);
    if (!PATTERN.place.test(address)) return found;
    const written = address.replace(/[ \t]/g, "%20").replaceAll("(", "%28").replaceAll(")", "%29");
    return `](${written}${title ?? ""})`;
  });

/** A line without the tags that only Word knows. */
export const withoutWordsOwn = (text) => text.replace(every("wordsOwn"), "");

/** What would be a tag on the page and is none here. */
const withoutOtherTags = (text) =>
  text.replace(ANGLES, (found, name) => (SHOWN.has(name.toLowerCase()) ? found : `\\${found}`));

// How many cells one is, and where a link leads that leads to a page.
const ADDRESS = /(?:https?:\/\/|mailto:|tel:)[^"<>]*|[^":&<>]*/.source;
const KEPT = new RegExp(`\\s(?:(colspan|rowspan)="?(\\d{1,2})"?|href="(${ADDRESS})")`, "g");

const given = ([, span, number, address]) => (span ? ` ${span}="${number}"` : ` href="${address}"`);

/** HTML from a proposal, with the tags that only dress words and none of what they may do. */
export function harmless(html) {
  let result = "";
  let after = 0;
  for (const found of html.matchAll(TAG)) {
    result += bare(html.slice(after, found.index)) + tag(found);
    after = found.index + found[0].length;
  }
  return result + bare(html.slice(after));
}

const bare = (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function tag([whole, closes, name, attributes]) {
  if (!SHOWN.has(name.toLowerCase())) return bare(whole);
  const spans = closes ? [] : [...attributes.matchAll(KEPT)].map(given);
  return `<${closes}${name}${spans.join("")}>`;
}
