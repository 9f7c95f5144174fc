// What stops somebody from signing in, told in words; the editor has them in English only.
import { say } from "../language.js";
import { told, words } from "./telling.js";

const again = () => say("Du ble ikke logget inn. Prøv igjen.", "Du vart ikkje logga inn. Prøv igjen.");

/** A backend whose sign-in tells in words why it did not let somebody in. */
export function signing(backend) {
  const { authenticate } = backend;
  return Object.assign(backend, {
    async authenticate(...asked) {
      try {
        return await authenticate.apply(backend, asked);
      } catch (failure) {
        throw told(reason(failure));
      }
    },
  });
}

function reason(failure) {
  if (failure.status === 401)
    return say("Innloggingen er gått ut. Logg inn på nytt.", "Innlogginga er gått ut. Logg inn på nytt.");
  if (failure.status === 404 || /access to this repo|not found/i.test(failure.message))
    return say(
      "Kontoen din har ikke tilgang til tekstene. Be den tekniske redaktøren om skrivetilgang.",
      "Kontoen din har ikkje tilgang til tekstane. Be den tekniske redaktøren om skrivetilgang.",
    );
  return words(failure);
}

/** Tell who comes back from the host without having been let in; the editor shows what the host said, in English. */
export function tellWhoWasNotSignedIn() {
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  const tell = () => {
    alert.textContent = again();
    document.getElementById("welcome").append(alert);
  };
  if (window.notSignedIn) tell();
  new MutationObserver(() => {
    const shown = document.querySelectorAll("section > p");
    if (!alert.isConnected && [...shown].some((one) => /^\w*Error: /.test(one.textContent))) tell();
  }).observe(document.body, { childList: true, subtree: true });
}
