// The page leads to the form at one section: the text is shown where its heading stands, with the caret behind it.
import { LINE } from "./caret.js";

const { createClass, h } = window;
const wanted = { section: new URLSearchParams(location.search).get("del"), at: location.hash };
let touched = false;

/** The control of a text that begins at the section the address names, until its editor has taken hold of it. */
export const withPlace = (Text) =>
  createClass({
    shouldComponentUpdate: () => true,
    componentDidMount() {
      for (const kind of ["pointerdown", "keydown", "wheel"])
        this.element.addEventListener(kind, take, { capture: true });
      // The editor makes its control anew when it has looked for a proposal, and the form settles a little after.
      if (wanted.section && !touched && location.hash === wanted.at) setTimeout(() => show(this.element), SETTLED);
    },
    render() {
      return h("div", { ref: (element) => (this.element = element) }, h(Text, this.props));
    },
  });

const SETTLED = 300; // milliseconds

function take() {
  touched = true;
}

function show(element) {
  const line = [...element.querySelectorAll(LINE)].find((one) => isHeading(one.textContent));
  if (!line || touched || !element.isConnected) return;
  line.closest("[contenteditable]").focus({ preventScroll: true });
  getSelection().selectAllChildren(line);
  getSelection().collapseToEnd();
  line.scrollIntoView({ block: "center" });
  line.classList.add("here");
}

const isHeading = (line) =>
  /^ {0,3}#{1,6}\s/.test(line) && keyOf(line.replace(/\{[^{}]*\}\s*#*\s*$/, "")) === keyOf(wanted.section);

const keyOf = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
