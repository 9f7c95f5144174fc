// Three texts of one file: what both began from, and what each of two has made of it. What only one has changed is
// taken; where both have changed the same place, a person must choose. Lines, since a paragraph is one line.

/** The pieces of the merged text: {lines}, or {base, mine, theirs} where the two are at odds, each a list of lines. */
export function merged(base, mine, theirs) {
  const [was, own, other] = [base, mine, theirs].map((text) => (text === "" ? [] : text.split("\n")));
  const [inOwn, inOther] = [kept(was, own), kept(was, other)];
  const pieces = [];
  let [b, m, t] = [0, 0, 0];
  const before = (nextB, nextM, nextT) => {
    pieces.push(...decided(was.slice(b, nextB), own.slice(m, nextM), other.slice(t, nextT)));
    [b, m, t] = [nextB + 1, nextM + 1, nextT + 1];
  };
  was.forEach((line, place) => {
    if (!inOwn.has(place) || !inOther.has(place)) return;
    before(place, inOwn.get(place), inOther.get(place));
    pieces.push({ lines: [line] });
  });
  before(was.length, own.length, other.length);
  return joined(pieces);
}

export const atOdds = (piece) => !piece.lines;

/** The text, with `choose(piece)` giving the lines where the two are at odds. */
export const textOf = (pieces, choose) => pieces.flatMap((piece) => piece.lines ?? choose(piece)).join("\n");

function decided(base, mine, theirs) {
  if (alike(base, mine)) return [{ lines: theirs }];
  if (alike(base, theirs) || alike(mine, theirs)) return [{ lines: mine }];
  // Only what differs is asked about.
  const least = Math.min(mine.length, theirs.length);
  let [top, bottom] = [0, 0];
  while (top < least && mine[top] === theirs[top]) top += 1;
  const whole = areItems({ base, mine: mine.slice(top), theirs: theirs.slice(top) });
  while (!whole && bottom < least - top && mine.at(-1 - bottom) === theirs.at(-1 - bottom)) bottom += 1;
  const middle = (lines) => lines.slice(top, lines.length - bottom);
  return [
    { lines: mine.slice(0, top) },
    { base, mine: middle(mine), theirs: middle(theirs) },
    { lines: mine.slice(mine.length - bottom) },
  ];
}

/** Whether each of the two has put items into a list, and nothing else: both can stand in it, whole as they are. */
export function areItems({ base, mine, theirs }) {
  const dash = /^ *(?=- )/.exec(mine[0] ?? "")?.[0];
  const isPart = (line) => !line.trim() || line.startsWith(`${dash}- `) || line.startsWith(`${dash}  `);
  return !base.length && dash !== undefined && theirs[0]?.startsWith(`${dash}- `) && [...mine, ...theirs].every(isPart);
}

function joined(pieces) {
  const found = [];
  for (const piece of pieces) {
    if (piece.lines && found.at(-1)?.lines) found.at(-1).lines.push(...piece.lines);
    else if (!piece.lines || piece.lines.length) found.push(piece.lines ? { lines: [...piece.lines] } : piece);
  }
  return found;
}

const alike = (one, other) => one.length === other.length && one.every((line, place) => line === other[place]);

/** The lines of `was` that are still there in `now`: the longest common row of lines, by their places. */
function kept(was, now) {
  const found = new Map();
  let top = 0;
  while (top < was.length && top < now.length && was[top] === now[top]) found.set(top, top++);
  let [ends, end] = [was.length, now.length];
  while (ends > top && end > top && was[ends - 1] === now[end - 1]) found.set(--ends, --end);
  const longest = Array.from({ length: ends - top + 1 }, () => new Uint32Array(end - top + 1));
  for (let a = ends - 1; a >= top; a -= 1) {
    for (let b = end - 1; b >= top; b -= 1) {
      const row = longest[a - top];
      row[b - top] =
        was[a] === now[b]
          ? longest[a - top + 1][b - top + 1] + 1
          : Math.max(longest[a - top + 1][b - top], row[b - top + 1]);
    }
  }
  let [a, b] = [top, top];
  while (a < ends && b < end) {
    if (was[a] === now[b]) found.set(a++, b++);
    else if (longest[a - top + 1][b - top] >= longest[a - top][b - top + 1]) a += 1;
    else b += 1;
  }
  return found;
}
