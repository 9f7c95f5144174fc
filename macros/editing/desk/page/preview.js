// The text as its page will show it: Markdown by markdown-it, and the forms that our site has besides.
const { markdownit, markdownitFootnote } = window;

const CLAUSE = /^(L?\d+(?:\.\d+)+|L\.\d+)[ \t]+(?=\S)/;
const NUMBER = /^(L?\d+(?:\.\d+)*|L)\.?[ \t]+(?=\S)/;
const ATTRIBUTES = /\s*\{:?[^{}]*\}\s*$/;
const TO_CONFIRM = /\[(må (?:bekreftes|stadfestast)[^\]]*)\]/g;
const FENCE = /^\s*(```|~~~)/;
// What is indented below one of these belongs to it: a note, a note that folds, a tab.
const OPENING = /^(!!!|\?\?\?\+?|===)[ \t]*([\w-]*)[^"]*(?:"([^"]*)")?[ \t]*$/;

// HTML stays words: what stands in a proposal must not act where its reader is signed in.
const engine = markdownit({ html: false }).use(markdownitFootnote).use(indentedBlocks).use(numbers);
const escape = engine.utils.escapeHtml;

engine.renderer.rules.text = (tokens, place) => escape(tokens[place].content).replace(TO_CONFIRM, '<span class="tbc">$1</span>');
const image = engine.renderer.rules.image;
engine.renderer.rules.image = (tokens, place, options, env, self) => {
  tokens[place].attrSet("src", env.found(tokens[place].attrGet("src")));
  return image(tokens, place, options, env, self);
};

/** HTML for the body of a document; `found` gives the address of a picture from its path in the text. */
export function shown(body, found) {
  const text = separated(body.replace(/<!--[\s\S]*?-->/g, ""));
  return engine.render(text, { found }).replace(/&lt;br ?\/?&gt;/g, "<br>");
}

// Clauses typed on neighbouring lines are still paragraphs of their own.
function separated(body) {
  let fenced = false;
  return body.split("\n").flatMap((line) => {
    if (FENCE.test(line)) fenced = !fenced;
    return !fenced && CLAUSE.test(line) ? ["", line] : [line];
  }).join("\n");
}

function indentedBlocks(md) {
  md.block.ruler.before("code", "indented", (state, start, end, silent) => {
    const found = OPENING.exec(state.src.slice(state.bMarks[start] + state.tShift[start], state.eMarks[start]));
    if (!found || state.sCount[start] - state.blkIndent >= 4) return false;
    if (silent) return true;
    let next = start + 1;
    while (next < end && (state.isEmpty(next) || state.sCount[next] >= state.blkIndent + 4)) next += 1;
    const [opening, closing] = around(found);
    state.push("html_block", "", 0).content = opening;
    const { lineMax } = state;
    state.blkIndent += 4;
    state.lineMax = next;
    state.md.block.tokenize(state, start + 1, next);
    state.blkIndent -= 4;
    state.lineMax = lineMax;
    state.line = next;
    state.push("html_block", "", 0).content = closing;
    return true;
  }, { alt: ["paragraph", "list"] });
}

function around([, sign, kind, title]) {
  const named = escape(title ?? kind);
  if (sign === "===") return [`<section><h4>${named}</h4>`, "</section>"];
  if (sign === "!!!") return [`<div class="admonition ${escape(kind)}"><p class="admonition-title">${named}</p>`, "</div>"];
  return [`<details class="${escape(kind)}" open><summary>${named}</summary>`, "</details>"];
}

// The numbers of headings and clauses, and no attributes behind a heading.
function numbers(md) {
  md.core.ruler.push("numbers", ({ tokens, Token }) => {
    tokens.forEach((token, place) => {
      const above = tokens[place - 1]?.type;
      const first = token.children?.[0];
      if (above === "heading_open") {
        const last = token.children.at(-1);
        if (last?.type === "text") last.content = last.content.replace(ATTRIBUTES, "");
      }
      const pattern = above === "heading_open" ? NUMBER : above === "paragraph_open" ? CLAUSE : null;
      const found = first?.type === "text" && pattern?.exec(first.content);
      if (!found) return;
      first.content = first.content.slice(found[0].length);
      const number = new Token("html_inline", "", 0);
      number.content = `<strong class="number">${found[1]}</strong> `;
      token.children.unshift(number);
    });
  });
}
