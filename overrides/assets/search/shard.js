// Reads the bytes that macros/search/building/encoding.py wrote.

const decoder = new TextDecoder();

/** Stand last among the forms of a word for what no agreement settles, and of one that tells little. */
const [OUTSIDE, FAINT] = ["", "-"];

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

/** The keys of a shard, in order: Map of key → {exact: Map of stem → evidence, indirect, forms, faint, outside}
 * or {redirect}. */
export function postings(bytes, strengths) {
  const reader = new Bytes(bytes, strengths);
  const found = new Map();
  for (let key = ""; reader.more; ) {
    key = reader.wordAfter(key);
    found.set(key, reader.posting(key));
  }
  return found;
}

/** The twin of macros/search/asking/decoding.py. */
class Bytes {
  #at = 0;
  #bytes;
  #strengths;

  constructor(bytes, strengths) {
    this.#bytes = bytes;
    this.#strengths = strengths;
  }

  get more() {
    return this.#at < this.#bytes.length;
  }

  varint() {
    for (let number = 0, scale = 1; ; scale *= 128) {
      const byte = this.#bytes[this.#at++];
      number += (byte & 127) * scale;
      if (byte < 128) return number;
    }
  }

  #take(length) {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  wordAfter(before) {
    const shared = this.varint();
    return before.slice(0, shared) + asText(this.#take(this.varint()));
  }

  /** Map of document number → strength. */
  evidence() {
    let number = -1;
    const numbers = Array.from({ length: this.varint() }, () => (number += this.varint()));
    const steps = this.#take(numbers.length);
    return new Map(numbers.map((document, i) => [document, this.#strengths[steps[i]]]));
  }

  posting(key) {
    const stems = this.varint();
    if (stems === 0) return { redirect: this.wordAfter(key) };
    const exact = new Map();
    for (let i = 1; i < stems; i++) exact.set(this.wordAfter(key), this.evidence());
    const indirect = this.evidence();
    const forms = Array.from({ length: this.varint() }, () => this.wordAfter(""));
    const said = forms.filter((form) => ![FAINT, OUTSIDE].includes(form));
    return { exact, indirect, forms: said, faint: forms.includes(FAINT), outside: forms.includes(OUTSIDE) };
  }
}
