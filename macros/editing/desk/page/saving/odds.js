// Whether a proposal can be taken in as it is: asked when it is opened, so that its editor hears of it first.
import { besideOf } from "./beside.js";
import { sayAll } from "../language.js";
import { atOdds, merged } from "./merge.js";

/** Whether what is proposed of a text, or of the table beside it, and what is published are at odds in some place. */
export async function isAtOdds({ place, backend, collection, slug, path }) {
  const files = [path, besideOf(path)].filter(Boolean);
  const standing = await Promise.all(files.map((file) => place.stands(backend, collection, slug, file)));
  return standing.some(
    ({ proposal, main, common }) =>
      proposal !== null && main !== null && merged(common ?? "", proposal, main).some(atOdds),
  );
}

export const whatToDo = () =>
  sayAll(
    [
      "Andre har fått publisert noe på et sted som forslaget også endrer, og det kan ikke tas inn slik det er.",
      "Andre har fått publisert noko på ein stad som forslaget òg endrar, og det kan ikkje takast inn slik det er.",
    ],
    [
      "Skriv et mellomrom et sted i teksten, og velg Lagre. Da ser du begge utgavene, og velger hva som skal stå.",
      "Skriv eit mellomrom ein stad i teksten, og vel Lagre. Då ser du begge utgåvene, og vel kva som skal stå.",
    ],
  );
