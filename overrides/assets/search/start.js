// Moved to ../find.js, so that a page fetches nothing from this folder before anyone searches.
export * from "../find.js";
