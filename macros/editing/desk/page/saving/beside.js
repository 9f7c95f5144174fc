// What lies beside a page and is edited with it: the table of a figure. The form opens, keeps and saves one text; so
// the table follows the page in it, behind a letter that stands in no text, and each becomes a file again when saved.

const BEHIND = "\x1c"; // «file separator»
const FIGURE = /^(docs\/[^/]+\/tall\/[^/]+)\.md$/;

/** A page and the table beside it as one text. */
export const together = (page, table) => (table ? `${page}${BEHIND}${table}` : page);

export const pageOf = (text) => text.split(BEHIND)[0];

/** The table that follows a page; undefined where there is none. */
export const tableOf = (text) => text.split(BEHIND)[1];

/** Where the table of a page lies; undefined for a page that can have none. */
export const besideOf = (path) => (FIGURE.test(path) ? path.replace(FIGURE, "$1.csv") : undefined);

/** The files that a text is saved as, each with what it was begun from; the table when it is another, or `asked`. */
export function filesOf(file, base, asked) {
  const page = { file: { ...file, raw: pageOf(file.raw) }, base: pageOf(base) };
  const [table, was] = [tableOf(file.raw), tableOf(base)];
  if (!table || (table === was && !asked)) return [page];
  return [page, { file: { slug: file.slug, path: besideOf(file.path), raw: table }, base: was ?? "" }];
}
