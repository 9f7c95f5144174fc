// One hit for a text that several areas have: nearly the same words must not fill the list.

const NEAR = 0.75; // of the best version's score: with less, the common text lacks words of the query that the best one has

/** Which hits are versions of the same text: the same name for them, another for any other. */
export const familyOf = (number, { family }) => family[number] || number;

/**
 * Keep one of each family of `hits`, which stand in order, in the place of its best: the version of the reader's area;
 * else the common text, when it answers nearly as well; else the best.
 */
export function fold(hits, columns, areas, own) {
  const families = new Map();
  for (const hit of hits) {
    const family = familyOf(hit.number, columns);
    families.set(family, [...(families.get(family) ?? []), hit]);
  }
  const area = ({ number }) => columns.area[number];
  return [...families.values()].map((versions) => {
    const mine = versions.find((one) => own.includes(area(one)));
    const common = versions.find((one) => areas[area(one)]?.common && one.score >= NEAR * versions[0].score);
    return mine ?? common ?? versions[0];
  });
}
