// The page is read again, and says afterwards what happened before.
const NOTICE = "samhandling.melding";

/** Read the page again, with a sentence to whoever sits there. */
export function afresh(sentence) {
  if (sentence) sessionStorage.setItem(NOTICE, sentence);
  // What is saved needs no question about leaving it.
  addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), { capture: true });
  setTimeout(() => location.reload(), 500);
}

const left = { sentence: sessionStorage.getItem(NOTICE), at: location.hash };
sessionStorage.removeItem(NOTICE);

/** The sentence that was left before the page was read again, for the text that was open then. */
export const notice = () => (location.hash === left.at ? left.sentence : null);

/** What it was about is over. */
export const dropNotice = () => {
  left.sentence = null;
};
