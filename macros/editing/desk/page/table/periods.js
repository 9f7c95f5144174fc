// Which period a text is: the twin of documents/figures/periods.py, with its patterns and words, which are `known`.

/** The period that a text is, as {rhythm, place}; null when it is none, or could be another. */
export function periodOf(text, known) {
  const found = firstOf(known.periods, text.trim().toLowerCase());
  if (!found) return null;
  const { year, word, number } = found;
  if (number) return counted(year, word ? known.periodWords[word] : "month", number, known);
  return word ? counted(year, "month", monthOf(word, known), known) : counted(year, "year", 1, known);
}

function counted(year, rhythm, number, { rhythms }) {
  const { inYear } = rhythms[rhythm] ?? { inYear: 0 };
  return number >= 1 && number <= inYear ? { rhythm, place: year * inYear + (number - 1) } : null;
}

const monthOf = (word, { months, shortestMonth }) =>
  word.length < shortestMonth ? 0 : months.findIndex((name) => name.startsWith(word)) + 1;

/** What a text may mean that is no period: the periods that a day is in, or the one with the whole of its year. */
export function periodsNear(text, known) {
  const written = text.trim().toLowerCase();
  const day = firstOf(known.days, written);
  if (day) {
    const rhythms = Object.entries(known.rhythms);
    return rhythms
      .map(([rhythm, { inYear }]) => counted(day.year, rhythm, Math.ceil((day.month * inYear) / 12), known))
      .filter(Boolean);
  }
  const short = firstOf([known.patterns.shortYear], written);
  const found = short && periodOf(`${short.rest}20${short.year}`, known);
  return found ? [found] : [];
}

/** A period as it is written in a table. */
export function written({ rhythm, place }, { rhythms, periodWords }) {
  const { inYear } = rhythms[rhythm];
  const year = Math.floor(place / inYear);
  const number = (place % inYear) + 1;
  if (rhythm === "year") return String(year);
  if (rhythm === "month") return `${year}-${String(number).padStart(2, "0")}`;
  const letter = Object.keys(periodWords).find((word) => periodWords[word] === rhythm);
  return `${year}${letter.toUpperCase()}${number}`;
}

const firstOf = (patterns, text) => {
  for (const pattern of patterns) {
    const found = whole(pattern).exec(text);
    if (found) return found.groups;
  }
  return null;
};

/** A pattern of the checks that the whole of a text must fit. */
export const whole = ([source, flags]) => new RegExp(`^(?:${source})$`, flags);
