// The patterns of documents/text/traces.py, written beside the form: what they find is one thing there and here.
const SOURCES = await (await fetch(new URL("../slips.json", import.meta.url))).json();

export const PATTERN = Object.fromEntries(
  Object.entries(SOURCES).map(([name, [source, flags]]) => [name, new RegExp(source, flags)]),
);

/** The pattern with this name, wherever it is in a line. */
export function every(name) {
  const [source, flags] = SOURCES[name];
  return new RegExp(source, `g${flags}`);
}
