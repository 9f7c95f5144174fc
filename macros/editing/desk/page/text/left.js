// What in a text only whoever wrote it can mend; the checks of a proposal tell the same.
import { say, sayAll } from "../language.js";
import { counting } from "./clauses.js";
import { ofHtml } from "./html.js";
import { beginsTable, cells, ITEM } from "./layout.js";
import { HEADING_NUMBER } from "./lines.js";
import { toMend } from "./neighbours.js";
import { every, PATTERN } from "./patterns.js";
import { isCodeInside, isEmptyItem, isIndented, isRule, isSentence, isUnderline, shown, wide } from "./shapes.js";

/** Each with its row, counted from 0, and a sentence. */
export function left(lines) {
  const rows = shown(lines);
  const found = [...footnotes(rows), ...miscounted(rows), ...tooWide(rows), ...ofHtml(rows)];
  const count = counting();
  rows.forEach(({ typed, hidden, heading, clause }, row) => {
    if (heading) count.heading(heading[1].length, HEADING_NUMBER.exec(heading[2])?.groups.number);
    if (clause) count.reads(clause.number, clause.text);
    const said =
      hidden || !typed.trim() ? null : (ofLine(rows, row) ?? (clause && clauseWithin(typed, count.expected())));
    if (said) found.push({ row, said });
  });
  return found.sort((one, other) => one.row - other.row);
}

/** What is told of a line, or null. */
function ofLine(rows, place) {
  const { typed } = rows[place];
  if (PATTERN.fence.test(typed))
    return say(
      "Koden slutter aldri. Skriv ``` på en egen linje etter den.",
      "Koden sluttar aldri. Skriv ``` på ei eiga linje etter han.",
    );
  if (isUnderline(rows, place))
    return say(
      "Streken gjør linjen over til en overskrift. Skriv en tom linje over streken hvis den ikke er det.",
      "Streken gjer linja over til ei overskrift. Skriv ei tom linje over streken om ho ikkje er det.",
    );
  if ((isIndented(rows, place) || isCodeInside(rows, place)) && isSentence(typed.trim()))
    return say(
      "Avsnittet er rykket inn, og vises som kode. Ta bort innrykket.",
      "Avsnittet er rykt inn, og blir vist som kode. Ta bort innrykket.",
    );
  const other = toMend(rows, place);
  if (other) return other;
  if (PATTERN.quoted.test(typed))
    return say(
      "> gjør linjen til et sitat, og vises ikke. Skriv \\> hvis det er «mer enn».",
      "> gjer linja til eit sitat, og blir ikkje vist. Skriv \\> om det er «meir enn».",
    );
  const alert = PATTERN.alert.exec(typed);
  if (alert)
    return sayAll(
      [
        `«${alert[0].replace(/[ >]/g, "")}» vises som det står, og det under som et sitat.`,
        `«${alert[0].replace(/[ >]/g, "")}» blir vist som det står, og det under som eit sitat.`,
      ],
      [
        "Skriv !!! note, og teksten på linjene under med fire mellomrom foran.",
        "Skriv !!! note, og teksten på linjene under med fire mellomrom framfor.",
      ],
    );
  if (PATTERN.emptyHeading.test(typed))
    return say(
      "Overskriften er tom. Skriv hva delen handler om, eller ta den bort.",
      "Overskrifta er tom. Skriv kva delen handlar om, eller ta ho bort.",
    );
  if (PATTERN.stray.test(typed))
    return say(
      "Ordene mellom klammene vises ikke. Skriv ankeret uten mellomrom, eller \\{ hvis det er ord.",
      "Orda mellom klammene blir ikkje viste. Skriv ankeret utan mellomrom, eller \\{ om det er ord.",
    );
  const address = wordsForAddress(typed);
  if (address)
    return sayAll(
      [
        `«(${address})» er ingen adresse, og lenken vises som ord.`,
        `«(${address})» er inga adresse, og lenkja blir vist som ord.`,
      ],
      [
        "Skriv \\( hvis det er ord i en parentes, eller %20 for hvert mellomrom i en adresse.",
        "Skriv \\( om det er ord i ein parentes, eller %20 for kvart mellomrom i ei adresse.",
      ],
    );
  return null;
}

/** The next clause in the line of the one before it. */
function clauseWithin(typed, expected) {
  const next = `${expected.replaceAll(".", "\\.")}[.)]?[ \\t]+[A-ZÆØÅ]`;
  if (!new RegExp(`[a-zæøå]{3}(?<!pkt)(?<!unkt)[.!?:][ \\t]+${next}`).test(typed)) return null;
  return say(
    `${expected} ser ut som et punkt, men står inne i et avsnitt. Sett en tom linje foran.`,
    `${expected} ser ut som eit punkt, men står inne i eit avsnitt. Set ei tom linje framfor.`,
  );
}

/** What stands where a link has its address, and looks like words. */
function wordsForAddress(typed) {
  const links = [...typed.replace(every("code"), "").matchAll(every("spaced"))];
  return links.map(({ groups }) => groups.address).find((address) => !PATTERN.place.test(address));
}

