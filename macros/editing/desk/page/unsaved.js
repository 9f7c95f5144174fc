// Text that is not saved yet, kept by this browser: it outlives a crash, a closed tab and a server that is down.

const PREFIX = "samhandling.ulagret:";

/** Keep the `text` of the file at `place`, begun from `base`. False when the browser will not keep anything. */
export function keep(place, text, base) {
  try {
    localStorage.setItem(PREFIX + place, JSON.stringify({ text, base, when: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept for a place, {text, base, when}, or null. */
export function kept(place) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + place));
  } catch {
    return null;
  }
}

export function forget(place) {
  try {
    localStorage.removeItem(PREFIX + place);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** «29. november kl. 14.03» */
export function said(when) {
  const day = new Date(when).toLocaleDateString("nb-NO", { day: "numeric", month: "long" });
  const time = new Date(when).toLocaleTimeString("nb-NO", { hour: "2-digit", minute: "2-digit" });
  return `${day} kl. ${time.replace(":", ".")}`;
}
