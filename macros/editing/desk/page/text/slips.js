// What is typed as in Word or by an old habit, and read as something else: the twin of slips.py and habits.py in
// checks/reading/typed, with the same patterns. Nothing that is seen is taken away.
import { counting } from "./clauses.js";
import { say } from "../language.js";
import { ITEM } from "./layout.js";
import { even } from "./fences.js";
import { left } from "./left.js";
import { HEADING_NUMBER } from "./lines.js";
import { below, itemsMoved, itemsWithTheirWords, tablesOfTabs, withMinus } from "./neighbours.js";
import { every, PATTERN } from "./patterns.js";
import { isIndented, isLoneIndented, isRule, isTitle, isUnderline, shown } from "./shapes.js";
import { asSigns, outsideCode, withKeptStrokes, withoutWordsOwn, withWrittenBlanks } from "./signs.js";
import { setApart, tight } from "./stars.js";

const LOOKS = 3; // what one look has made whole may be glued to something, which the next one sees

/**
 * A body with its slips mended, `text`; what was changed, [{before, after, said}], each with its sentences; and what a
 * person must mend, [{row, said}] with rows of the new text counted from 0.
 */
export function tidied(body) {
  const typed = body.split("\n");
  let lines = typed.flatMap((line, row) => parted(line).map((text) => ({ text, row })));
  const laid = even(lines.map(({ text }) => text));
  const broken = say("Linjeskift som ikke synes, blir vanlige.", "Linjeskift som ikkje er synlege, blir vanlege.");
  const said = typed.map((line) => new Set(PATTERN.break.test(line) ? [broken] : []));
  const code = say("Koden rykkes inn som ``` over den.", "Koden blir rykt inn som ``` over han.");
  lines = lines.flatMap(({ text, row }, place) => {
    if (laid[place] !== text) said[row].add(code);
    return laid[place].split("\n").map((line) => ({ text: line, row }));
  });
  for (let look = 0; look < LOOKS; look += 1) lines = mendedOnce(lines, said);
  return {
    text: lines.map(({ text }) => text).join("\n"),
    changes: changes(typed, lines, said),
    left: left(lines.map(({ text }) => text)),
  };
}

/** A line parted where another program parted it; a heading and the row of a table are one line each. */
function parted(line) {
  const pieces = line.split(PATTERN.break).filter(Boolean);
  if (!pieces.length || line.includes("|") || line.trimStart().startsWith("#")) return [pieces.join(" ")];
  const [indent] = /^[ \t]*/.exec(line);
  return pieces.map((piece, place) => (place ? indent : "") + piece);
}

function mendedOnce(lines, said) {
  const rows = shown(lines.map(({ text }) => text));
  const count = counting();
  const tables = tablesOfTabs(rows);
  const joined = itemsWithTheirWords(rows);
  const moved = itemsMoved(rows);
  const written = rows.map((row, place) => {
    if (row.heading) count.heading(row.heading[1].length, HEADING_NUMBER.exec(row.heading[2])?.groups.number);
    if (row.clause) count.reads(row.clause.number, row.clause.text);
    const tell = (sentence) => said[lines[place].row].add(sentence);
    if (tables.has(place)) tell(say("Linjene med tabulator blir en tabell.", "Linjene med tabulator blir ein tabell."));
    if (moved.has(place)) {
      tell(say("Punktet flyttes dit listen begynner.", "Punktet blir flytt dit lista byrjar."));
      return moved.get(place);
    }
    if (joined.has(place)) {
      tell(say("Ordene flyttes opp til streken.", "Orda blir flytte opp til streken."));
      return joined.get(place);
    }
    const text = row.hidden || !row.typed.trim() ? row.typed : onLine(rows, place, count, tell);
    return tables.get(place) ?? (text === null ? [] : [text]);
  });
  return rows.flatMap((_, place) => {
    const own = lines[place].row;
    if (!written[place].length) return [];
    const gap = glued(rows, place);
    if (gap) said[own].add(gap);
    return (gap ? ["", ...written[place]] : written[place]).map((text) => ({ text, row: own }));
  });
}

/** A line as it should be, null when it goes; `tell` is told why. */
function onLine(rows, place, count, tell) {
  const { typed } = rows[place];
  if (isUnderline(rows, place)) return isTitle(rows, place - 1) ? null : typed;
  if (rows[place + 1] && isUnderline(rows, place + 1) && isTitle(rows, place)) {
    tell(say("Streken under linjen blir til ## foran.", "Streken under linja blir til ## føre."));
    return `## ${typed.trim()}`;
  }
  if (isIndented(rows, place)) return isLoneIndented(rows, place) ? outdented(typed, tell) : typed;
  return MENDS.reduce((line, [mend, sentence]) => {
    const other = mend(line, rows, place, count);
    if (other !== line) tell(sentence(line));
    return other;
  }, typed);
}

function outdented(typed, tell) {
  tell(
    say(
      "Innrykket blir borte, så teksten ikke vises som kode.",
      "Innrykket blir borte, så teksten ikkje blir vist som kode.",
    ),
  );
  return typed.trimStart();
}

