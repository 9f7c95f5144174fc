// The same as slug_of in macros/editing/new.py; tests/editing/titles.tsv holds the two.
const LONGEST = 60;

/** A title as part of a file name: «Blodprøver og røntgen» becomes «blodprover-og-rontgen». */
export function slug(title) {
  const ascii = title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  const words = ascii
    .normalize("NFKD")
    .replace(/[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
  return words.replace(/^-/, "").slice(0, LONGEST).replace(/-$/, "");
}

/** The permanent id of a new text: what it begins with, the title, and a number when another text has that id. */
export function newId(beginning, title, taken) {
  const id = beginning + slug(title);
  let number = 1;
  const numbered = () => (number === 1 ? id : `${id}-${number}`);
  while (taken.has(numbered())) number += 1;
  return numbered();
}
