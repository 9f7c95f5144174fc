// What the form says of its own, in the language of the area one writes for.

export const nynorsk = () => document.documentElement.lang === "nn";

export const say = (bokmal, itsNynorsk) => (nynorsk() ? itsNynorsk : bokmal);

/** Several sentences after each other, each as [bokmål, nynorsk]. */
export const sayAll = (...sentences) => sentences.map((both) => say(...both)).join(" ");
