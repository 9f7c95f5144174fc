// The table of a figure: put in from Excel, or typed; told at once what is wrong with it, and what is new in it.
//
// The table is a file of its own beside the page. In the form it goes with the text of the page, behind a letter that
// stands in no text; see saving/beside.js.

import { say } from "../language.js";
import { tableOf } from "../saving/beside.js";
import { changes, judged, tidy } from "./judging.js";
import { decoded, read } from "./reading.js";

const { createClass, h } = window;
const MOST = 8; // sentences at once

/** The control of a table; `known` is what the checks know of tables, as plain data. */
export const tableControl = (known) =>
  createClass({
    getInitialState() {
      return { before: tableOf(this.props.entry.getIn(["data", "__original"]) ?? "") ?? "", met: null };
    },
    // What the other fields say decides whether the table is right.
    shouldComponentUpdate: () => true,
    /** Asked by the form when it is saved. */
    isValid() {
      const [first] = this.wrong();
      return first ? { error: { message: `${this.props.field.get("label")}: ${sentence(first, known)}` } } : true;
    },
    text() {
      return this.props.value ?? "";
    },
    wrong() {
      if (this.state.met) return [this.state.met];
      // A page may do without a table; one that is there is not taken away by being emptied.
      if (!this.text().trim() && !this.state.before) return [];
      const today = new Date().toISOString().slice(0, 10);
      return judged(read(this.text(), known), this.props.entry.get("data").toJS(), today, known);
    },
    render() {
      const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h(
        "div",
        { className: "table" },
        h("textarea", {
          id: forID,
          className: classNameWrapper,
          rows: Math.min(Math.max(this.text().split("\n").length + 1, 6), 20),
          spellCheck: false,
          placeholder: "period;value\n2026K1;69,5\n2026K2;70,1",
          value: this.text(),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
          onPaste: this.pasted,
          onChange: ({ target }) => this.typed(target.value),
        }),
        h(
          "label",
          {},
          say("Hent tabellen fra en fil (CSV)", "Hent tabellen frå ei fil (CSV)"),
          h("input", { type: "file", accept: ".csv,.txt,text/csv", onChange: this.fetched }),
        ),
        h("div", { role: "status" }, this.told()),
      );
    },
    typed(text) {
      this.setState({ met: null });
      this.props.onChange(text);
    },
    /**
     * What was copied in Excel has tabs between its cells. With a heading it is a whole table, and takes the place of
     * the one here; without one it is some lines more.
     */
    pasted(event) {
      const text = event.clipboardData.getData("text/plain");
      if (!text.includes("\t")) return;
      event.preventDefault();
      const found = read(text, known);
      if (found.wrong.some(({ name }) => name === "NO_COLUMN"))
        document.execCommand("insertText", false, text.replaceAll("\t", ";"));
      else this.typed(found.wrong.length ? text : tidy(found, known));
    },
    async fetched({ target }) {
      const [file] = target.files;
      if (!file) return;
      const { text, wrong } = decoded(new Uint8Array(await file.arrayBuffer()), known);
      target.value = ""; // the same file may be chosen again when it is mended
      if (wrong) return this.setState({ met: wrong });
      const found = read(text, known);
      this.typed(found.wrong.length ? text : tidy(found, known));
    },
    told() {
      const wrong = this.wrong();
      if (wrong.length)
        return listed(
          wrong.map((one) => sentence(one, known)),
          "wrong",
        );
      if (!this.text().trim()) return null;
      const [was, now] = [this.state.before, this.text()].map((text) => read(text, known));
      const differs = changes(was, now, known).map((one) => changed(one, known));
      return [
        h("p", { key: "read" }, say(`${now.rows.length} linjer er lest.`, `${now.rows.length} linjer er lesne.`)),
        listed(differs, "new"),
      ];
    },
  });

function listed(sentences, key) {
  const more = sentences.length - MOST;
  const all = more > 0 ? [...sentences.slice(0, MOST), `… og ${more} til.`] : sentences;
  return h(
    "ul",
    { key, className: key },
    all.map((one, place) => h("li", { key: place }, one)),
  );
}

/** What is wrong, and what to do, in the words of the checks and with the names that the form has for its fields. */
function sentence({ name, line, values }, { wrong, labels, words }) {
  const own = ([nb, nn]) => say(nb, nn);
  const named = (key) => own(words[values.key][key]);
  const filled = {
    ...values,
    ...(values.key && { key: `«${own(labels[values.key])}»` }),
    ...(values.word && { word: `«${named(values.word)}»` }),
    ...(values.unit && { unit: `«${named(values.unit)}»` }),
  };
  const [what, cure] = wrong[name].map((both) => own(both).replaceAll(/\{(\w+)\}/g, (_, key) => filled[key]));
  return `linje ${line}: ${what}. Hjelp: ${cure}.`;
}

function changed({ what, was, is }, { absent }) {
  const said = (value) => (absent.includes(value) ? value : value.replace(".", ","));
  if (was === undefined) return `${what} er ny: ${said(is)}`;
  if (is === undefined) return say(`${what} er tatt ut: ${said(was)}`, `${what} er teken ut: ${said(was)}`);
  return say(`${what} er endret: ${said(was)} → ${said(is)}`, `${what} er endra: ${said(was)} → ${said(is)}`);
}
