// Reads the bytes that macros/search/building/encoding.py wrote.

const decoder = new TextDecoder();

/** Stands last among the forms of a word for what no agreement settles. */
const OUTSIDE = "";

/** What each step of evidence is worth, by multiplication as in Python. */
export function strengths({ WEAKEST, STEP, STEPS }) {
  const found = [WEAKEST];
  while (found.length < STEPS) found.push(found.at(-1) * STEP);
  return found;
}

/** A compressed file as bytes; a damaged one throws. */
export async function unpack(response) {
  const plain = response.body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}

export const asText = (bytes) => decoder.decode(bytes);

/** The keys of a shard, in order: Map of key → {exact: Map of stem → evidence, indirect, forms, outside}
 * or {redirect}. */
export function postings(bytes, strengths) {
  let at = 0;

  function varint() {
    for (let number = 0, scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  function wordAfter(before) {
    const shared = varint();
    const length = varint();
    at += length;
    return before.slice(0, shared) + asText(bytes.subarray(at - length, at));
  }

  /** Map of document number → strength. */
  function evidence() {
    let number = -1;
    const numbers = Array.from({ length: varint() }, () => (number += varint()));
    const steps = bytes.subarray(at, (at += numbers.length));
    return new Map(numbers.map((document, i) => [document, strengths[steps[i]]]));
  }

  const found = new Map();
  let key = "";
  while (at < bytes.length) {
    key = wordAfter(key);
    const stems = varint();
    if (stems === 0) {
      found.set(key, { redirect: wordAfter(key) });
      continue;
    }
    const exact = new Map();
    for (let i = 1; i < stems; i++) exact.set(wordAfter(key), evidence());
    const indirect = evidence();
    const forms = Array.from({ length: varint() }, () => wordAfter(""));
    found.set(key, { exact, indirect, forms: forms.filter(Boolean), outside: forms.includes(OUTSIDE) });
  }
  return found;
}
