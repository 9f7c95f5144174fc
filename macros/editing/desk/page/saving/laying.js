// A text laid upon what others have done meanwhile: theirs stays, ours is laid upon it, and where both have changed the
// same place the editor chooses.
import { choose } from "./choosing.js";
import { say } from "../language.js";
import { atOdds, merged, textOf } from "./merge.js";
import { told } from "./telling.js";

const HEAD = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m;

/** The text to save: `mine`, begun from `base`, upon the proposal that is there and the text its readers have. */
export async function uponWhatStands(base, mine, { proposal, main, common }, load) {
  if (proposal === null) return laid(base, mine, main ?? base, load);
  const text = await laid(base, mine, proposal, load);
  return laid(common ?? "", text, main ?? common ?? "", load);
}

async function laid(base, mine, theirs, load) {
  let pieces = merged(base, mine, theirs);
  try {
    load(HEAD.exec(textOf(pieces, ({ mine: own }) => own))?.[0].replaceAll(/^---.*$/gm, "") ?? "");
  } catch {
    pieces = [{ base: base.split("\n"), mine: mine.split("\n"), theirs: theirs.split("\n") }];
  }
  const asked = pieces.filter(atOdds);
  if (!asked.length) return textOf(pieces);
  const chosen = await choose(asked.map((piece) => ({ ...piece, head: inHead(pieces, piece) })));
  if (!chosen)
    throw told(
      say("Ingenting er lagret. Teksten din står i skjemaet.", "Ingenting er lagra. Teksten din står i skjemaet."),
    );
  const answers = new Map(asked.map((piece, number) => [piece, chosen[number]]));
  return textOf(pieces, (piece) => answers.get(piece));
}

const inHead = (pieces, piece) => {
  const above = pieces.slice(0, pieces.indexOf(piece)).flatMap((one) => one.lines ?? one.theirs);
  return above.filter((line) => /^---\s*$/.test(line)).length < 2;
};
