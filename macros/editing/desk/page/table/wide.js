// A table with a column for each period, made one with a line for each number: the twin of documents/figures/wide.py.
import { periodOf } from "./periods.js";

/** From which column on a heading names nothing but periods; null when the table is not wide. */
export function periodsIn(names, known) {
  const begins = names.findIndex((name) => split(name, known));
  const words = names.slice(0, Math.max(begins, 0));
  // A line of numbers has no words in front of its period.
  if (begins < 1 || words.some((word) => word.trim() && !/\p{L}/u.test(word))) return null;
  return names.slice(begins).every((name) => split(name, known)) ? begins : null;
}

/** What the columns of periods count, each said once. */
export const counted = (names, begins, known) => [...new Set(names.slice(begins).map((name) => split(name, known)[0]))];

/** A line with period, value and group for each number. */
export function* lengthened(names, begins, rows, known) {
  const different = (place) => new Set(rows.map(({ cells }) => cells[place].trim())).size > 1;
  const differ = [...names.slice(0, begins).keys()].filter(different);
  const periods = names.slice(begins).map((name) => split(name, known)[1]);
  for (const { cells, line } of rows) {
    const group = differ.map((place) => cells[place].trim()).filter(Boolean);
    for (const [place, period] of periods.entries())
      yield { cells: [period, cells[begins + place], ...(differ.length ? [group.join(", ")] : [])], line };
  }
}

/** What a column counts, and its period, which stands last; undefined when there is none. */
function split(name, known) {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.map((_, place) => [words.slice(0, place).join(" "), words.slice(place).join(" ")]);
  return ends.find(([, period]) => periodOf(period, known));
}
