// Days as the index has them: 2028-04-01, which sort as they stand.

/** Today where the reader is. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** How many days there are until a day, from today; not a number when there is no day. */
export const daysUntil = (day) => Math.round((Date.parse(day) - Date.parse(today())) / (24 * 60 * 60 * 1000));

/** @type {Intl.DateTimeFormat | undefined} */
let written;

/** 1. april 2028: the same in bokmål and nynorsk. */
export function longDate(day) {
  // Made when it is needed: on a slow telephone that alone takes as long as all else a page does before it is seen.
  written ??= new Intl.DateTimeFormat("nb", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return written.format(Date.parse(day));
}
