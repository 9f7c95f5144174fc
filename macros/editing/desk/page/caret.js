// The lines of the text as the editor shows them, and the one way to change them that its own undo takes back.

/** What selects a line. */
export const LINE = '[data-slate-node="element"]';

/** The words of a line. The editor holds a place in an empty one with a letter of its own. */
export const written = (line) =>
  [...line.querySelectorAll("[data-slate-string]")].map(({ textContent }) => textContent).join("");

/**
 * Paste plain text where the caret stands. The browser tells of a new place a little later, and the editor would paste
 * where the caret was: it is told first, and before «beforeinput», as not before «paste», it looks. While it draws
 * itself it listens to nobody, so the place comes with the text too. Returns whether the editor has taken the text.
 */
export function paste(element, text) {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/plain", text);
  const targetRanges = [new StaticRange(getSelection().getRangeAt(0))];
  const how = { inputType: "insertFromPaste", dataTransfer, targetRanges, bubbles: true, cancelable: true };
  document.dispatchEvent(new Event("selectionchange"));
  return !element.dispatchEvent(new InputEvent("beforeinput", how));
}

/**
 * Put `text` where `lines` stand, which are all there are: what differs is pasted over what stands there. The editor
 * may have its caret elsewhere still, and put it there: look afterwards. */
export async function pasteOver(lines, text) {
  const before = lines.map(written);
  const after = text.split("\n");
  const most = Math.min(before.length, after.length) - 1; // one line at least is left to paste over, and one to paste
  let same = 0;
  while (same < most && before[same] === after[same]) same += 1;
  let below = 0;
  while (below < most - same && before.at(-1 - below) === after.at(-1 - below)) below += 1;
  const first = lines[same];
  const last = lines[lines.length - 1 - below];
  const editor = first.closest("[contenteditable]");
  editor.focus({ preventScroll: true });
  await drawn();
  const range = document.createRange();
  range.setStart(...edge(first, "first"));
  range.setEnd(...edge(last, "last"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const now = () => [...editor.querySelectorAll(LINE)].map(written).join("\n");
  const was = now();
  const taken = paste(first, after.slice(same, after.length - below).join("\n"));
  await until(() => now() !== was, taken ? PATIENCE : SETTLED);
}

/**
 * Milliseconds: a slow machine takes long to draw what it has been told. To put a text in otherwise meanwhile would
 * take from the editor what it can undo. */
const PATIENCE = 20_000;
/** An editor that takes nothing tells a little later what it has, and would take back what was put in before that. */
const SETTLED = 1000;

/** When something is so, or when it is clear that it will not be. */
export async function until(isSo, patience = PATIENCE) {
  const latest = performance.now() + patience;
  while (!isSo() && performance.now() < latest) await drawn();
}

/** When the editor has drawn itself with the caret in it. */
export const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** The first or the last place in a line, as a node with letters and a place in it. */
function edge(line, which) {
  const letters = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (letters.nextNode()) nodes.push(letters.currentNode);
  const node = which === "first" ? nodes[0] : nodes.at(-1);
  const empty = node.parentElement.hasAttribute("data-slate-zero-width");
  return [node, which === "first" || empty ? 0 : node.data.length];
}
