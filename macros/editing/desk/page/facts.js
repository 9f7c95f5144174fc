// Text first. What else the head of a file holds lies folded below it, each value in sight; it opens with one touch.

import { say } from "./language.js";

const { createClass, h } = window;
const DAY = /^\d{4}-\d\d-\d\d$/;
const FIRST = new Set(["title", "summary", "table", "body"]);

/**
 * The control of a text above the folded rest of its form. `choices` names what is referred to, `drifted` what waits.
 */
export const withFacts = (Text, collections, choices, drifted) =>
  createClass({
    getInitialState() {
      return { open: this.waits() };
    },
    componentDidMount() {
      const several = (element) => element.querySelectorAll('label[for*="-field-"]').length > 3;
      let field = this.element;
      while (field.parentElement && !several(field.parentElement)) field = field.parentElement;
      field.dataset.text = "";
      this.form = field.parentElement;
      this.form.addEventListener("input", this.again);
      this.fold();
    },
    shouldComponentUpdate: () => true,
    componentDidUpdate() {
      this.fold();
    },
    componentWillUnmount() {
      this.form.removeEventListener("input", this.again);
    },
    /** The editor draws this control anew when the text changes; the other fields are told of here. */
    again({ target }) {
      if (target.matches("input")) setTimeout(() => this.setState({}));
    },
    typed() {
      return this.props.getEntry().get("data");
    },
    fold() {
      this.form.dataset.facts = this.state.open ? "open" : "folded";
    },
    /** What must be filled in, what an area has to confirm, and a field one is led to, must not be hidden. */
    waits() {
      const data = this.props.entry.get("data");
      const adapts = data.get("adapts");
      const asked = new URLSearchParams(location.search);
      const missing = ({ name, required }) => required && !FIRST.has(name) && !data.get(name);
      return (
        fieldsHere(collections).some(missing) ||
        asked.has("bekreft") ||
        asked.has("felt") ||
        data.get("id") in drifted ||
        Boolean(adapts && !adapts.get("sections"))
      );
    },
    render() {
      const onToggle = ({ target }) => this.setState({ open: target.open });
      return h(
        "div",
        { ref: (element) => (this.element = element) },
        h(Text, this.props),
        h(
          "details",
          { className: "facts", open: this.state.open, onToggle },
          h("summary", {}, say("Opplysninger om teksten", "Opplysningar om teksten")),
        ),
        this.misdated(),
        this.state.open ? null : h("dl", { className: "facts" }, this.facts()),
      );
    },
    /** What no field can tell of itself: a text that is to be revised before it applies. */
    misdated() {
      const data = this.typed();
      const [begins, revised] = ["valid_from", "revision_date"].map((key) => data.get(key) || "");
      if (!DAY.test(begins) || !DAY.test(revised) || revised >= begins) return null;
      const said = say(
        `Teksten skal revideres innen ${revised}, men begynner å gjelde ${begins}. Rett en av datoene.`,
        `Teksten skal reviderast innan ${revised}, men tek til å gjelde ${begins}. Rett ein av datoane.`,
      );
      return h("p", { className: "told", role: "status" }, said);
    },
    facts() {
      const data = this.typed().toJS();
      const said = fieldsHere(collections)
        .filter(({ name }) => !FIRST.has(name))
        .map((field) => [field, inWords(field, data[field.name], choices)]);
      return said
        .filter(([, words]) => words)
        .flatMap(([{ name, label }, words]) => [
          h("dt", { key: name }, label),
          h("dd", { key: `${name}-words` }, words),
        ]);
    },
  });

function fieldsHere(collections) {
  return collections.find(({ name }) => name === location.hash.split("/")[2])?.fields ?? [];
}

/** A value as it is said to a person. */
export function inWords(field, value, choices) {
  if (value === undefined || value === null || value === "") return "";
  if (Array.isArray(value))
    return value
      .map((one) => inWords(field, one, choices))
      .filter(Boolean)
      .join(", ");
  if (typeof value === "object")
    return String(value.title ?? value.name ?? value.term ?? value.document ?? value.by ?? "").trim();
  if (value === true) return "ja";
  if (value === false) return "nei";
  const named = [...(field.options ?? []), ...(field.refers ?? []).flatMap((kind) => choices.refers[kind] ?? [])];
  return named.find((one) => one.value === value)?.label ?? String(value);
}
