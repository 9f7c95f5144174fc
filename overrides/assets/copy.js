// Words are copied, and the reader is told so.

import { all, element } from "./dom.js";

/** Put words where they can be pasted from. */
async function put(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Without https browsers give no clipboard; what is marked can be copied anyhow.
    const field = element("textarea", { class: "vh" });
    field.value = words;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

let told;

/** There before anything is said in it: a region that comes with its words is not read aloud. */
function region() {
  told ??= document.querySelector("main").appendChild(element("p", { class: "told", role: "status" }));
  return told;
}

/** A touch of the button copies what `words` gives then, and tells it with `said`. */
export function copiesWith(button, words, said) {
  const status = region();
  button.addEventListener("click", async () => {
    await put(words());
    status.textContent = said;
    for (const other of all(".copied")) other.classList.remove("copied");
    button.classList.add("copied");
    button.focus();
  });
}
