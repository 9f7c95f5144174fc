// Below «Bygger på felles tekst»: what has changed in the common text since the area read it, and one box to tick when
// it has been read. Ticking records the version and the fingerprints of what is shown; the saved lines are theirs
// alone.
//
// What has changed is worked out at build by macros/editing/desk/confirming.py. A site built before the latest change
// shows, and records, what its reader has seen; the rest is asked about when the site is built again.

import { say } from "./language.js";

const { createClass, h } = window;

/** The control of an adoption around the editor's own control of an object; the data are those of confirming.py. */
export const adoptionControl = (Keys, { texts, drifted }) =>
  createClass({
    getInitialState() {
      const { entry, field, value } = this.props;
      // Where what was not saved stands in the form again, nobody has read more than the file says.
      const inFile = entry.getIn(["data", "__inFile"]);
      return { opened: inFile ? inFile.get(field.get("name")) : value };
    },
    componentDidMount() {
      // The page of the team leads here, past a form of thirty fields.
      if (new URLSearchParams(location.search).has("bekreft")) this.waiting?.scrollIntoView({ block: "center" });
    },
    // The keys inside change without our value doing so, when what was typed is refused.
    shouldComponentUpdate: () => true,
    validate() {
      this.keys.validate();
    },
    focus(path) {
      this.keys.focus(path);
    },
    render() {
      return h("div", {}, h(Keys, { ...this.props, ref: (keys) => (this.keys = keys) }), this.confirmation());
    },
    confirmation() {
      const { value } = this.props;
      const text = texts[value?.get("document")];
      return text ? h("div", {}, whatToWrite(text), this.reading(text)) : null;
    },
    /** What is still to be read of the text, and the box to tick then. */
    reading(text) {
      const { entry } = this.props;
      const seen = this.seen();
      const unread = Object.keys(seen).length === 0;
      const changed = (drifted[entry.getIn(["data", "id"])] ?? []).filter(
        (one) => (seen[one.section] ?? "") === one.seen,
      );
      if (unread)
        return this.waits(
          text,
          beforeFirst(text),
          say("Vi har lest teksten, og følger den", "Vi har lese teksten, og følgjer han"),
        );
      if (changed.length)
        return this.waits(
          text,
          whatChanged(text, changed),
          say("Vi har lest endringen, og følger fortsatt teksten", "Vi har lese endringa, og følgjer framleis teksten"),
        );
      return h(
        "p",
        { className: "adoption" },
        say("Dere har lest ", "De har lese "),
        link(text),
        say(" slik den er nå.", " slik han er no."),
      );
    },
    waits(text, what, words) {
      return h(
        "section",
        {
          className: "adoption waits",
          "aria-label": say("Endringer i den felles teksten", "Endringar i den felles teksten"),
          ref: (section) => (this.waiting = section),
        },
        what,
        this.box(text, words),
      );
    },
    box(text, words) {
      const { value } = this.props;
      const onChange = ({ target }) =>
        this.props.onChange(
          target.checked ? recorded(value, text, this.state.opened?.get("sections")) : this.asOpened(),
        );
      return h("label", {}, h("input", { type: "checkbox", checked: confirmed(value, text), onChange }), ` ${words}`);
    },
    /** The fingerprints in the file, of the text that is chosen. */
    seen() {
      const { opened } = this.state;
      return (opened?.get("document") === this.props.value.get("document") && opened.get("sections")?.toJS()) || {};
    },
    asOpened() {
      const { opened } = this.state;
      return ["version", "sections"].reduce((value, key) => value.set(key, opened?.get(key)), this.props.value);
    },
  });

function recorded(value, text, before) {
  // What has no value is taken out of the file. The order is that of the text.
  const gone = [...(before?.keys() ?? [])]
    .filter((anchor) => !(anchor in text.sections))
    .map((anchor) => [anchor, null]);
  const sections = value
    .clear()
    .toOrderedMap()
    .merge({ ...text.sections, ...Object.fromEntries(gone) });
  return value.set("version", text.version).set("sections", sections);
}

function confirmed(value, text) {
  const sections = value.get("sections");
  return (
    value.get("version") === text.version &&
    Boolean(sections) &&
    Object.entries(text.sections).every(([anchor, now]) => sections.get(anchor) === now)
  );
}

const whatToWrite = ({ sections }) => {
  const [first] = Object.keys(sections);
  return h(
    "p",
    {},
    say(
      "I teksten står bare det som er annerledes hos dere. La den være tom hvis dere følger alt. ",
      "I teksten står berre det som er annleis hos dykk. La han vere tom om de følgjer alt. ",
    ),
    first &&
      say(
        "Hver overskrift sier hvilket avsnitt den gjelder, og hvorfor: ",
        "Kvar overskrift seier kva avsnitt ho gjeld, og kvifor: ",
      ),
    first && h("code", {}, `## Kontakt hos oss {add=${first} reason="…"}`),
  );
};

/** A text that follows another says only what differs: of the template nothing is kept that nobody has touched. */
export const withoutTemplate = (data, template) =>
  template && data.getIn(["adapts", "document"]) && data.get("body")?.trim() === template.trim()
    ? data.set("body", "")
    : data;

const beforeFirst = (text) =>
  h(
    "p",
    {},
    "Les ",
    link(text),
    say(
      `, versjon ${text.version}. Dere får beskjed når et avsnitt blir endret.`,
      `, versjon ${text.version}. De får beskjed når eit avsnitt blir endra.`,
    ),
  );

const whatChanged = (text, changed) => [
  h("p", { key: "told" }, link(text), say(" er endret siden dere leste den:", " er endra sidan de las han:")),
  h("ul", { key: "what" }, changed.map(section)),
];

function section({ section, heading, what, words }) {
  return h(
    "li",
    { key: section },
    h("b", {}, heading),
    `: ${what}`,
    words.map((paragraph, place) => h("p", { key: place }, paragraph.map(stretch))),
  );
}

function stretch([fate, text], place) {
  if (fate === "kept") return text;
  const [mark, said] =
    fate === "put in" ? ["ins", say("lagt til: ", "lagt til: ")] : ["del", say("strøket: ", "stroke: ")];
  const space = fate === "put in" ? text.slice(text.trimEnd().length) : " ";
  return [h(mark, { key: place }, h("span", { className: "vh" }, said), text.trimEnd()), space];
}

const link = ({ title, address }) => h("a", { key: address, href: `../${address}`, target: "_blank" }, `«${title}»`);
