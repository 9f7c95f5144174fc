// What the parts of a page do that needs no page.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";

const ASSETS = new URL("../../overrides/assets/", import.meta.url);
const PARTS = new URL("parts/", ASSETS);
const { isFor, place } = await import(new URL("place.js", ASSETS));
const { saying } = await import(new URL("elsewhere.js", PARTS));
const { daysUntil, today } = await import(new URL("day.js", ASSETS));
const { usualState } = await import(new URL("search/hit.js", ASSETS));

const KNOWN = {
  municipalities: new Map([
    ["5001", { name: "Vik", areas: ["fjord"] }],
    ["5002", { name: "Nes", areas: ["fjord", "fjell", "nes"] }],
  ]),
  areas: new Map([
    ["fjord", { name: "Fjord", community: true, below: [] }],
    ["fjell", { name: "Fjell", community: true, below: [] }],
    ["nes", { name: "Nes", community: false, below: ["fjord"] }],
  ]),
};

for (const name of readdirSync(PARTS).filter((name) => name.endsWith(".js"))) {
  test(`${name} does nothing when it is imported, and says where it starts`, async () => {
    const parts = Object.values(await import(new URL(name, PARTS))).filter((made) => typeof made === "object");

    assert.deepEqual(
      parts.map(({ where, start }) => [typeof where, typeof start]),
      [["string", "function"]],
    );
  });
}

test("a municipality in two communities gives both until one is chosen, and its own team always", () => {
  assert.deepEqual(place({ kommune: "5002" }, KNOWN).areas, ["fjord", "fjell", "nes"]);
  assert.deepEqual(place({ kommune: "5002", omrade: "fjell" }, KNOWN).areas, ["fjell", "nes"]);
  assert.equal(place({ kommune: "5002", omrade: "fjellvik" }, KNOWN).one, "");
});

test("an area stands for itself and what it belongs to; what is not known for nothing", () => {
  assert.deepEqual(place({ omrade: "nes" }, KNOWN).areas, ["nes", "fjord"]);
  assert.deepEqual(place({ kommune: "9999" }, KNOWN), { number: "", name: "", communities: [], one: "", areas: [] });
});

test("what is for some municipalities of an area is for whoever chose one of them, or the area alone", () => {
  const isForOne = (chosen, places) => isFor(place(chosen, KNOWN), { area: "fjord", places });

  assert.equal(isForOne({ kommune: "5002" }, "5002 5003"), true);
  assert.equal(isForOne({ kommune: "5002" }, "5003"), false);
  assert.equal(isForOne({ kommune: "5002" }), true);
  assert.equal(isForOne({ omrade: "fjord" }, "5003"), true);
  assert.equal(isForOne({ omrade: "fjell" }, "5003"), false);
});

test("a reader is told what applies where the patient lives", () => {
  const told = (areas, area, type, versions, rest = {}) =>
    saying({ number: "", areas, ...rest }, { area, type, ...rest }, versions, (one) => KNOWN.areas.has(one));

  assert.deepEqual(told([], "fjord", "community", ["fjord", "felles"]), {});
  assert.deepEqual(told(["fjord"], "fjord", "community", []), {});
  assert.deepEqual(told(["fjord", "nes"], "fjord", "community", ["nes"]), { also: ["nes"] });
  assert.deepEqual(told(["fjord"], "felles", "common", ["fjord", "fjell"]), { own: ["fjord"] });
  assert.deepEqual(told(["fjord"], "felles", "common", ["fjell"]), { unadopted: [] });
  assert.deepEqual(told(["fjord"], "fjell", "community", ["felles", "fjord"]), { foreign: [], own: ["fjord"] });
  assert.deepEqual(told(["fjord"], "fjell", "community", ["felles", "fjellvik"]), {
    foreign: [],
    common: ["felles", "fjellvik"],
  });
  assert.deepEqual(told(["fjord"], "fjell", "community", []), { foreign: [], nothing: [] });
  assert.deepEqual(told(["fjord"], "fjord", "community", [], { number: "5001", places: "5002" }), {
    foreign: [],
    nothing: [],
  });
  assert.deepEqual(told(["fjord"], "fjord", "community", [], { number: "5001", places: "5001" }), {});
});

test("days are counted from today, and there are none to a day that is not given", () => {
  assert.equal(daysUntil(today()), 0);
  assert.equal(daysUntil(undefined) < 0, false);
});

test("that texts are drafts is said once where most that have a state are, whatever else is found", () => {
  const usual = (status) => usualState({ counts: { status } });

  assert.equal(usual({ "": 30, draft: 6, in_force: 5 }), "draft");
  assert.equal(usual({ "": 30, draft: 2 }), "draft");
  assert.equal(usual({ draft: 1 }), undefined);
  assert.equal(usual({ draft: 5, overdue: 5 }), undefined);
  assert.equal(usual({ in_force: 9 }), undefined);
});
