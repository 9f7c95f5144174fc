// One hit for a text that several areas have: the twin of macros/search/asking/folding.py, which says why.

/** Which hits are versions of the same text: the same name for them, another for any other. */
export const familyOf = (number, { family }) => family[number] || number;

/** The area of what is not for the reader; no area is called so. */
const NOBODY = "-";

/** The columns for a reader in a municipality that some documents of its area may not be for. */
export function columnsFor(municipality, columns) {
  if (!municipality) return columns;
  const { area, reach } = columns;
  return { ...columns, area: area.map((id, number) => (reaching(municipality, reach[number]) ? id : NOBODY)) };
}

/** Whether what is for some municipalities, or for all, is for this one. */
export const reaching = (municipality, reach) => !reach || reach.split(" ").includes(municipality);

/**
 * Keep of each family of `hits`, which stand in order, in the place of its best: the versions of the reader's areas;
 * else the common text, when it answers nearly as well; else the best.
 */
export function fold(hits, columns, areas, own, { NEAR }) {
  const families = new Map();
  for (const hit of hits) {
    const family = familyOf(hit.number, columns);
    families.set(family, [...(families.get(family) ?? []), hit]);
  }
  const area = ({ number }) => columns.area[number];
  return [...families.values()].flatMap((versions) => {
    const mine = versions.filter((one) => own.includes(area(one)));
    const common = versions.find((one) => areas[area(one)]?.common && one.score >= NEAR * versions[0].score);
    return mine.length ? mine : [common ?? versions[0]];
  });
}

/** Put what each other area of the reader's has of the same right after the first from one of them. */
export function together(hits, columns, own, { COMPARABLE }) {
  const { area, kind } = columns;
  const at = hits.findIndex(({ number }) => own.includes(area[number]));
  if (at < 0) return hits;
  const first = hits[at];
  const after = hits.slice(at + 1);
  const isVersion = ({ number }) => familyOf(number, columns) === familyOf(first.number, columns);
  const isLike = ({ number, score }) => kind[number] === kind[first.number] && score >= COMPARABLE * first.score;
  const candidates = [...after.filter(isVersion), ...after.filter(isLike)];
  const others = own
    .filter((one) => one !== area[first.number])
    .map((one) => candidates.find(({ number }) => area[number] === one));
  const beside = after.filter((one) => others.includes(one));
  return [...hits.slice(0, at + 1), ...beside, ...after.filter((one) => !beside.includes(one))];
}
