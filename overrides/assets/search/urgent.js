// The row above everything when the words are acute: the service, and its number large enough for a thumb.

import { element, icon } from "../dom.js";
import { pageOf } from "./hit.js";
import { say } from "./texts.js";

/** The row, or nothing. */
export function urgent({ emergency }) {
  if (!emergency) return undefined;
  const { title, url, phone } = emergency;
  const number =
    phone &&
    element("a", { class: "call", href: `tel:${phone.replaceAll(" ", "")}` }, icon("phone"), say("call", { phone }));
  const about = element("a", { href: pageOf(url) }, title);
  return element("div", { class: "urgent" }, element("b", {}, say("urgent")), number, about);
}
