// Before words are held against what an identity number looks like (number.js): few digits are no number.

/** Whether there may be an identity number in a text, or half of one that is being typed. */
export const mayHoldNumber = (text) => (text.match(/\p{N}/gu)?.length ?? 0) > 5;
