// Whether words look like an identity number: what is typed about a patient must never leave the page.
// The twin of macros/documents/identifiers.py, which says why the number is found like this.

const LENGTH = 11;
const MANY = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,12}\p{Nd}){10,}/gu;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Mark}]/gu;
const CLOSE = /^\d(?:[ \t.\-\u00ad\u00a0\u2000-\u2015\u202f\u2060\ufeff*_]{0,3}\d)*$/;
const AS_ONE = ["11", "6,5"];
const GROUPS = [...AS_ONE, "2,2,2,5", "6,3,2", "2,2,2,3,2", "1,1,1,1,1,1,1,1,1,1,1"];
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const DAY_SHIFTS = [0, 40];
const MONTH_SHIFTS = [0, 40, 65, 80];
const LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FH = /^[89]/;
const LONGEST = 2_000;

/** A digit of any script as ours: those of a script stand ten together. */
function ours(digit) {
  if (/\d/.test(digit)) return digit;
  let before = 0;
  for (let code = digit.codePointAt(0) - 1; /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1) before += 1;
  return String(before % 10);
}

function hasDay(number) {
  const [day, month] = [Number(number.slice(0, 2)), Number(number.slice(2, 4))];
  return DAY_SHIFTS.some((days) =>
    MONTH_SHIFTS.some((months) => day > days && day - days <= (LONGEST_MONTH[month - months - 1] ?? 0)),
  );
}

const sum = (weights, number) => weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);

const isChecked = (number) => sum(FIRST, number) % LENGTH <= 3 && sum(SECOND, number) % LENGTH === 0;

/**
 * Whether eleven digits are a number, where `runs` are the digits as they stand together and `written` is all of it.
 */
function isNumber(runs, written) {
  const number = runs.join("");
  if (number.length !== LENGTH || !(hasDay(number) || FH.test(number))) return false;
  const certain = hasDay(number) && isChecked(number);
  const close = CLOSE.test(written);
  const lengths = String(runs.map((run) => run.length));
  if (certain) return close || GROUPS.includes(lengths);
  return close && AS_ONE.includes(lengths) && (hasDay(number) || isChecked(number));
}

/** Every stretch of a chain of digits that begins and ends where digits stand apart. */
function* stretches(chain) {
  const runs = [...chain.matchAll(/\d+/g)];
  for (const [first, { 0: begin, index }] of runs.entries()) {
    for (const last of runs.slice(first, first + LENGTH)) {
      const written = chain.slice(index, last.index + last[0].length);
      yield written;
      // A field of a fixed width has a zero in front.
      if (begin.startsWith("0") && begin.length > 1) yield written.slice(1);
    }
  }
}

/** Whether any of the words look like an identity number. */
export function looksLikeNumber(text) {
  // Raised digits and those in circles become plain ones.
  const plain = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .replace(UNSEEN, "")
    .replace(/\p{Nd}/gu, ours);
  return (plain.match(MANY) ?? []).some((chain) =>
    [...stretches(chain)].some((written) => isNumber(written.match(/\d+/g) ?? [], written)),
  );
}
