// The order of the hits: the twin of macros/search/asking/ranking.py, which says why.

export const rounded = (number) => Math.floor(number * 1e6 + 0.5) / 1e6;

/**
 * What every document counts before anyone has asked. `areas`
 * says which apply everywhere, `own` which are the reader's.
 */
export function standing({ status, kind, area }, areas, own, weights) {
  const { STATUS, OWN_AREA, COMMON, BELOW } = weights;
  const place = (id) => (own.includes(id) ? OWN_AREA : areas[id]?.common ? COMMON : 1);
  return status.map((state, number) => STATUS[state] * (BELOW[kind[number]] ?? 1) * place(area[number]));
}

/** How much each word of the query says, a Map of place → worth: words that nothing was found for do not count. */
export function worth(asked) {
  const found = new Map();
  for (const one of asked) {
    if (!one.evidence.size) continue;
    for (const place of one.places) if (!found.has(place)) found.set(place, one.says);
  }
  return found;
}

/** Put the documents in order, the best first: a list of {number, score}. */
export function rank(asked, standings, { SATURATION, FLOOR }) {
  const says = worth(asked);
  const sum = (places) => places.reduce((total, place) => total + says.get(place), 0);
  const total = sum([...says.keys()]);
  const scores = new Map();
  const covered = new Map();
  for (const one of asked) {
    for (const [number, strength] of one.evidence) {
      const score = (one.says * strength * (SATURATION + 1)) / (SATURATION + strength);
      scores.set(number, (scores.get(number) ?? 0) + score);
      covered.set(number, new Set([...(covered.get(number) ?? []), ...one.places]));
    }
  }
  const ranked = [...scores].map(([number, score]) => {
    const share = sum([...covered.get(number)].sort((a, b) => a - b));
    return { number, score: rounded((score * standings[number] * share) / total) };
  });
  const floor = FLOOR * ranked.reduce((best, { score }) => Math.max(best, score), 0);
  return ranked.filter(({ score }) => score >= floor).sort((a, b) => b.score - a.score || a.number - b.number);
}
