// What the form says of its own, in the language of the area one writes for.

export const nynorsk = () => document.documentElement.lang === "nn";

export const say = (bokmal, itsNynorsk) => (nynorsk() ? itsNynorsk : bokmal);
