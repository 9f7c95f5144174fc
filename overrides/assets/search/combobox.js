// The combobox pattern of ARIA: the field keeps the focus, and the arrows choose among the options of a list.

export class Combobox {
  #field;
  #panel;
  #list;
  #active = -1;

  /** `panel` holds `list`, and is shown while there is something to choose; an option has its address in data-to. */
  constructor(field, panel, list) {
    [this.#field, this.#panel, this.#list] = [field, panel, list];
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
    }))
      field.setAttribute(name, value);
    list.addEventListener("click", (event) => this.#clicked(event));
    // The field keeps the focus, and the click its target.
    panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get open() {
    return !this.#panel.hidden;
  }

  get chosen() {
    return this.#list.children[this.#active];
  }

  /** Show the list, with nothing chosen. */
  start() {
    this.#show(true);
  }

  /** Hide it. */
  stop() {
    this.#show(false);
  }

  /** Choose the next option, or the one before: past either end nothing is chosen, then the other end. */
  navigate(step) {
    const places = this.#list.children.length + 1; // the last is no option: the field itself
    this.#choose(((this.#active + 1 + step + places) % places) - 1);
  }

  /** Follow the chosen option. */
  commit(newTab = false) {
    this.#follow(this.chosen, newTab);
  }

  #show(visible) {
    this.#panel.hidden = !visible;
    this.#field.setAttribute("aria-expanded", String(visible));
    this.#choose(-1);
  }

  #choose(number) {
    this.#active = number;
    for (const [i, option] of [...this.#list.children].entries())
      option.setAttribute("aria-selected", String(i === number));
    if (this.chosen) {
      this.#field.setAttribute("aria-activedescendant", this.chosen.id);
      this.chosen.scrollIntoView({ block: "nearest" });
    } else this.#field.removeAttribute("aria-activedescendant");
  }

  #clicked(event) {
    const option = event.target.closest("[data-to]");
    if (option) this.#follow(option, event.ctrlKey || event.metaKey);
  }

  #follow(option, newTab) {
    if (newTab) window.open(option.dataset.to, "_blank", "noopener");
    else location.assign(option.dataset.to);
    this.stop();
  }
}
