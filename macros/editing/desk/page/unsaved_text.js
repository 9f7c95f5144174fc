// Above the text: what was not saved the last time stands in the form again, and says what it is and from when.
import { say } from "./language.js";
import { afresh, newIn, notice } from "./saving.js";
import { forget, keep, kept, prefer, said, waiting } from "./unsaved.js";

const { createClass, h } = window;
const collection = () => location.hash.split("/")[2];
const PAUSE = 400; // milliseconds; a word is kept while the next one is typed

/** The control of a text, with what is typed in its whole form kept by `keeping` until it is saved. */
export const withUnsaved = (Text, keeping) =>
  createClass({
    getInitialState() {
      return { notice: notice(), cannot: false, others: [], elsewhere: false };
    },
    componentDidMount() {
      const { entry, value, onChange } = this.props;
      // The editor draws this control anew when the text changes; of the other fields it tells a little later.
      keeping.watch((values) => this.keep(values));
      const found = kept(this.place());
      const isNew = !entry.get("path");
      // A form for a new text can only be filled when the page is read.
      const unfilled = isNew && !keeping.isRestoredNew(collection());
      waiting(this.place()).then(({ mine, others, elsewhere }) => {
        if (unfilled && mine) afresh(null);
        else this.setState({ others, elsewhere });
      });
      if (unfilled && found) return;
      this.begun = isNew && found ? found.base : keeping.text(entry.get("data").toJS());
      this.setState({ when: isNew ? found?.when : entry.getIn(["data", "__restored"]), pictures: found?.pictures });
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
      else this.setState({ cannot: !keep(this.place(), { text, base, pictures: this.pictures(text) }) });
    },
    /** How many pictures of the text are not saved: they are not kept, and must be put in again. */
    pictures(text) {
      const files = this.props.entry.get("mediaFiles")?.toJS() ?? [];
      return files.filter(({ draft, name }) => draft && text.includes(`/${name})`)).length;
    },
    place() {
      return this.props.entry.get("path") || newIn(collection());
    },
    render() {
      return h("div", {}, this.told(), h(Text, { ...this.props, key: String(this.state.restored) }));
    },
    told() {
      const { notice: sentence, when, cannot, pictures, others, elsewhere } = this.state;
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
            pictures > 0 && h("p", {}, withoutPictures(pictures)),
            h(
              "button",
              { type: "button", onClick: this.discard },
              say("Kast det, og vis teksten uten", "Kast det, og vis teksten utan"),
            ),
          ),
        others.length > 0 &&
          h(
            "div",
            { key: "others", className: "told", role: "status" },
            h("p", {}, moreUnsaved()),
            others.map((one) =>
              h("button", { key: one.name, type: "button", onClick: () => this.show(one) }, showThat(said(one.when))),
            ),
          ),
        elsewhere && h("p", { key: "elsewhere", className: "told", role: "status" }, openElsewhere()),
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
    show(other) {
      prefer(other);
      // What stands here is kept by this window, and is one of the others then.
      afresh(null);
    },
    discard() {
      clearTimeout(this.waiting);
      forget(this.place());
      afresh(say("Det som ikke var lagret, er kastet.", "Det som ikkje var lagra, er kasta."));
    },
  });

const withoutPictures = (number) =>
  say(
    `${number === 1 ? "Ett bilde" : `${number} bilder`} er ikke tatt vare på. Ta bort linjen, og sett inn bildet på nytt.`,
    `${number === 1 ? "Eitt bilete" : `${number} bilete`} er ikkje teke vare på. Ta bort linja, og set inn biletet på nytt.`,
  );

const moreUnsaved = () =>
  say(
    "Du har skrevet noe annet i denne teksten også, i et annet vindu, og ikke lagret det.",
    "Du har skrive noko anna i denne teksten òg, i eit anna vindauge, og ikkje lagra det.",
  );

const showThat = (when) => say(`Vis det fra ${when} i stedet`, `Vis det frå ${when} i staden`);

const openElsewhere = () =>
  say(
    "Denne teksten er åpen i et annet vindu også, med noe som ikke er lagret. Skriv i bare ett av dem.",
    "Denne teksten er open i eit anna vindauge òg, med noko som ikkje er lagra. Skriv i berre eitt av dei.",
  );
