// Above the text: what was not saved the last time stands in the form again, and says what it is and from when.
import { say } from "./language.js";
import { afresh, newIn, notice } from "./saving.js";
import { forget, keep, kept, said } from "./unsaved.js";

const { createClass, h } = window;
const collection = () => location.hash.split("/")[2];
const PAUSE = 400; // milliseconds; a word is kept while the next one is typed

/** The control of a text, with what is typed in its whole form kept by `keeping` until it is saved. */
export const withUnsaved = (Text, keeping) =>
  createClass({
    getInitialState() {
      return { notice: notice(), cannot: false };
    },
    componentDidMount() {
      const { entry, value, onChange } = this.props;
      // The editor draws this control anew when the text changes; of the other fields it tells a little later.
      keeping.watch((values) => this.keep(values));
      const found = kept(this.place());
      const isNew = !entry.get("path");
      // A form for a new text can only be filled when the page is read.
      if (isNew && found && !keeping.isRestoredNew(collection())) return afresh(null);
      this.begun = isNew && found ? found.base : keeping.text(entry.get("data").toJS());
      this.setState({ when: isNew ? found?.when : entry.getIn(["data", "__restored"]) });
      if (isNew ? !found : !entry.getIn(["data", "__restored"])) return;
      // The same words without the line that was put on: to the editor a change, so that it can be saved.
      onChange(value.trimEnd());
      this.setState({ restored: true });
    },
    shouldComponentUpdate: () => true,
    componentDidUpdate(before) {
      const { entry } = this.props;
      if (before.entry.get("data") === entry.get("data")) return;
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.keep(entry.get("data").toJS()), PAUSE);
    },
    componentWillUnmount() {
      clearTimeout(this.waiting);
      keeping.watch(null);
    },
    keep(values) {
      const text = keeping.text(values);
      const base = this.props.entry.get("path") ? keeping.base(values) : this.begun;
      if (text === base) forget(this.place());
      else this.setState({ cannot: !keep(this.place(), text, base) });
    },
    place() {
      return this.props.entry.get("path") || newIn(collection());
    },
    render() {
      return h("div", {}, this.told(), h(Text, { ...this.props, key: String(this.state.restored) }));
    },
    told() {
      const { notice: sentence, when, cannot } = this.state;
      return [
        sentence && h("p", { key: "notice", className: "told", role: "status" }, sentence),
        when &&
          h(
            "div",
            { key: "when", className: "told", role: "status" },
            h(
              "p",
              {},
              say(
                `Det du skrev, men ikke fikk lagret ${said(when)}, står i skjemaet igjen. Velg Lagre for å ta vare på det.`,
                `Det du skreiv, men ikkje fekk lagra ${said(when)}, står i skjemaet igjen. Vel Lagre for å ta vare på det.`,
              ),
            ),
            h(
              "button",
              { type: "button", onClick: this.discard },
              say("Kast det, og vis teksten uten", "Kast det, og vis teksten utan"),
            ),
          ),
        cannot &&
          h(
            "p",
            { key: "cannot", className: "told", role: "status" },
            say(
              "Denne nettleseren tar ikke vare på det du skriver. Lagre ofte.",
              "Denne nettlesaren tek ikkje vare på det du skriv. Lagre ofte.",
            ),
          ),
      ];
    },
    discard() {
      clearTimeout(this.waiting);
      forget(this.place());
      afresh(say("Det som ikke var lagret, er kastet.", "Det som ikkje var lagra, er kasta."));
    },
  });
