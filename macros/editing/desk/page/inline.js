// The words within a paragraph of HTML as Markdown: bold, italic and links, and no other sign that means anything.
// A line break is \ue010 here, which no text has.

/** Bold and italic as the style says, else as the tag does; `inherited` goes on where neither speaks. */
export function emphasis(node, inherited) {
  const { fontWeight = "", fontStyle = "" } = node.style ?? {};
  const tagged = { bold: /^(B|STRONG)$/.test(node.tagName), italic: /^(I|EM)$/.test(node.tagName) };
  return {
    bold: fontWeight ? fontWeight === "bold" || Number(fontWeight) >= 600 : tagged.bold || inherited.bold,
    italic: fontStyle ? fontStyle === "italic" : tagged.italic || inherited.italic,
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
    ["bold", "italic", "href"].every((key) => (one[key] || undefined) === (other[key] || undefined));
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
      const said = `${stars}${shielded(words)}${stars}`;
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
    .replace(/<(?=[a-zA-Z/!?])/g, "&lt;")
    .replace(/\{(?=[{%])/g, "{ ")
    .replace(/\{(?=[:#.])/g, "\\{");
}

/** A paragraph that begins with a sign for something else than a paragraph. */
export const guarded = (text) => text.replace(/^(?:#{1,6}(?=\s|$)|#(?=\S)|[>+](?=\s)|!(?=!!))/, "\\$&");
