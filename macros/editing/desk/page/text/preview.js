// The text as its page will show it: Markdown by markdown-it, and the forms that our site has besides.
import { even } from "./fences.js";
import { OPENING, read } from "./layout.js";
import { HEADING_NUMBER } from "./lines.js";
import { every, PATTERN } from "./patterns.js";
import { harmless } from "./signs.js";

const { markdownit, markdownitFootnote } = window;

const NOT_ENTERED = { bekreftes: "ikke lagt inn her", stadfestast: "ikkje lagt inn her" };
const AFTER_HTML = /^<.*<\/(?:table|div|details|p|ul|ol|dl|blockquote|figure)>\s*$/;
const NAME_WITH_BLANKS = /^ {0,3}\[\^([^\]\n]*[ \t][^\]\n]*)\]:/gm;
const NOTHING = "<!---->";
const ALONE = new RegExp(`^${PATTERN.attributes.source}[ \\t]*$`, "u");
const BEHIND = new RegExp(`^${PATTERN.attributes.source}`, "u");
const LAST = new RegExp(`[ \\t]+${PATTERN.attributes.source}[ \\t]*$`, "u");
const CLAUSE = /^\ue000(?<number>[^\ue001]+)\ue001/;
const TITLES = {
  note: "Merk",
  info: "Merk",
  tip: "Tips",
  success: "Bra",
  question: "Spørsmål",
  warning: "Pass på",
  danger: "Fare",
  failure: "Feil",
  bug: "Feil",
  example: "Eksempel",
  quote: "Sitat",
  abstract: "Kort sagt",
};

const engine = markdownit({ html: true })
  .disable("strikethrough")
  .use(markdownitFootnote)
  .disable("footnote_inline")
  .use(indentedBlocks)
  .use(noHeadingsInItems)
  .use(noBlocksOfInlineTags)
  .use(numbers);
const escaped = engine.utils.escapeHtml;
const addressed = engine.normalizeLinkText;
engine.normalizeLinkText = (address) => addressed(address).replace(/^mailto:/, "");

engine.renderer.rules.text = (tokens, place) =>
  escaped(tokens[place].content).replace(
    every("toConfirm"),
    (_, mark, place, text) => `<span class="tbc">${notEntered(mark, text.slice(0, place))}</span>`,
  );
// What stands in a proposal must not act where its reader is signed in.
engine.renderer.rules.html_block = (tokens, place) => harmless(tokens[place].content.replaceAll(NOTHING, ""));
engine.renderer.rules.html_inline = engine.renderer.rules.html_block;
engine.renderer.rules.ours = (tokens, place) => tokens[place].content;
const fence = engine.renderer.rules.fence;
engine.renderer.rules.fence = (tokens, place, ...rest) => {
  const { quoted, bare } =
    /\btitle=(?:(["'])(?<quoted>.*?)\1|(?<bare>[^\s"'}]+))/.exec(tokens[place].info)?.groups ?? {};
  const title = quoted ?? bare;
  return (title ? `<p class="filename">${escaped(title)}</p>` : "") + fence(tokens, place, ...rest);
};
const image = engine.renderer.rules.image;
engine.renderer.rules.image = (tokens, place, options, env, self) => {
  tokens[place].attrSet("src", env.found(tokens[place].attrGet("src")));
  return image(tokens, place, options, env, self);
};

/** `mark` stands between the brackets, and `before` before them; pages say the same, in pages/view.py. */
function notEntered(mark, before) {
  const said = NOT_ENTERED[Object.keys(NOT_ENTERED).find((word) => mark.includes(word))];
  const what = mark.slice(mark.indexOf(": ") + 2);
  const alone = mark.includes(": ") && /[.?!]\s*$/.test(before);
  return alone ? `${said[0].toUpperCase()}${said.slice(1)}: ${what}.` : said;
}

/** HTML for the body of a document; `found` gives the address of a picture from its path in the text. */
export function shown(body, found) {
  const laid = even(body.split("\n")).join("\n");
  const named = withHardBlanks(withoutComments(laid));
  const written = named.replace(/^\*\[[^\]\n]+\]:.*$/gm, NOTHING);
  // A quotation goes on across blank lines, as on the page.
  const text = separated(written).replace(/^( {0,3}>.*)\n(?:[ \t]*\n)+(?= {0,3}>)/gm, "$1\n>\n");
  return engine.render(text, { found });
}

// Comments are not shown, but for those in code.
const CODE_OR_COMMENT =
  /^[ >]*(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)?[ >]*\1[ \t]*$|(`+)(?!`)[^\n]*?(?<!`)\2(?!`)|<!--[\s\S]*?-->/gm;

function withoutComments(body) {
  return body.replace(CODE_OR_COMMENT, (found) => (found.startsWith("<!--") ? found.replace(/[^\n]+/g, "") : found));
}

// The name of a footnote may have blanks in it, as on the page.
function withHardBlanks(body) {
  const names = [...body.matchAll(NAME_WITH_BLANKS)].map(([, name]) => name);
  return names.reduce((text, name) => text.replaceAll(`[^${name}]`, `[^${name.replace(/[ \t]/g, "\u00a0")}]`), body);
}

const isDefinition = (line) => /^ *\[[^\]^]/.test(line) && PATTERN.vanishes.test(line);

// Each clause is marked and a paragraph of its own; tables, definitions and what is below HTML have a blank line above.
function separated(body) {
  return read(body.replace(/[\ue000\ue001]/g, ""))
    .flatMap(({ line, clause, table }, place, rows) => {
      if (clause) return ["", `\ue000${clause.number}\ue001${clause.text}`];
      const belowHtml = AFTER_HTML.test(rows[place - 1]?.line ?? "") && /^[^\s<]/.test(line);
      return (table && !line.startsWith(" ")) || belowHtml || isDefinition(line) ? ["", line] : [line];
    })
    .join("\n");
}

function indentedBlocks(md) {
  md.block.ruler.before(
    "code",
    "indented",
    (state, start, end, silent) => {
      const found = OPENING.exec(state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start]));
      if (!found || state.sCount[start] - state.blkIndent >= 4) return false;
      if (silent) return true;
      let next = start + 1;
      while (next < end && (state.isEmpty(next) || state.sCount[next] >= state.blkIndent + 4)) next += 1;
      const [opening, closing] = around(found);
      state.push("ours", "", 0).content = opening;
      const { lineMax } = state;
      state.blkIndent += 4;
      state.lineMax = next;
      state.md.block.tokenize(state, start + 1, next);
      state.blkIndent -= 4;
      state.lineMax = lineMax;
      state.line = next;
      state.push("ours", "", 0).content = closing;
      return true;
    },
    { alt: ["paragraph", "list", "blockquote"] },
  );
}

