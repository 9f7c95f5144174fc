// Bold words whose stars would be shown: the twin of checks/reading/typed/stars.py.
const LETTER = /[\p{L}\p{N}]/u;

const odd = (text) => text.split("**").length % 2 === 0 || text.includes("`") || text.includes("***");
const letter = (sign) => Boolean(sign && LETTER.test(sign));

/** Bold words that end or begin with another sign than a letter, with a blank between them and the next word. */
export function setApart(text) {
  if (odd(text)) return text;
  const pieces = text.split("**");
  for (let place = 1; place < pieces.length; place += 2) {
    const inner = pieces[place];
    const other = (sign) => Boolean(sign?.trim()) && !letter(sign);
    if (other(inner.at(-1)) && letter(pieces[place + 1][0])) pieces[place + 1] = ` ${pieces[place + 1]}`;
    if (other(inner[0]) && letter(pieces[place - 1].at(-1))) pieces[place - 1] += " ";
  }
  return pieces.join("**");
}

/** Bold words without blanks just inside the stars. */
export function tight(text) {
  if (odd(text)) return text;
  const pieces = text.split("**");
  for (let place = 1; place < pieces.length; place += 2) {
    const whole = pieces[place];
    const inner = whole.trim();
    if (!inner || inner === whole) continue;
    if (whole.startsWith(" ") && pieces[place - 1].at(-1)?.trim()) pieces[place - 1] += " ";
    if (whole.endsWith(" ") && pieces[place + 1][0]?.trim()) pieces[place + 1] = ` ${pieces[place + 1]}`;
    pieces[place] = inner;
  }
  return pieces.join("**");
}