/** What is mended in a line, in this order, and what is said of each. */
const MENDS = [
  [
    (_line, rows, place) => withMinus(rows, place), // of the line as it was typed
    () =>
      say(
        "Minus får en strek foran, så det ikke blir et kulepunkt.",
        "Minus får ein strek framfor, så det ikkje blir eit kulepunkt.",
      ),
  ],
  [
    (line) => line.replace(every("unseen"), ""),
    () => say("Tegn som ingen ser, blir borte.", "Teikn som ingen ser, blir borte."),
  ],
  [
    (line) => line.replace(PATTERN.laid, (laid) => laid.replace(every("otherBlank"), " ")),
    () =>
      say(
        "Mellomrom som ikke er det på tastaturet, blir vanlige.",
        "Mellomrom som ikkje er det på tastaturet, blir vanlege.",
      ),
  ],
  [
    (line) => outsideCode(line, withoutWordsOwn),
    () => say("Koder fra Word som ingen ser, blir borte.", "Kodar frå Word som ingen ser, blir borte."),
  ],
  [
    (line) => line.replace(PATTERN.bullet, "$<indent>- "),
    () => say("Kulepunktet fra Word blir et punkt i en liste.", "Kulepunktet frå Word blir eit punkt i ei liste."),
  ],
  [
    (line) => {
      const words = PATTERN.mark.exec(line)?.[0] ?? "";
      return words + line.slice(words.length).replace(every("tabs"), " ");
    },
    () => say("Tabulatoren blir et mellomrom.", "Tabulatoren blir eit mellomrom."),
  ],
  [
    (line, rows, place, count) => (rows[place].doubt || rows[place].clause ? line : (asClause(line, count) ?? line)),
    (before) => {
      const { number } = PATTERN.nearly.exec(before).groups;
      return say(`${number} blir et punkt med nummer.`, `${number} blir eit punkt med nummer.`);
    },
  ],
  [
    (line, rows, place) => (rows[place].heading ? line : line.replace(PATTERN.crowded, "$<marks> $<title>")),
    () => say("Overskriften får mellomrom etter #.", "Overskrifta får mellomrom etter #."),
  ],
  [
    (line) => setApart(tight(line)),
    () => say("Stjernene flyttes, så ordene blir fete.", "Stjernene blir flytte, så orda blir feite."),
  ],
  [
    (line) => outsideCode(line, withWrittenBlanks),
    () => say("Mellomrommene i adressen blir %20.", "Mellomroma i adressa blir %20."),
  ],
  [
    (line, rows, place) => (rows[place].row ? withKeptStrokes(asSigns(line)) : asSigns(line)),
    () =>
      say(
        "Tegnet får en strek foran, så det vises overalt.",
        "Teiknet får ein strek framfor, så det blir vist overalt.",
      ),
  ],
];

/** The clause that a line was meant as, when it would come next; else null. */
function asClause(line, count) {
  const { bold, closed, number, text } = PATTERN.nearly.exec(line)?.groups ?? {};
  if (!number || (closed && !bold)) return null;
  const words = bold && !closed ? `${bold}${text}` : text;
  return count.reads(number, words) === "clause" ? `${number} ${words}` : null;
}

/** Why a line needs a blank one above it, or null. */
function glued(rows, place) {
  const { typed, line, clause, table, heading, listed, hidden } = rows[place];
  const above = rows[place - 1];
  if (!above?.typed.trim() || above.heading || hidden || !typed.trim()) return null;
  if (isUnderline(rows, place) && !isTitle(rows, place - 1) && isRule(typed))
    return say(
      "Det kommer en tom linje over streken, så linjen over ikke blir en overskrift.",
      "Det kjem ei tom linje over streken, så linja over ikkje blir ei overskrift.",
    );
  const before = (what) => say(`Det kommer en tom linje foran ${what[0]}.`, `Det kjem ei tom linje føre ${what[1]}.`);
  if (clause) return before(["punktet", "punktet"]);
  if (below(rows, place)) return below(rows, place);
  if (heading) return listed && /^\S/.test(typed) ? before(["overskriften", "overskrifta"]) : null;
  const other = PATTERN.block.test(above.typed);
  if (table && !listed && !other && !typed.startsWith(" ")) return before(["tabellen", "tabellen"]);
  const [, mark] = ITEM.exec(line) ?? [];
  const opens = /^ {0,3}\S/.test(typed) && mark && /^(?:[-*+]|1[.)])$/.test(mark);
  return opens && !listed && !other && !isRule(typed) && !isRule(above.typed) ? before(["listen", "lista"]) : null;
}

/** What was changed, with the lines beside each other that were changed for the same reasons as one. */
function changes(typed, lines, said) {
  const found = [];
  typed.forEach((before, row) => {
    const after = lines.filter((line) => line.row === row).map(({ text }) => text);
    if (after.length === 1 && after[0] === before) return;
    const last = found.at(-1);
    if (last?.until === row) Object.assign(last, { until: row + 1 });
    else found.push({ from: row, until: row + 1 });
  });
  return found.map(({ from, until }) => ({
    before: typed.slice(from, until).join("\n"),
    after: lines
      .filter(({ row }) => row >= from && row < until)
      .map(({ text }) => text)
      .join("\n"),
    said: [...new Set(said.slice(from, until).flatMap((sentences) => [...sentences]))],
  }));
}
