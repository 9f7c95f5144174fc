// Above the text: what was not saved the last time stands in the form again, and says what it is and from when.
import { say } from "../language.js";
import { afresh, notice } from "./leaving.js";
import { whatToDo } from "./odds.js";
import { newIn } from "./saving.js";
import { forget, keep, prefer, said, waiting } from "./unsaved.js";

const { createClass, h } = window;
const collection = () => location.hash.split("/")[2];
const PAUSE = 400; // milliseconds; a word is kept while the next one is typed
const GOING = ["visibilitychange", "pagehide"];

/** The control of a text, with what is typed in its whole form kept by `keeping` until it is saved. */
export const withUnsaved = (Text, keeping) =>
  createClass({
    getInitialState() {
      return { notice: notice(), odds: false, unkept: 0, others: [], elsewhere: false, lost: 0 };
    },
    componentDidMount() {
      const { entry, value, onChange } = this.props;
      this.collection = collection();
      // The editor draws this control anew when the text changes; of the other fields it tells a little later.
      keeping.watch((values) => (values ? this.soon(values) : this.saved()));
      for (const event of GOING) addEventListener(event, this.atOnce, { capture: true });
      keeping.isAtOdds(entry.get("path")).then((odds) => this.setState({ odds }));
      const isNew = !entry.get("path");
      const begun = isNew ? keeping.begunWith(this.collection) : null;
      this.begun = begun?.base ?? keeping.text(entry.get("data").toJS());
      // A form for a new text can only be filled when the page is read.
      this.found(isNew && !begun);
      const when = isNew ? begun?.when : entry.getIn(["data", "__restored"]);
      if (!when) return;
      // The same words without the line that was put on: to the editor a change, so that it can be saved.
      onChange(value.trimEnd());
      this.setState({ when, restored: true });
    },
    shouldComponentUpdate: () => true,
    componentDidUpdate(before) {
      const { entry } = this.props;
      if (before.entry.get("data") !== entry.get("data")) this.soon(entry.get("data").toJS());
    },
    componentWillUnmount() {
      this.settled();
      for (const event of GOING) removeEventListener(event, this.atOnce, { capture: true });
      keeping.watch(null);
    },
    /** Tell what is kept of this text, and put its pictures in again; only then keep anything upon it. */
    async found(unfilled) {
      const { mine, others, elsewhere } = await waiting(this.place());
      if (unfilled && mine) return afresh(null);
      for (const picture of mine?.pictures ?? []) await this.props.onPersistMedia(picture, { field: this.props.field });
      this.isReady = true;
      this.setState({ others, elsewhere, lost: mine?.lost ?? 0 });
      this.atOnce();
    },
    /** Keep it in a moment, however much is typed meanwhile. */
    soon(values) {
      this.typed = values;
      this.waiting ??= setTimeout(this.atOnce, PAUSE);
    },
    atOnce() {
      if (!this.isReady || !this.typed) return;
      const values = this.typed;
      this.settled();
      this.keep(values);
    },
    settled() {
      clearTimeout(this.waiting);
      this.waiting = this.typed = null;
    },
    saved() {
      this.settled();
      this.setState({ notice: null, odds: false, when: null, lost: 0 });
    },
    async keep(values) {
      const text = keeping.text(values);
      const base = this.props.entry.get("path") ? keeping.base(values) : this.begun;
      if (text === base) forget(this.place());
      // The editor tells of the same words again: they were typed when they were first kept.
      else if (text !== this.kept)
        this.setState({ unkept: await keep(this.place(), { text, base }, this.pictures(text)) });
      this.kept = text;
    },
    /** The pictures of the text that are not saved. */
    pictures(text) {
      const files = this.props.entry.get("mediaFiles")?.toJS() ?? [];
      return files.filter(({ draft, name }) => draft && text.includes(`/${name})`)).map(({ file }) => file);
    },
    place() {
      return this.props.entry.get("path") || newIn(this.collection);
    },
    render() {
      return h("div", {}, this.told(), h(Text, { ...this.props, key: String(this.state.restored) }));
    },
    told() {
      const { notice: sentence, odds, when, unkept, lost, others, elsewhere } = this.state;
      return [
        sentence && h("p", { key: "notice", className: "told", role: "status" }, sentence),
        odds && h("p", { key: "odds", className: "told", role: "alert" }, whatToDo()),
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
            lost > 0 && h("p", {}, withoutPictures(lost)),
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
        unkept !== 0 && h("p", { key: "unkept", className: "told", role: "status" }, notKept(unkept)),
      ];
    },
    show(other) {
      prefer(other);
      // What stands here is kept by this window, and is one of the others then.
      afresh(null);
    },
    discard() {
      this.settled();
      forget(this.place());
      afresh(say("Det som ikke var lagret, er kastet.", "Det som ikkje var lagra, er kasta."));
    },
  });

const withoutPictures = (number) =>
  say(
    `${number === 1 ? "Ett bilde" : `${number} bilder`} er ikke tatt vare på. Ta bort linjen, og sett inn bildet på nytt.`,
    `${number === 1 ? "Eitt bilete" : `${number} bilete`} er ikkje teke vare på. Ta bort linja, og set inn biletet på nytt.`,
  );

const notKept = (pictures) =>
  pictures === null
    ? say(
        "Denne nettleseren tar ikke vare på det du skriver. Lagre ofte.",
        "Denne nettlesaren tek ikkje vare på det du skriv. Lagre ofte.",
      )
    : say(
        "Bildene er for store til at nettleseren tar vare på alle før de er lagret. Velg Lagre.",
        "Bileta er for store til at nettlesaren tek vare på alle før dei er lagra. Vel Lagre.",
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