/** Whether a line at the margin is something else than a list, and ends the one above. */
function endsList(rows, place) {
  const { typed, hidden } = rows[place];
  const code = isFence(rows[place]);
  if (hidden && !code) return false;
  const table = beginsTable(typed, rows[place + 1]?.typed ?? "");
  const other =
    /^ ?>/.test(typed) || PATTERN.vanishes.test(typed) || PATTERN.block.test(typed) || PATTERN.container.test(typed);
  return /^ ?\S/.test(typed) && (code || table || other || isRule(typed));
}

const isFence = ({ fence, fenced }) => fenced || fence;

/** Items that a list shows with another number than the one typed; 1. before each of them is meant as it is shown. */
function miscounted(rows) {
  let last = null;
  let commented = false; // a comment at the margin ends no list
  return rows.flatMap((row, place) => {
    const { line, typed, hidden } = row;
    const listed = row.listed || (commented && last !== null);
    if (typed.trim()) commented = hidden && !isFence(row);
    const number = Number(/^ {0,3}(\d{1,9})[.)](?:\s|$)/.exec(typed)?.[1] ?? Number.NaN);
    const above = rows[place - 1]?.typed ?? "";
    const outside = /^\S/.test(typed) && !hidden && !isEmptyItem(typed) && !ITEM.test(typed);
    if (endsList(rows, place) || (outside && (!above.trim() || isEmptyItem(above)))) last = null;
    if (hidden || !typed.trim() || (listed && wide(typed) >= Math.min(last?.column ?? 2, 4))) return [];
    if (Number.isNaN(number) || !row.item) {
      if (!listed || ITEM.test(line)) last = null;
      return [];
    }
    const before = last;
    const column = /^ *\d+[.)](?: {1,4}(?=\S)|)/.exec(typed)[0].length;
    last = { number, column, shown: before && listed ? before.shown + 1 : number };
    if (last.shown === number || before.number === number) return [];
    return [{ row: place, said: ofNumber(number, last.shown) }];
  });
}

function ofNumber(number, other) {
  if (number === 1)
    return say(
      `1. vises som ${other}. Skriv ${other}., eller sett en linje med ord over hvis en ny liste begynner.`,
      `1. blir vist som ${other}. Skriv ${other}., eller set ei linje med ord over om ei ny liste byrjar.`,
    );
  return say(
    `${number}. vises som ${other}. Skriv ${other}., eller ${number}\\. hvis det ikke er et punkt i listen.`,
    `${number}. blir vist som ${other}. Skriv ${other}., eller ${number}\\. om det ikkje er eit punkt i lista.`,
  );
}

/** Rows with more cells than their table has columns: what has no column is not shown. */
function tooWide(rows) {
  let columns = 0;
  return rows.flatMap(({ row, typed }, place) => {
    const begins = row && beginsTable(typed, rows[place + 1]?.typed ?? "");
    if (begins) columns = cells(typed).length;
    const surplus = row && !begins ? cells(typed).slice(columns).join("").trim() : "";
    if (!surplus) return [];
    const said = sayAll(
      [
        `Raden har ${cells(typed).length} celler, men tabellen har ${columns}. Det siste vises ikke.`,
        `Rada har ${cells(typed).length} celler, men tabellen har ${columns}. Det siste blir ikkje vist.`,
      ],
      [
        "Legg til en kolonne, eller skriv \\| for en strek i en celle.",
        "Legg til ein kolonne, eller skriv \\| for ein strek i ei celle.",
      ],
    );
    return [{ row: place, said }];
  });
}

function footnotes(rows) {
  const told = new Map();
  const used = new Map();
  const unshown = [];
  rows.forEach(({ typed, hidden }, row) => {
    if (hidden) return;
    const own = PATTERN.footnote.exec(typed)?.groups.name;
    if (told.has(own)) unshown.push([own, told.get(own)]);
    if (own) told.set(own, row);
    for (const [, inside, first] of typed.matchAll(every("reference"))) used.set(inside ?? first, row);
  });
  const unused = [...told].filter(([name]) => !used.has(name));
  const missing = [...used].filter(([name]) => !told.has(name));
  return [
    ...unshown.map(([name, row]) => ({
      row,
      said: say(
        `Fotnoten [^${name}] står på nytt under, og denne vises ikke. Gi den et annet navn, eller ta den bort.`,
        `Fotnoten [^${name}] står på nytt under, og denne blir ikkje vist. Gi han eit anna namn, eller ta han bort.`,
      ),
    })),
    ...unused.map(([name, row]) => ({
      row,
      said: say(`Ingen tekst viser til fotnoten [^${name}].`, `Ingen tekst viser til fotnoten [^${name}].`),
    })),
    ...missing.map(([name, row]) => ({
      row,
      said: say(
        `Fotnoten [^${name}] har ingen tekst. Skriv den nederst: [^${name}]: …`,
        `Fotnoten [^${name}] har ingen tekst. Skriv han nedst: [^${name}]: …`,
      ),
    })),
  ];
}
