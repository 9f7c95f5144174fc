// The form is held still while it is saved: what is typed then would stand in no text.
const LONGEST = 15_000; // milliseconds; whatever happens, nobody is locked out of their own text
const DRAWN = 300; // from when a text is read until the form shows it

let waiting = null;
let reading = false;

function still(held) {
  clearTimeout(waiting);
  document.getElementById("nc-root").inert = held;
}

export const holding = {
  begin() {
    still(true);
  },
  end() {
    reading = false;
    still(false);
  },
  untilRead() {
    reading = true;
    waiting = setTimeout(holding.end, LONGEST);
  },
  wasRead() {
    if (!reading) return;
    clearTimeout(waiting);
    waiting = setTimeout(holding.end, DRAWN);
  },
};
