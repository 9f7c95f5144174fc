// What the head of a meeting says, as its page will show it, with the words of its own form: when it is, and each case
// with what was decided, the texts, the papers and what follows.
import { inWords } from "./facts.js";
import { shown } from "./text/preview.js";

const { h } = window;
const ELSEWHERE = new Set(["title", "summary", "owner", "contacts", "sources", "body", "language", "cases", "id"]);
const DAY = /^\d{4}-\d\d-\d\d$/;
const SAID = new Intl.DateTimeFormat("nb-NO", { dateStyle: "long", timeZone: "UTC" });
const ABOVE = new Set(["ref", "title", "outcome", "decision"]);

/** `fields` are those of the form, `data` what is typed, `choices` names what is referred to. */
export function meeting(fields, data, choices) {
  const facts = fields.filter(({ name }) => !ELSEWHERE.has(name));
  const cases = fields.find(({ name }) => name === "cases");
  return [
    h("div", { className: "panel card", key: "facts" }, rows(facts, data, choices)),
    data.cases?.length &&
      h(
        "section",
        { className: "cases", key: "cases" },
        h("h2", {}, cases.label),
        data.cases.map((one, place) => topic(cases.fields, one, place, choices)),
      ),
  ];
}

function topic(fields, one, place, choices) {
  const field = (name) => fields.find((found) => found.name === name);
  const number = one.ref && (/^sak\b/i.test(one.ref) ? one.ref : `${field("title").label} ${one.ref}`);
  const html = { __html: shown(one.decision ?? "") };
  return h(
    "section",
    { className: "topic", key: place },
    h("h3", {}, [number, one.title].filter(Boolean).join(": ")),
    one.outcome && h("p", {}, inWords(field("outcome"), one.outcome, choices)),
    one.decision && h("div", { className: "decision", dangerouslySetInnerHTML: html }),
    rows(
      fields.filter(({ name }) => !ABOVE.has(name)),
      one,
      choices,
    ),
  );
}

function rows(fields, data, choices) {
  const said = fields.map((field) => [field, row(field, data[field.name], choices)]).filter(([, words]) => words);
  return (
    said.length > 0 &&
    h(
      "dl",
      { className: "facts" },
      said.map(([{ name, label }, words]) => h("div", { key: name }, h("dt", {}, label), h("dd", {}, words))),
    )
  );
}

function row(field, value, choices) {
  if (!field.fields) return told(field, value, choices);
  const every = [value ?? []].flat().map((one) => line(field.fields, one, choices));
  const lines = every.filter((parts) => parts.length);
  if (!Array.isArray(value)) return lines[0];
  return (
    lines.length > 0 &&
    h(
      "ul",
      { className: "plain" },
      lines.map((parts, place) => h("li", { key: place }, parts)),
    )
  );
}

function told(field, value, choices) {
  return DAY.test(value) ? SAID.format(new Date(value)) : inWords(field, value, choices);
}

/** What is said of one thing, one behind the other; a title leads to its address. */
function line(fields, one, choices) {
  const href = /^https?:/.test(one.url) ? one.url : undefined;
  const named = fields.filter(({ name }) => name !== "url" || !one.title);
  const said = named.map(({ name, ...field }) => [name, told(field, one[name], choices)]).filter(([, words]) => words);
  return said.map(([name, words], place) => [
    place > 0 && ", ",
    href && (name === "title" || name === "url") ? h("a", { href, key: name }, words) : words,
  ]);
}
