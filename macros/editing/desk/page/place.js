// The page leads to the form at one section or field: the text is shown where the heading stands, with the caret behind
// it; of the fields those are unfolded that the one lies in.
import { drawn, LINE } from "./caret.js";
import { PATTERN } from "./text/patterns.js";

const { createClass, h } = window;
const asked = new URLSearchParams(location.search);
const wanted = { section: asked.get("del"), field: asked.get("felt"), at: location.hash };
const ATTRIBUTES = new RegExp(`${PATTERN.attributes.source}\\s*#*\\s*$`, "u");
let touched = false;

/** The control of a text that begins at the place the address names, until its editor has taken hold of it. */
export const withPlace = (Text) =>
  createClass({
    shouldComponentUpdate: () => true,
    componentDidMount() {
      for (const kind of ["pointerdown", "keydown", "wheel"])
        this.element.addEventListener(kind, take, { capture: true });
      // The editor makes its control anew when it has looked for a proposal, and the form settles a little after.
      if (location.hash !== wanted.at) return;
      if (wanted.section) setTimeout(() => show(this.element), SETTLED);
      if (wanted.field) setTimeout(() => unfold(wanted.field.split(".")), SETTLED);
    },
    render() {
      return h("div", { ref: (element) => (this.element = element) }, h(Text, this.props));
    },
  });

const SETTLED = 300; // milliseconds
const DRAWN = 50;
const TRIES = 10;

function take() {
  touched = true;
}

async function show(element) {
  const heading = () => !touched && [...element.querySelectorAll(LINE)].find((one) => isHeading(one.textContent));
  if (!element.isConnected || !heading()) return;
  heading().closest("[contenteditable]").focus({ preventScroll: true });
  // While the editor draws itself it puts the caret back where it was, and a slow machine draws for long.
  for (let tries = 0; tries < TRIES; tries += 1) {
    await drawn();
    const line = heading();
    if (!line) return;
    if (isAtEnd(line)) break;
    getSelection().selectAllChildren(line);
    getSelection().collapseToEnd();
    document.dispatchEvent(new Event("selectionchange"));
  }
  heading().scrollIntoView({ block: "center" });
  heading().classList.add("here");
}

/** Whether the caret stands behind the words of a line. */
function isAtEnd(line) {
  const { focusNode, focusOffset } = getSelection();
  if (!line.contains(focusNode)) return false;
  const rest = document.createRange();
  rest.selectNodeContents(line);
  rest.setStart(focusNode, focusOffset);
  return !rest.toString();
}

const ITEM = '[class*="SortableListItem"]';

/** Unfold the fields on the way to one, as phases.0.steps.1, and go there. */
async function unfold(path) {
  let place = null;
  for (let step = 0; step + 1 < path.length; step += 2) {
    const [name, number] = path.slice(step, step + 2);
    const list = (place ?? document).querySelector(`[id^="${CSS.escape(name)}-field-"]`);
    const items = [...(list?.querySelectorAll(ITEM) ?? [])].filter((one) => !place || place.contains(one));
    const found = items.filter((one) => one.parentElement.closest(ITEM) === place)[Number(number)];
    if (!found || touched) return;
    const folded = found.querySelector('[class*="NestedObjectLabel"]');
    if (folded?.closest(ITEM) === found && folded.checkVisibility()) found.querySelector("button").click();
    await new Promise((drawn) => setTimeout(drawn, DRAWN));
    place = found;
  }
  // The first field may be the permanent name of a step; what one comes to change is its words.
  const said = ["title", "reason"].map((name) => place.querySelector(`[id^="${name}-field-"]`));
  const first = said.find((one) => one?.value) ?? place.querySelector("input");
  first?.focus({ preventScroll: true });
  place.classList.add("here");
  place.scrollIntoView({ block: "start" });
}

const isHeading = (line) =>
  /^ {0,3}#{1,6}\s/.test(line) && keyOf(line.replace(ATTRIBUTES, "")) === keyOf(wanted.section);

const keyOf = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
