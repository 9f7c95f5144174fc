// Pasting into the text: what comes from Word is Markdown before it arrives. The editor is then given plain text to
// paste, so that it goes where the caret stands and can be undone like all else.
import { LINE, paste } from "../caret.js";
import { fromHtml } from "./clipboard.js";
import { say } from "../language.js";
import { plainText } from "./tidying.js";

const { createClass, h } = window;
const BLOCK = /\n|^(?:#{1,6} |[-|>] |- |\d+\. |L?\d+(?:\.\d+)+ |\[\^)/;

/** The control of a text that may be pasted into; below it, what did not come along. */
export const withPasting = (Text) =>
  createClass({
    getInitialState: () => ({ lost: [] }),
    shouldComponentUpdate: () => true,
    componentDidMount() {
      this.element.addEventListener("paste", this.paste, { capture: true });
    },
    paste(event) {
      const line = event.target.closest?.(LINE) ?? document.getSelection().anchorNode?.parentElement?.closest(LINE);
      if (!line || !event.clipboardData) return;
      const place = caret(line);
      const plain = event.clipboardData.getData("text/plain");
      const from = fromHtml(event.clipboardData.getData("text/html"), plain, place.above, place.whole);
      const text = from ? from.markdown : plainText(plain, place.above);
      this.setState({ lost: from ? lost(from.lost) : [] });
      event.preventDefault();
      event.stopImmediatePropagation();
      if (text) paste(event.target, BLOCK.test(text) ? apart(text, place) : text);
    },
    render() {
      return h(
        "div",
        { ref: (element) => (this.element = element) },
        h(Text, this.props),
        h(
          "div",
          { role: "status" },
          this.state.lost.map((sentence) => h("p", { key: sentence, className: "told" }, sentence)),
        ),
      );
    },
  });

/** Where the caret stands: the text above, the whole of it, and what its own line and those around it hold. */
function caret(line) {
  const selected = document.getSelection().getRangeAt(0);
  const part = (edge, container, offset) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    if (line.contains(container)) range[edge](container, offset);
    return words(range.toString());
  };
  const lines = [...line.parentElement.children].map((one) => words(one.textContent));
  const row = [...line.parentElement.children].indexOf(line);
  const end = selected.endContainer.parentElement?.closest(LINE) ?? line;
  const after = document.createRange();
  after.selectNodeContents(end);
  after.setStart(selected.endContainer, selected.endOffset);
  const last = [...line.parentElement.children].indexOf(end);
  return {
    above: lines.slice(0, row).join("\n"),
    whole: lines.join("\n"),
    before: part("setEnd", selected.startContainer, selected.startOffset),
    over: lines[row - 1] ?? "",
    after: words(after.toString()),
    below: lines[last + 1] ?? "",
  };
}

// The editor holds a place in an empty line with a letter nobody sees.
const words = (text) => text.replace(/\ufeff/g, "").trim();

/** A text of paragraphs with blank lines around, where it is put into or beside others. */
function apart(text, { before, over, after, below }) {
  const opening = before ? "\n\n" : over ? "\n" : "";
  const closing = after ? "\n\n" : below ? "\n" : "";
  return `${opening}${text}${closing}`;
}

function lost({ pictures, comments, merged, deleted }) {
  return [
    pictures &&
      say(
        `${pictures === 1 ? "Ett bilde" : `${pictures} bilder`} kom ikke med. Lagre bildet som en fil, og velg Sett inn et bilde.`,
        `${pictures === 1 ? "Eitt bilete" : `${pictures} bilete`} kom ikkje med. Lagre biletet som ei fil, og vel Set inn eit bilete.`,
      ),
    comments && say("Merknadene i margen kom ikke med.", "Merknadene i margen kom ikkje med."),
    deleted &&
      say(
        "Ord som var slettet i Word uten at endringen var godtatt, kom ikke med.",
        "Ord som var sletta i Word utan at endringa var godteken, kom ikkje med.",
      ),
    merged &&
      say(
        "Tabellen hadde celler som var slått sammen. De er delt opp; les over.",
        "Tabellen hadde celler som var slått saman. Dei er delte opp; les over.",
      ),
  ].filter(Boolean);
}
