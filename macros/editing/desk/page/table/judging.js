// What a table that can be read may not say: the twin of the rules `period`, `value` and `few` in
// checks/rules/kinds/figures.py. And what it says, and what is new in it, for whoever has just put it in.
import { written } from "./periods.js";
import { wrong } from "./reading.js";

/** What is wrong with the rows of a figure that counts and comes like this; `today` as year-month-day. */
export function judged({ rows, wrong: met }, { rhythm, unit, of_persons: ofPersons }, today, known) {
  const persons = ofPersons || unit === known.persons;
  const broken = met.some(({ name }) => !VALUES.has(name));
  const unread = met.map(({ line }) => line);
  const groups = [...new Set(rows.map(({ group }) => group))];
  const told = rows.flatMap((row) => [...ofRow(row, { rhythm, unit, persons }, today, known)]);
  for (const group of rhythm in known.rhythms ? groups : []) {
    const own = rows.filter((row) => row.group === group && row.period.rhythm === rhythm);
    const ordered = own.toSorted((one, other) => one.period.place - other.period.place);
    for (const [place, second] of ordered.slice(1).entries()) {
      const first = ordered[place];
      const [from, to] = [first.line, second.line].toSorted((one, other) => one - other);
      // What could not be read may be what seems to be missing.
      const mayBeThere = broken || unread.some((line) => line >= from && line < to);
      told.push(...between(first, second, mayBeThere, known));
    }
  }
  if (persons) told.push(...revealed(rows, known));
  return [...met, ...told].toSorted((one, other) => one.line - other.line);
}

const VALUES = new Set([
  "NO_VALUE",
  "DASH",
  "HIDDEN",
  "TWO_WAYS",
  "MORE_THAN_NUMBER",
  "FEW_AND_MORE",
  "POINT_AND_COMMA",
  "NO_NUMBER",
]);

function* ofRow({ period, value, line }, { rhythm, unit, persons }, today, known) {
  const said = written(period, known);
  if (rhythm in known.rhythms && period.rhythm !== rhythm)
    yield wrong("RHYTHM", line, { period: said, key: "rhythm", word: rhythm, example: known.rhythms[rhythm].example });
  else if (lastDay(period, known) >= today) yield wrong("NOT_OVER", line, { period: said });
  const number = Number(value); // no number where it is the mark of none
  const values = { named: "verdien", value, key: "unit", unit };
  if (number < 0 && unit !== known.kroner) yield wrong("BELOW_ZERO", line, values);
  if (number > 100 && unit === known.percent) yield wrong("ABOVE_HUNDRED", line, values);
  if (persons && number > 0 && number < known.few) yield wrong("FEW", line);
}

/** The one number of a period that is withheld, where the total of the same period gives it away. */
function revealed(rows, known) {
  const periods = new Set(rows.map(({ period }) => written(period, known)));
  return [...periods].flatMap((said) => {
    const same = rows.filter(({ period }) => written(period, known) === said);
    const isTotal = ({ group }) => known.totals.includes(group.toLowerCase());
    const total = same.find(isTotal);
    const withheld = same.filter(({ value }) => value === known.withheld);
    const others = same.filter((row) => row.value !== known.withheld && !isTotal(row));
    const left = others.reduce((sum, { value }) => sum - Number(value), Number(total?.value));
    return withheld.length === 1 && left > 0 && left < known.few ? [wrong("REVEALED", withheld[0].line)] : [];
  });
}

function* between(first, second, mayBeThere, known) {
  const absent = second.period.place - first.period.place - 1;
  const period = written({ ...first.period, place: first.period.place + 1 }, known);
  const next = written(second.period, known);
  if (absent < 0)
    yield wrong("TWICE", second.line, {
      period: next,
      line: first.line,
      group: second.group ? ` for ${second.group}` : "",
    });
  else if (absent && !mayBeThere)
    yield wrong(absent === 1 ? "ONE_MISSING" : "MISSING", second.line, { period, next, number: absent });
}

function lastDay({ rhythm, place }, { rhythms }) {
  const { inYear } = rhythms[rhythm];
  const months = ((place % inYear) + 1) * (12 / inYear);
  return new Date(Date.UTC(Math.floor(place / inYear), months, 0)).toISOString().slice(0, 10);
}

/** The table as we keep it: semicolons, decimal commas, no blanks in numbers, one kind of end of line. */
export function tidy({ rows }, known) {
  const groups = rows.some(({ group }) => group);
  const value = (one) => (known.absent.includes(one) ? one : one.replace(".", ","));
  const cell = (text) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) =>
    [written(row.period, known), value(row.value), ...(groups ? [cell(row.group)] : [])].join(";"),
  );
  return [groups ? "period;value;group" : "period;value", ...lines, ""].join("\n");
}

/** What is other than before, as [{what, was, is}]; what was not there, or is no more, is undefined. */
export function changes(before, now, known) {
  const byPlace = ({ rows }) =>
    new Map(rows.map((one) => [`${written(one.period, known)}${one.group ? ` ${one.group}` : ""}`, one.value]));
  const [was, is] = [byPlace(before), byPlace(now)];
  const same = (one, other) => one === other || Number(one) === Number(other);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((what) => !same(was.get(what), is.get(what)))
    .map((what) => ({ what, was: was.get(what), is: is.get(what) }));
}
