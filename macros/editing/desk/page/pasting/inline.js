// The words within a paragraph of HTML as Markdown: bold, italic and links, and no other sign that means anything.
// A line break is \ue010 here, which no text has.

const RAISED = { SUP: "sup", SUB: "sub", super: "sup", sub: "sub" };

/** Bold and italic as the style says, else as the tag does; `inherited` goes on where neither speaks. */
export function emphasis(node, inherited) {
  const { fontWeight = "", fontStyle = "", verticalAlign = "", textDecoration = "" } = node.style ?? {};
  const tagged = { bold: /^(B|STRONG)$/.test(node.tagName), italic: /^(I|EM)$/.test(node.tagName) };
  return {
    bold: fontWeight ? fontWeight === "bold" || Number(fontWeight) >= 600 : tagged.bold || inherited.bold,
    italic: fontStyle ? fontStyle === "italic" : tagged.italic || inherited.italic,
    raised: RAISED[verticalAlign] ?? RAISED[node.tagName] ?? inherited.raised,
    struck: /^(S|STRIKE|DEL)$/.test(node.tagName) || /line-through/.test(textDecoration) || inherited.struck,
  };
}

/** Only addresses of the web and of mail lead anywhere for others. */
export function leading(node) {
  const address = node.tagName === "A" ? (node.getAttribute("href") ?? "").trim() : "";
  return /^(https?:\/\/|mailto:)[^\s<>()]+$/i.test(address) ? { href: address } : {};
}

/** Runs beside each other with the same look are one, and the blanks at their ends stand outside the signs. */
export function written(runs) {
  const alike = (one, other) =>
    !one.raw &&
    !other.raw &&
    ["bold", "italic", "href", "raised", "struck"].every(
      (key) => (one[key] || undefined) === (other[key] || undefined),
    );
  const whole = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && (alike(last, run) || (!run.raw && !run.text.trim() && !last.raw && !/\ue010/.test(run.text))))
      last.text += run.text;
    else whole.push({ ...run });
  }
  return whole
    .map((run) => {
      const [, before, words, after] = /^([\s\ue010]*)(.*?)([\s\ue010]*)$/su.exec(run.text);
      if (run.raw || !words) return run.raw ?? run.text;
      const stars = run.bold ? (run.italic ? "***" : "**") : run.italic ? "*" : "";
      const inside = [run.raised, run.struck && "s"].filter(Boolean);
      const plain = inside.reduce((text, tag) => `<${tag}>${text}</${tag}>`, shielded(words));
      const said = `${stars}${plain}${stars}`;
      return `${before}${run.href ? `[${said}](${run.href})` : said}${after}`;
    })
    .join("")
    .replace(/[ \n]+/g, " ")
    .replace(/\s*\ue010(?:\s*\ue010)+\s*/g, "\ue010\ue010")
    .replace(/^[\s\ue010]+|[\s\ue010]+$/g, "");
}

/** Signs that Markdown or the engine of the site would take for more than themselves. */
function shielded(words) {
  return words
    .replace(/[\\`*]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=[^\]]*\](?:\(|:|\[)|\^)/g, "\\[")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/<(?=[a-zA-Z/!?])/g, "\\<")
    .replace(/\{(?=[{%])/g, "{ ")
    .replace(/\{(?=[:#.])/g, "\\{");
}

/** A paragraph that begins with a sign for something else than a paragraph. */
export const guarded = (text) =>
  text.replace(
    /^(?:#{1,6}(?=\s|$)|#(?=\S)|[->+](?=\s)|!(?=!!)|\?(?=\?\?)|~(?=~~)|=(?===\s)|[-_](?=(?:\s*[-_]){2,}\s*$))/,
    "\\$&",
  );
