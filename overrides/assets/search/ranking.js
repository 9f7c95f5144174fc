// The order of the hits: the twin of macros/search/ranking.py, which says why.

const SATURATION = 3;
const STATUS = { in_force: 1, overdue: 0.95, consultation: 0.9, "": 0.9, draft: 0.85, retired: 0.5 };
const OWN_AREA = 1.3;
const COMMON = 1.1;
const FLOOR = 0.01;

export const rounded = (number) => Math.floor(number * 1e6 + 0.5) / 1e6;

/** What every document counts before anyone has asked. `areas` says which apply everywhere, `own` which are the reader's. */
export function standing({ status, area }, areas, own = []) {
  const place = (id) => (own.includes(id) ? OWN_AREA : areas[id]?.common ? COMMON : 1);
  return status.map((state, number) => STATUS[state] * place(area[number]));
}

/** Put the documents in order, the best first: a list of {number, score}. */
export function rank(asked, standings) {
  const rarity = ({ evidence }) => Math.log(1 + (standings.length - evidence.size + 0.5) / (evidence.size + 0.5));
  const worth = new Map();
  for (const one of asked) {
    if (!one.evidence.size) continue;
    for (const place of one.places) if (!worth.has(place)) worth.set(place, rarity(one));
  }
  const sum = (places) => places.reduce((total, place) => total + worth.get(place), 0);
  const total = sum([...worth.keys()]);
  const scores = new Map();
  const covered = new Map();
  for (const one of asked) {
    const rare = rarity(one);
    for (const [number, strength] of one.evidence) {
      const score = (rare * strength * (SATURATION + 1)) / (SATURATION + strength);
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
