// A picker says what it finds, and what its keys do, in English only; here in the language of the area.

import { say } from "./language.js";

const { h } = window;

/** The control of a picker with words of ours; `none` is what it says when nothing fits what is typed. */
export const inWords = (Select, none = "Ingen treff.") =>
  class extends Select {
    render() {
      const { type, props } = super.render();
      const screenReaderStatus = ({ count }) => `${count} treff.`;
      return h(type, { ...props, noOptionsMessage: () => none, screenReaderStatus, ariaLiveMessages: SPOKEN });
    }
  };

const SPOKEN = {
  guidance({ context }) {
    if (context === "menu")
      return say(
        "Pil opp og ned går i listen, Enter velger, Escape lukker den.",
        "Pil opp og ned går i lista, Enter vel, Escape lukkar ho.",
      );
    return context === "input"
      ? say("Skriv for å finne, eller trykk pil ned for listen.", "Skriv for å finne, eller trykk pil ned for lista.")
      : say("Pil til siden går mellom det som er valgt.", "Pil til sida går mellom det som er valt.");
  },
  onChange({ action, label = "" }) {
    if (action === "select-option") return say(`${label} er valgt.`, `${label} er valt.`);
    if (action === "clear") return say("Alt er tatt bort.", "Alt er teke bort.");
    return label ? say(`${label} er tatt bort.`, `${label} er teken bort.`) : "";
  },
  onFocus({ focused, options, label = "" }) {
    const at = options?.indexOf(focused) ?? -1;
    return at < 0 ? label : `${label}, ${at + 1} av ${options.length}.`;
  },
  onFilter: ({ resultsMessage }) => resultsMessage,
};
