// The results page without results: what to try next, whom to ask, and how to say that something is missing.

import { element } from "../dom.js";
import { areaName, pageOf } from "./hit.js";
import { named, say, sayCount } from "./texts.js";

/** Nothing was found. `link` makes an address of a query and its filters. Below stands what the page has without us. */
export function nothing({ query, words, hits, near, counts, areas, own, untold, emergency }, link) {
  const retired = counts.status.retired;
  const topics = [...hits, ...near].filter(({ failed }) => !failed).map((one) => nearTopic(one, areas));
  const aside = [
    ...(topics.length ? [topic(say("near"), topics)] : []),
    ...own.filter((id) => areas[id]).map((id) => help(areas[id], query)),
  ];
  return element(
    "div",
    { class: "empty" },
    !emergency && element("p", { class: "lead" }, say(words.length ? "advice" : "unreadable")),
    elsewhere(untold, own),
    retired &&
      element(
        "p",
        {},
        sayCount("only_retired", retired),
        " ",
        element("a", { href: link(query, { tilstand: "retired" }) }, say("widen")),
      ),
    aside.length > 0 && element("div", { class: "cols three" }, aside),
  );
}

const nearTopic = ({ url, title, kind, area }, areas) =>
  entry(url, title, element("p", { class: "kind" }, named("kinds", kind), area && `, ${areaName(area, areas)}`));

/** There are hits, but the filters let none of them through. */
export const hiddenHits = ({ query, unfiltered }, link) =>
  element(
    "p",
    { class: "lead" },
    say("too_narrow", { count: unfiltered }),
    " ",
    element("a", { href: link(query, {}) }, say("widen")),
  );

/**
 * Where to go with a question that is known to have no text here:
 * who answers in the reader's areas, and the national source.
 */
export function elsewhere(untold, own) {
  if (!untold) return undefined;
  const owners = own
    .map((id) => untold.owner[id])
    .filter(Boolean)
    .map(({ title, url }) => entry(url, title));
  const { title, url } = untold.source;
  const source = element("p", {}, element("b", {}, say("source")), ": ", element("a", { href: url }, title));
  return element("div", { class: "flowtext" }, owners.length > 0 && topic(say("owner"), owners), source);
}

const help = ({ title, contacts, editors, feedback, report }, query) => {
  const tell = report.replaceAll(encodeURIComponent("{query}"), encodeURIComponent(query)) || editors;
  return topic(say("mine", { area: title }), [
    contacts && entry(contacts, say("contacts")),
    feedback ? letter(feedback, query) : tell && entry(tell, say("tell"), element("p", {}, say("never"))),
  ]);
};

/** A letter to the mailbox of an area, shown whole before it is written. */
function letter(to, query) {
  const [subject, text] = [say("tell_subject"), say("tell_text", { query })];
  const href = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return element(
    "li",
    {},
    element("a", { href }, say("tell")),
    element("p", {}, say("sent", { to, subject, text }), " ", say("never")),
  );
}

const topic = (title, items) =>
  element("section", { class: "topic" }, element("h2", {}, title), element("ul", { class: "plain list tight" }, items));

const entry = (url, title, ...more) => element("li", {}, element("a", { href: pageOf(url) }, title), more);
