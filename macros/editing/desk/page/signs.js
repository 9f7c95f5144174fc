// Signs that Markdown would swallow, and HTML that may be shown: the twin of documents/text/signs.py, which says why.

// An ordinal, «more than» and «times», which Markdown would take for a list, a quotation and emphasis.
const ORDINAL = new RegExp(
  "^([ \\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*)(\\d{1,4})\\.(?=[ \\t]+(?:" +
    "(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|des)(?![\\wæøå])|(?:januar|februar|mars|april|mai|juni|juli" +
    "|august|september|oktober|november|desember|etasje|etg|klasse|trinn|kvartal|halvår|linje|ledd|gang|juledag" +
    "|påskedag|pinsedag|dag|uke|veke|døgn|år|termin|utgave|utgåve|generasjon|grad)[a-zæøå]*(?![\\wæøåÆØÅ])))",
);
const MORE_THAN = /^([ \t]*(?:(?:[-*+]|\d+[.)]|>)[ \t]+)*)>(?=>*[\d=])/;
const TIMES = /((?<=\d)(?:[ \u00a0](?=[^ *]))?[a-zA-ZµæøåÆØÅ%/]{0,12})\*(?=\d)|(?<=\()(\*{1,3})(?=\))/g;
// HTML that is no part of a paragraph.
export const BLOCK = new RegExp(
  "^ {0,3}</?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section" +
    "|summary|table|tbody|td|tfoot|th|thead|tr|ul)\\b",
  "i",
);
const OTHER_MARK = /^([ \t]*)(?:[*+](?=[ \t]+\S)|(\d{1,9})\)(?=[ \t]))/;
const CODE = /(`+)(?!`).*?(?<!`)\1(?!`)/g;
const ANGLES = /(?<!\\)<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?=[^<>\n@:]*>)/g;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>/g;
// What dresses words and does nothing else. Anything else in angles is words.
const SHOWN = new Set(
  (
    "a abbr b blockquote br caption cite code dd del details div dl dt em h2 h3 h4 h5 h6 hr i ins kbd li mark ol p " +
    "pre q s small span strong sub summary sup table tbody td tfoot th thead tr u ul"
  ).split(" "),
);

/** A line as Markdown needs it, so that every sign in it is shown. A list goes on whichever mark its items have. */
export function kept(line, above) {
  const first = line.replace(ORDINAL, "$1$2\\.").replace(MORE_THAN, "$1\\>");
  const item = /^ {0,3}\*[ \t]*\*[ \t]*\*/.test(first) ? null : OTHER_MARK.exec(first);
  if (!item) return outsideCode(first);
  const [begins, indent, number] = item;
  // In the middle of a paragraph only 1 begins a list.
  if (number && number !== "1" && above.trim() && !/^\s*\d+[.)]\s/.test(above)) return outsideCode(first);
  return outsideCode(`${indent}${number ? `${number}.` : "-"}${first.slice(begins.length)}`);
}

function outsideCode(whole) {
  let result = "";
  let after = 0;
  for (const code of whole.matchAll(CODE)) {
    result += words(whole.slice(after, code.index)) + code[0];
    after = code.index + code[0].length;
  }
  return result + words(whole.slice(after));
}

const words = (text) =>
  text
    .replace(TIMES, (_, before, lone) => (lone ? lone.replaceAll("*", "\\*") : `${before}\\*`))
    .replace(ANGLES, (found, _, name) => (SHOWN.has(name.toLowerCase()) ? found : `\\${found}`));

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
  const spans = closes ? [] : [...attributes.matchAll(/\s(colspan|rowspan)="?(\d{1,2})"?/g)];
  return `<${closes}${name}${spans.map(([, key, number]) => ` ${key}="${number}"`).join("")}>`;
}
