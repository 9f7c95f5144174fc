// When a number at the beginning of a line is the number of a clause: the twin of documents/text/clauses.py.
const FURTHEST = 9;
const OPENING = /^[*_(«"“„'‹]+/;
const UNITS = new Set(["L", "IE", "E", "GB", "MB", "kWh", "Hz", "V", "W", "C", "K", "G", "ML", "MG"]);
const SMALL = new Set(
  (
    "mg g kg mcg µg ml dl cl l mmol mol nmol mm cm m km timer time t min minutter sek kr kroner prosent mmhg kpa " +
    "stk år dager døgn uker måneder ganger grader millioner mill milliarder mrd tusen ie desember januar februar " +
    "mars april mai juni juli august september oktober november klokken kl"
  ).split(" "),
);

/** Told each heading and each number of a text in order, it says what a number is: "clause", "prose" or "doubt". */
export function counting() {
  let section = null;
  let around = 0;
  let before = [];

  function heading(level, number) {
    const first = (number ?? "").split(".")[0];
    if (!first && section !== null && level > around) return;
    const counted = /^\d+$/.test(first) ? Number(first) : null;
    if (counted !== null && counted === section) return;
    section = counted;
    around = level;
    before = [];
  }

  function reads(number, text, begins = true) {
    if (number.startsWith("L")) return "clause";
    const parts = number.split(".").map(Number);
    if (number.split(".").some((part) => /^0\d/.test(part))) return "prose";
    const next = isNext(parts);
    const sentence = beginsSentence(text) ?? (next && begins);
    if (sentence && (next || (begins && fits(parts)))) {
      before = parts;
      return "clause";
    }
    if (!begins) return sentence && parts[0] === section ? "doubt" : "prose";
    if (sentence) return "doubt";
    return next && section !== null && isWord(text) ? "doubt" : "prose";
  }

  function isNext(parts) {
    if (!before.length) return parts.slice(1).every((part) => part === 1) && (section ?? parts[0]) === parts[0];
    for (let depth = 2; depth <= before.length; depth += 1) {
      if (same(parts, [...before.slice(0, depth - 1), before[depth - 1] + 1])) return true;
    }
    return same(parts, [...before, 1]) || (section === null && same(parts, [before[0] + 1, 1]));
  }

  function fits(parts) {
    if (section === null && !before.length) return false;
    if (parts[0] !== (section ?? before[0]) || !later(parts, before)) return false;
    const shared = before.slice(0, parts.length);
    const last = same(shared.slice(0, -1), parts.slice(0, -1)) && shared.length === parts.length ? shared.at(-1) : 0;
    return parts.at(-1) - last <= FURTHEST + 1;
  }

  /** The number that the next clause has. */
  function expected() {
    return before.length ? [...before.slice(0, -1), before.at(-1) + 1].join(".") : `${section ?? 1}.1`;
  }

  /** Goes on where a clause with this number stood. */
  function after(number) {
    before = number.split(".").map(Number);
  }

  return { heading, reads, expected, after };
}

const same = (one, other) => one.length === other.length && one.every((part, place) => part === other[place]);

function later(parts, before) {
  const place = parts.findIndex((part, at) => part !== before[at]);
  return place >= 0 && (before[place] === undefined || parts[place] > before[place]);
}

function beginsSentence(text) {
  const words = text.replace(OPENING, "");
  const first = [...words][0] ?? "";
  if (!first || "[{!<>\\§".includes(first) || /\p{N}/u.test(first)) return null;
  const word = /^[\p{L}\p{N}_-]+/u.exec(words)?.[0];
  return first !== first.toLowerCase() && !UNITS.has(word);
}

function isWord(text) {
  const word = /^[\p{L}\p{N}_-]+/u.exec(text.replace(OPENING, ""))?.[0];
  return word !== undefined && !SMALL.has(word.toLowerCase());
}
