// The Norwegian stemmer of Snowball 3.1.1 (norwegian.sbl), letter for letter as `snowballstemmer`, which Python uses:
// a test compares the two on every word of the site and every inflection of our lists.

const VOWELS = "aeiouyåæêòóôø";
const MAIN = [
  "hetenes",
  "hetene",
  "hetens",
  "endes",
  "heten",
  "heter",
  "edes",
  "enes",
  "ande",
  "ende",
  "erte",
  "ede",
  "ane",
  "ene",
  "ens",
  "ers",
  "ets",
  "het",
  "ert",
  "ast",
  "en",
  "ar",
  "er",
  "as",
  "es",
  "et",
  "a",
  "e",
  "s",
];
const LAST = ["hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig"];
const KEEPS_ERS = ["ind", "kk", "nk", "amm", "omm", "kap", "pp", "lt", "ast", "øst", "v"];
const DROPS_ERS = ["skap", "hav", "giv"];

/**
 * Where the part of the word begins that may lose its ending:
 * after the first vowels and a consonant, from the fourth letter.
 */
function region(word) {
  let at = 0;
  while (at < word.length && !VOWELS.includes(word[at])) at++;
  while (at < word.length && VOWELS.includes(word[at])) at++;
  return at < word.length ? Math.max(at + 1, 3) : word.length;
}

const longest = (word, start, endings) =>
  endings.find((end) => word.length - end.length >= start && word.endsWith(end));

function withoutMain(word, start) {
  const end = longest(word, start, MAIN);
  if (!end) return word;
  const before = word.slice(0, word.length - end.length);
  if (end === "erte" || end === "ert") return `${before}er`;
  if (end === "s") return /(?:[bcdfghjlmnoptvyz]|(?<!e)r|[^aeiouyåæêòóôø]k)$/u.test(before) ? before : word;
  if (end === "ers" && KEEPS_ERS.some((e) => before.endsWith(e)) && !DROPS_ERS.some((e) => before.endsWith(e)))
    return word;
  return before;
}

/** Every key typed asks for the words of the lists and of the first hits anew. */
const known = new Map();

/** The word without its inflection. A word with a digit is a code, and codes are never cut. */
export function stem(word) {
  if (!known.has(word)) known.set(word, stemmed(word));
  return known.get(word);
}

function stemmed(word) {
  if (word.length < 3 || /[0-9]/.test(word)) return word;
  const start = region(word);
  let left = withoutMain(word, start);
  if (/[dv]t$/.test(left) && left.length - 2 >= start) left = left.slice(0, -1);
  const last = longest(left, start, LAST);
  return last ? left.slice(0, left.length - last.length) : left;
}
