// The index on the web server, a file at a time and each once: the twin of macros/search/asking/reader.py.

import { Language } from "./analysis.js";
import { asText, postings, strengths, unpack } from "./shard.js";

const PATIENCE = 15_000; // milliseconds for one file: a slow network is waited for, a dead one is told
const TRIES = 2;

/** The number of items before the first that is greater than `word`, of a sorted list. */
function after(list, word) {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function fetchFile(url, options) {
  for (let left = TRIES; ; ) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), ...options });
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return response;
    } catch (error) {
      if (--left === 0) throw error;
    }
  }
}

export class Index {
  #files = new Map();

  /** Open the index in `folder`, a URL that ends with «/». */
  static async open(folder) {
    const response = await fetchFile(new URL("manifest.json", folder), { cache: "no-cache" });
    return new Index(folder, await response.json());
  }

  constructor(folder, manifest) {
    this.manifest = manifest;
    this.folder = new URL(`${manifest.version}/`, folder);
    this.language = new Language(manifest.language, manifest.weights);
    this.weights = manifest.weights;
    this.strengths = strengths(manifest.weights);
    const { roles, audience, ...columns } = manifest.columns;
    this.columns = Object.fromEntries(
      Object.entries(columns).map(([name, { values, rows }]) => [name, rows.map((row) => values[row])]),
    );
    /** Which text every document is: the versions of one text are the same. */
    this.texts = this.columns.family.map((family, number) => family || number);
    this.different = new Set(this.texts).size;
    this.columns.audience = audience.map((bits) => roles.filter((_, bit) => (bits >> bit) & 1));
  }

  /** The status of every document on a day: a text in force may have become overdue since the index was made. */
  statuses(today) {
    const { status, due } = this.columns;
    return status.map((built, number) =>
      built === "in_force" && due[number] && due[number] < today ? "overdue" : built,
    );
  }

  /** What is known about a key, or undefined. */
  async find(key) {
    const shard = await this.#shard(Math.max(0, after(this.manifest.shards, key) - 1));
    return shard.get(key);
  }

  /** The keys that begin with these letters, and what is known about each. */
  async beginning(letters) {
    const shards = await Promise.all(this.#neighbours("shards", letters).map((at) => this.#shard(at)));
    return shards.flatMap((shard) => [...shard].filter(([key]) => key.startsWith(letters)));
  }

  /** Words that begin with these letters (or end with them, «backwards» and reversed) and their marks. */
  async spellings(letters, direction) {
    const lists = await Promise.all(
      this.#neighbours(direction, letters).map((at) =>
        this.#once(`${direction[0]}${at}`, (bytes) => asText(bytes).split("\n")),
      ),
    );
    return lists
      .flat()
      .filter((line) => line.startsWith(letters) && line)
      .map((line) => [line.slice(0, -1), line.at(-1)]);
  }

  /** What a hit shows of a document, and its sections. */
  document(number) {
    return this.#once(`d${number}`, (bytes) => JSON.parse(asText(bytes)));
  }

  /** A topic that no text tells of, with whom to ask about it and where. */
  async elsewhere(topic) {
    const known = await this.#once("u", (bytes) => JSON.parse(asText(bytes)));
    return { ...topic, ...known[this.manifest.lists.untold.indexOf(topic)] };
  }

  #shard(at) {
    return this.#once(`k${at}`, (bytes) => postings(bytes, this.strengths));
  }

  #neighbours(shards, letters) {
    const firsts = this.manifest[shards];
    const start = Math.max(0, after(firsts, letters) - 1);
    const end = Math.min(after(firsts, `${letters}\uffff`), start + this.weights.MOST_SHARDS);
    return Array.from({ length: end - start }, (_, i) => start + i);
  }

  /** A file, read once. What failed is forgotten, so that it is tried again the next time. */
  #once(name, read) {
    if (!this.#files.has(name)) {
      const file = fetchFile(new URL(`${name}.z`, this.folder))
        .then(unpack)
        .then(read);
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }
}
