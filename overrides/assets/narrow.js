// Narrow a list by word, area and role without a page load. What is chosen stands in the address, so it can be shared.

export function startNarrow() {
  for (const form of document.querySelectorAll("form[data-narrow]")) start(form);
}

function start(form) {
  const list = form.parentElement;
  const items = [...list.querySelectorAll("li[data-area]")];
  const texts = new Map(items.map((item) => [item, item.textContent.toLocaleLowerCase("nb")]));
  const count = form.querySelector(".count");
  const fields = [...form.querySelectorAll("[name]")];
  const address = new URLSearchParams(location.search);
  for (const field of fields) field.value = address.get(field.name) ?? "";
  let announcing;

  function narrow() {
    const { ord = "", omrade = "", rolle = "" } = Object.fromEntries(fields.map((field) => [field.name, field.value]));
    const words = ord.toLocaleLowerCase("nb").split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const fits =
        (!omrade || item.dataset.area === omrade) &&
        (!rolle || (item.dataset.roles ?? "").split(" ").includes(rolle)) &&
        words.every((word) => texts.get(item).includes(word));
      item.hidden = !fits;
      shown += fits;
    }
    for (const section of list.querySelectorAll("section[data-area]")) {
      section.hidden = !section.querySelector("li:not([hidden])");
    }
    const others = list.querySelector(".other-areas");
    if (others) {
      others.hidden = !others.querySelector("section:not([hidden])");
      others.open = Boolean(words.length || omrade);
    }
    // A screen reader is told once the typing rests, not at each letter.
    clearTimeout(announcing);
    announcing = setTimeout(() => (count.textContent = `${shown} ${count.dataset.shown}`), 250);
  }

  function remember() {
    const url = new URL(location.href);
    for (const field of fields) {
      if (field.value) url.searchParams.set(field.name, field.value);
      else url.searchParams.delete(field.name);
    }
    history.replaceState(null, "", url);
  }

  form.hidden = false;
  form.addEventListener("input", () => {
    narrow();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("samhandling:choice", narrow);
  narrow();
}
