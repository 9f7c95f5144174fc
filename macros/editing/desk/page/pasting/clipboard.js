// What Word, Outlook, Google Docs and LibreOffice put on the clipboard, as Markdown. The HTML is read in a document of
// its own, where nothing of it runs or is fetched; only words come out, and each sign that would mean something is
// shielded, but for those of our own form.
import { composed } from "./composing.js";
import { emphasis, leading, written } from "./inline.js";
import { countedIn, itemMark, keyOf, ordinal } from "./marks.js";
import { table, tidy } from "./tidying.js";

const BLOCKS = "p,h1,h2,h3,h4,h5,h6,ul,ol,li,table,div,blockquote,pre,hr,dl,section,article";
const SILENT = new Set([
  "SCRIPT",
  "STYLE",
  "META",
  "LINK",
  "TITLE",
  "XML",
  "TEMPLATE",
  "OBJECT",
  "IFRAME",
  "SVG",
  "SELECT",
  "BUTTON",
]);
const BEGINS = /\ue010\s*(?:\S{1,6}\t|[•●▪]|\d+(?:\.\d+)+[.)]?\s)/u; // a line that is a paragraph in all but name
const STRUCTURE = "p,h1,h2,h3,h4,h5,h6,li,table,b,strong,i,em";

/**
 * The Markdown of pasted `html`, or null when it says no more than the `plain` text beside it. `above` is what it is
 * put below, `whole` the one it becomes part of. `lost` counts what did not come along: {pictures, comments, merged,
 * deleted}.
 */
export function fromHtml(html, plain, above, whole) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (page.querySelector("[data-slate-fragment], body > pre:only-child") || !page.querySelector(STRUCTURE)) return null;
  const reading = new Reading(plain, whole);
  reading.lost.deleted = [...page.querySelectorAll("del")].filter(deleted).length;
  reading.blocks(page.body);
  return { markdown: composed(reading.found, above), lost: reading.lost };
}

