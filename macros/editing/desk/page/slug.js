/** A title as part of a file name: «Blodprøver og røntgen» becomes «blodprover-og-rontgen», as in macros/editing/new.py. */
export function slug(title) {
  const ascii = title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  return ascii.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
}
