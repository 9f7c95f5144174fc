// What went wrong with a save, as a sentence to whoever sits there.
import { say } from "../language.js";

/** An error that is shown as a sentence, without the name of its kind. */
export const told = (sentence) => Object.assign(new Error(sentence), { name: "" });

/** Somebody else has saved since we looked. */
export const changedMeanwhile = () => Object.assign(new Error("changed"), { status: 409 });

/** What is not there is null; any other failure is one. */
export function unlessMissing(failure) {
  if (failure.status === 404) return null;
  throw failure;
}

/** Do something, and tell in words what stopped it. */
export async function inWords(act) {
  try {
    return await act();
  } catch (failure) {
    throw told(words(failure));
  }
}

const kept = () =>
  say("Teksten din er tatt vare på i denne nettleseren.", "Teksten din er teken vare på i denne nettlesaren.");

/** The sentence for a failure of the place it is saved, or of the way there; `saving` when there is a text to lose. */
export function words(failure, saving = true) {
  if (failure.name === "") return failure.message;
  const { status, message } = failure;
  const safe = saving ? `${kept()} ` : "";
  if (
    failure instanceof TypeError ||
    failure.name === "NetworkError" ||
    status === 0 ||
    /fetch|network/i.test(message)
  ) {
    return say(
      `Vi får ikke kontakt med stedet ${saving ? "det lagres" : "tekstene ligger"}. ${safe}Prøv igjen om litt.`,
      `Vi får ikkje kontakt med staden ${saving ? "det blir lagra" : "tekstane ligg"}. ${safe}Prøv igjen om litt.`,
    );
  }
  if (status === 429 || /rate limit/i.test(message)) {
    return say(
      `Det er spurt for ofte i dag. ${safe}Prøv igjen om en time.`,
      `Det er spurt for ofte i dag. ${safe}Prøv igjen om ein time.`,
    );
  }
  if (status === 401 || status === 403) {
    return say(
      `Du er ikke lenger logget inn, eller har ikke lov til ${saving ? "å lagre her" : "dette"}. ${safe}Logg inn på nytt.`,
      `Du er ikkje lenger logga inn, eller har ikkje lov til ${saving ? "å lagre her" : "dette"}. ${safe}Logg inn på nytt.`,
    );
  }
  if (status === 409) {
    return say(
      "Noen andre lagret denne teksten i samme øyeblikk. Ingenting er skrevet over. Velg Lagre en gang til.",
      "Nokon andre lagra denne teksten i same augneblink. Ingenting er skrive over. Vel Lagre ein gong til.",
    );
  }
  if (status === 413) {
    return say(
      "Teksten og bildene er for store til å lagres på én gang. Lagre med færre bilder.",
      "Teksten og bileta er for store til å bli lagra på éin gong. Lagre med færre bilete.",
    );
  }
  const undone = saving ? " å lagre" : "";
  const number = status ?? message;
  return say(
    `Det gikk ikke${undone}. ${safe}Prøv igjen om litt, eller spør den tekniske redaktøren (feil ${number}).`,
    `Det gjekk ikkje${undone}. ${safe}Prøv igjen om litt, eller spør den tekniske redaktøren (feil ${number}).`,
  );
}