// A stroke below the words of an item makes no heading of them. The rule for such headings is the last but one.
function noHeadingsInItems({ block: { ruler } }) {
  const underlined = ruler.getRules("").at(-2);
  ruler.at("lheading", (state, ...lines) => state.parentType !== "list" && underlined(state, ...lines));
}

// A tag that dresses words, alone on its line, begins no block of HTML. The rule for such is the fourth from the end.
function noBlocksOfInlineTags({ block: { ruler } }) {
  const html = ruler.getRules("").at(-4);
  const isInline = (line) => /^<\/?[a-z][^<>]*>[ \t]*$/i.test(line) && !PATTERN.block.test(line);
  ruler.at(
    "html_block",
    (state, start, ...rest) =>
      !isInline(state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start])) &&
      html(state, start, ...rest),
    { alt: ["paragraph", "reference", "blockquote"] },
  );
}

function around([, sign, typed = "", tab]) {
  if (tab) return [`<section><h4>${escaped(unquoted(tab))}</h4>`, "</section>"];
  const [kind, title] = kindAndTitle(typed);
  const named = escaped(unquoted(title) || TITLES[kind] || kind.charAt(0).toUpperCase() + kind.slice(1));
  if (sign === "!!!")
    return [`<div class="admonition ${escaped(kind)}"><p class="admonition-title">${named}</p>`, "</div>"];
  return [`<details class="${escaped(kind)}" open><summary>${named}</summary>`, "</details>"];
}

// One word alone, or with a title in quotation marks behind it, is a kind of the author's own; other words are a title.
function kindAndTitle(typed) {
  const [, known = "", behind] = /^([A-Za-z]+)(?![\p{L}\p{N}_-])[ \t:]*(.*)$/u.exec(typed) ?? [];
  if (TITLES[known.toLowerCase()]) return [known.toLowerCase(), behind];
  const [, own, title] = /^([\p{L}\p{N}_-]+)(?:[ \t]+(".*))?$/u.exec(typed) ?? [];
  return own || !typed ? [(own ?? "").toLowerCase(), title] : ["note", typed];
}

// The title of a note may stand in any quotation marks, or in none.
const unquoted = (title = "") => title.replace(/^["“”„«»'](.*)["“”„«»']$/s, "$1");

// What stands in braces right behind a link, a picture or bold words tells how they are dressed.
function withoutAttributes(children) {
  children.forEach((token, place) => {
    const before = children[place - 1]?.type;
    if (token.type === "text" && /^(link_close|image|strong_close|em_close|code_inline)$/.test(before ?? ""))
      token.content = token.content.replace(BEHIND, "");
  });
}

// The numbers of headings and clauses, and no attributes behind a heading, at the end of a cell, or below a paragraph.
function numbers(md) {
  md.core.ruler.push("numbers", ({ tokens, Token }) => {
    tokens.forEach((token, place) => {
      const above = tokens[place - 1]?.type;
      withoutAttributes(token.children ?? []);
      const first = token.children?.[0];
      const last = token.children?.at(-1);
      const own = above === "paragraph_open" && token.children.at(-2)?.type === "softbreak" ? ALONE : null;
      const dressing = /^(?:heading|t[dh])_open$/.test(above ?? "") ? LAST.test(token.content) && LAST : own;
      if (dressing && last?.type === "text") last.content = last.content.replace(dressing, "");
      const pattern = above === "heading_open" ? HEADING_NUMBER : above === "paragraph_open" ? CLAUSE : null;
      const found = first?.type === "text" && pattern?.exec(first.content);
      if (!found) return;
      first.content = first.content.slice(found[0].length);
      const number = new Token("ours", "", 0);
      const sign = found.groups.sign ? "§ " : "";
      number.content = `<strong class="number">${sign}${found.groups.number}</strong> `;
      token.children.unshift(number);
    });
  });
}
