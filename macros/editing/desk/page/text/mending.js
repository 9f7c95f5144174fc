// Below the text: tidy how it is laid out. What would change is shown first, and the change is one step to undo.
import { LINE, pasteOver, until, written } from "../caret.js";
import { say } from "../language.js";
import { every } from "./patterns.js";
import { tidied } from "./slips.js";

const { createClass, h } = window;

/** The control of a text that can be tidied. */
export const withMending = (Text) =>
  createClass({
    getInitialState: () => ({ found: null, said: "", undo: null, number: 0 }),
    shouldComponentUpdate: () => true,
    render() {
      const { found, said, undo } = this.state;
      return h(
        "div",
        { ref: (element) => (this.element = element) },
        // The editor's own control reads its value once; another key makes it read again.
        h(Text, { ...this.props, key: this.state.number }),
        h(
          "div",
          { className: "mending" },
          h("button", { type: "button", onClick: this.look }, say("Rydd i oppsettet", "Rydd i oppsettet")),
          h("p", { role: "status" }, said),
          undo && h("button", { type: "button", onClick: this.back }, say("Angre ryddingen", "Angre ryddinga")),
          found && this.proposal(found),
        ),
      );
    },
    proposal({ changes, left }) {
      return h(
        "section",
        { "aria-label": say("Det som kan ryddes", "Det som kan ryddast") },
        changes.map(change),
        left.length > 0 && h("p", {}, say("Dette må du rette selv:", "Dette må du rette sjølv:")),
        left.length > 0 &&
          h(
            "ul",
            {},
            left.map(({ quoted, said }, number) => h("li", { key: number }, said, h("pre", {}, quoted))),
          ),
        h(
          "p",
          { className: "buttons" },
          changes.length > 0 &&
            h("button", { type: "button", onClick: this.mend }, say("Rydd som vist", "Rydd som vist")),
          h(
            "button",
            { type: "button", onClick: this.leave },
            changes.length ? say("La det stå", "La det stå") : say("Lukk", "Lukk"),
          ),
        ),
      );
    },
    lines() {
      return [...this.element.querySelector("[contenteditable]").querySelectorAll(LINE)];
    },
    written() {
      return this.lines().map(written).join("\n");
    },
    async put(text) {
      await pasteOver(this.lines(), text);
      if (this.written() === text) return;
      this.props.onChange(text);
      await until(() => this.props.value === text);
      this.setState(({ number }) => ({ number: number + 1 }));
    },
    look() {
      const before = this.written();
      const { text, changes, left } = tidied(before);
      const rows = text.split("\n");
      const told = left.map(({ row, said }) => ({ said, quoted: rows[row].trim() }));
      const found = changes.length || left.length ? { before, text, changes, left: told } : null;
      this.setState({ found, undo: null, said: summary(changes.length, left.length) });
    },
    leave() {
      this.setState({ found: null, said: "" });
    },
    async mend() {
      const { before, text } = this.state.found;
      if (this.written() !== before) return this.look(); // what is shown is not what stands there
      await this.put(text);
      this.setState({
        found: null,
        undo: { before, text },
        said: say(
          "Teksten er ryddet. Velg Lagre når du har lest over.",
          "Teksten er rydda. Vel Lagre når du har lese over.",
        ),
      });
    },
    async back() {
      const { before, text } = this.state.undo;
      const same = this.written() === text;
      if (same) await this.put(before);
      this.setState({
        undo: null,
        said: same
          ? say("Teksten står slik den var.", "Teksten står slik han var.")
          : say("Du har skrevet mer siden. Angre med Ctrl+Z.", "Du har skrive meir sidan. Angre med Ctrl+Z."),
      });
    },
  });

function summary(changes, left) {
  if (changes) {
    const places = changes === 1 ? say("Ett sted", "Éin stad") : say(`${changes} steder`, `${changes} stader`);
    return say(`${places} kan ryddes. Ingenting er endret ennå.`, `${places} kan ryddast. Ingenting er endra enno.`);
  }
  return left
    ? say("Ingenting kan ryddes av seg selv.", "Ingenting kan ryddast av seg sjølv.")
    : say("Det er ingenting å rydde.", "Det er ingenting å rydde.");
}

function change({ before, after, said }, number) {
  const side = (title, text) => h("div", {}, h("h4", {}, title), h("pre", {}, visible(text)));
  return h(
    "article",
    { key: number },
    said.map((sentence) => h("p", { key: sentence }, sentence)),
    h("div", { className: "sides" }, side(say("Nå", "No"), before), side(say("Etter", "Etter"), after)),
  );
}

/** A text with what nobody sees made visible. */
const visible = (text) => text.replace(/\t/g, "→ ").replace(every("break"), "·").replace(every("unseen"), "·") || " ";