class Reading {
  constructor(plain, whole) {
    this.found = [];
    this.lost = { pictures: 0, comments: 0, merged: 0, deleted: 0 };
    this.notes = new Map(); // the footnotes of the clipboard, with the numbers they get
    this.marks = countedIn(plain);
    this.firstNote = Math.max(0, ...[...whole.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number))) + 1;
  }

  /** Every block in an element; words that stand between blocks are a paragraph. */
  blocks(element, depth = 0) {
    let loose = [];
    const settle = () => {
      if (loose.length) this.paragraph(loose, null);
      loose = [];
    };
    for (const child of element.childNodes) {
      if (silent(child)) continue;
      if (child.nodeType === Node.ELEMENT_NODE && (child.matches(BLOCKS) || child.querySelector(BLOCKS))) {
        settle();
        this.block(child, depth);
      } else loose.push(child);
    }
    settle();
  }

  block(element, depth) {
    const name = element.tagName;
    const style = element.getAttribute("style") ?? "";
    if (/mso-element:\s*comment/.test(style)) this.lost.comments += element.querySelectorAll("p").length ? 1 : 0;
    else if (/^Mso(?:Toc|TableOfFigures)/i.test(element.className) || /mso-element:\s*(?:header|footer)/.test(style))
      return;
    else if (headingLevel(element)) this.paragraph([element], headingLevel(element));
    else if (name === "TABLE") this.table(element);
    else if (name === "UL" || name === "OL") this.list(element, depth);
    else if (name === "LI") this.item(element, null, depth);
    else if (name === "P" && /mso-list:\s*l\d/.test(style)) this.ofWord(element, style);
    else if (element.querySelector(BLOCKS)) this.blocks(element, depth);
    else this.paragraph([element], null);
  }

  paragraph(nodes, level) {
    const [own] = nodes;
    const text = this.words(nodes);
    if (!text.trim()) return;
    const note =
      own.nodeType === Node.ELEMENT_NODE &&
      own.closest?.('[style*="mso-element:footnote"]:not([style*="footnote-list"])');
    if (note && this.notes.has(note.id))
      this.found.push({ note: this.notes.get(note.id), text: text.replace(/^\[\^\d+\]\s*/, "") });
    else if (level) this.found.push({ level, text: text.replaceAll("**", "") });
    else for (const line of text.split(BEGINS.test(text) ? /\ue010+/ : "\ue010\ue010")) this.found.push({ text: line });
  }

  /** A paragraph that Word shows as an item, a clause or a numbered heading: the mark stands first in it. */
  ofWord(element, style) {
    const shown = element.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const mark = tidy(shown?.textContent ?? "").trim();
    shown?.remove();
    const text = this.words([element]);
    if (!text.trim()) return;
    const depth = Number(/level(\d)/.exec(style)?.[1] ?? 1);
    if (/^(?:§\s*)?\d+(\.\d+)+[.)]?$/.test(mark)) this.found.push({ text: `${mark} ${text}`, counted: true });
    else this.found.push({ item: itemMark(mark), depth, text });
  }

  list(element, depth) {
    let number = Number(element.getAttribute("start") ?? 1);
    for (const child of element.children) {
      if (child.tagName === "LI")
        this.item(child, element.tagName === "OL" ? ordinal(element, child, number++) : "-", depth);
      else if (child.matches(BLOCKS)) this.block(child, depth + 1);
    }
  }

  item(element, mark, depth) {
    const level = Number(element.getAttribute("aria-level") ?? element.dataset.ariaLevel ?? depth + 1);
    const inside = [...element.childNodes].filter((node) => node.matches?.("ul, ol"));
    const first = this.found.length;
    this.blocks({ childNodes: [...element.childNodes].filter((node) => !inside.includes(node)) }, depth);
    const [own, ...more] = this.found.splice(first);
    if (own) {
      const counted = this.marks.get(keyOf(own.text));
      this.found.push(
        counted
          ? { text: `${counted} ${own.text}`, counted: true }
          : { item: mark ?? "-", depth: level, text: own.text },
      );
      for (const one of more) this.found.push({ ...one, inside: level });
    }
    for (const list of inside) this.list(list, depth + 1);
  }

  table(element) {
    const rows = [...element.querySelectorAll("tr")].filter((row) => row.closest("table") === element);
    if (rows.length === 1 && rows[0].cells.length === 1) return this.blocks(rows[0].cells[0]);
    const grid = [];
    rows.forEach((row, y) => {
      grid[y] ??= [];
      for (const cell of row.cells) {
        let x = 0;
        while (grid[y][x] !== undefined) x += 1;
        const words = this.cell(cell);
        if (cell.colSpan > 1 || cell.rowSpan > 1) this.lost.merged += 1;
        for (let down = 0; down < Math.min(cell.rowSpan, rows.length - y); down += 1) {
          grid[y + down] ??= [];
          for (let over = 0; over < Math.min(cell.colSpan, 40); over += 1) grid[y + down][x + over] = over ? "" : words;
        }
      }
    });
    const used = grid.filter((row) => row.some((words) => words));
    // What heads a table is bold without saying so.
    if (used.length) used[0] = used[0].map((words) => words.replace(/^\*\*([^*]+)\*\*$/, "$1"));
    if (used.length) this.found.push({ text: table(used), table: true });
  }

  cell(element) {
    const first = this.found.length;
    this.blocks(element);
    return this.found
      .splice(first)
      .map(
        ({ item, text }) =>
          `${item && item !== "-" ? `${item.replace(/^- /, "")} ` : item ? "– " : ""}${text.replaceAll("\n", "<br>")}`,
      )
      .join("<br>");
  }

  /** The words of some nodes, with bold, italic, links and footnotes as Markdown. */
  words(nodes) {
    const runs = [];
    for (const node of nodes) this.runs(node, {}, runs);
    return written(runs);
  }

  runs(node, how, into) {
    if (silent(node)) return;
    if (node.nodeType === Node.TEXT_NODE) {
      into.push({
        ...how,
        text: tidy(node.data)
          .replace(/[\v\u0085\u2028\u2029]/g, "\ue010")
          .replace(/[ \n\r\f]+/g, " "),
      });
      return;
    }
    const style = node.getAttribute("style") ?? "";
    if (node.tagName === "BR") into.push({ text: "\ue010" });
    else if (/mso-tab-count/.test(style)) into.push({ text: "\t" });
    else if (node.tagName === "IMG") this.lost.pictures += 1;
    else if (
      /mso-comment-reference|mso-special-character:\s*comment/.test(style) ||
      node.matches(".MsoCommentReference")
    )
      this.lost.comments += 1;
    else if (node.tagName === "A" && /mso-footnote-id/.test(style)) into.push({ text: "", raw: this.note(node) });
    else {
      const inside = { ...how, ...emphasis(node, how), ...leading(node) };
      for (const child of node.childNodes) this.runs(child, inside, into);
    }
  }

  note(link) {
    const id = /mso-footnote-id:\s*([^;"']+)/.exec(link.getAttribute("style"))[1].trim();
    if (!this.notes.has(id)) this.notes.set(id, this.firstNote + this.notes.size);
    return `[^${this.notes.get(id)}]`;
  }
}

function headingLevel(element) {
  const level =
    /^H([1-6])$/.exec(element.tagName)?.[1] ??
    (element.getAttribute("role") === "heading" ? element.getAttribute("aria-level") : null);
  return level ? Number(level) : null;
}

// What Word keeps of a deletion that is not accepted yet says who made it, and when.
const deleted = (node) => node.tagName === "DEL" && (node.hasAttribute("cite") || node.hasAttribute("datetime"));

const silent = (node) =>
  node.nodeType === Node.ELEMENT_NODE
    ? deleted(node) ||
      SILENT.has(node.tagName.toUpperCase()) ||
      /display:\s*none|mso-hide:\s*all/.test(node.getAttribute("style") ?? "")
    : node.nodeType !== Node.TEXT_NODE;
