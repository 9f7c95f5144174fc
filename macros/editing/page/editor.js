// Opens the editor for one area: /admin/?omrade=<id>. The forms are made from the model by macros/editing/forms.py.
import { opened, saved } from "./save.js";

const { CMS, jsyaml, h } = window;
// Dates stay the text that was typed, as in our own reader.
const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
const read = async (name) => (await fetch(name)).json();

const choices = await read("choices.json");
const area = new URLSearchParams(location.search).get("omrade");
function offerAreas() {
  const main = document.getElementById("choose");
  for (const [id, name] of Object.entries(choices.areas)) {
    const link = document.createElement("a");
    link.href = `?omrade=${id}`;
    link.textContent = name;
    main.querySelector("ul").append(document.createElement("li"));
    main.querySelector("li:last-child").append(link);
  }
  main.hidden = false;
}

async function start(id) {
  const config = await read(`forms/${id}.json`);
  CMS.registerCustomFormat("samhandling", "md", {
    fromFile: (text) => opened(text, load),
    toFile: (values, order) => saved(values, order, load),
  });
  registerReference();
  inNorwegian();
  for (const { name } of config.collections) CMS.registerPreviewTemplate(name, Preview);
  CMS.registerPreviewStyle(new URL("../assets/samhandling.css", location.href).pathname);
  CMS.registerPreviewStyle(new URL("preview.css", location.href).pathname);
  CMS.registerEventListener({ name: "preSave", handler: named });
  CMS.init({ config: { ...config, load_config_file: false } });
}

// A picker of documents, bodies or areas: the editor's own select, with the choices read once for all forms.
function registerReference() {
  const Select = CMS.getWidget("select").control;
  class Reference extends Select {}
  const Control = window.createClass({
    isValid() {
      return this.inner?.isValid ? this.inner.isValid() : true;
    },
    render() {
      const { field } = this.props;
      const options = field.get("refers").toArray().flatMap((kind) => choices.refers[kind] ?? []);
      return h(Reference, { ...this.props, ref: (inner) => (this.inner = inner), field: field.set("options", immutable(field, options)) });
    },
  });
  CMS.registerWidget("reference", Control);
}

// The editor hands us immutable lists, and wants them back; the list it gave is the one way to make another.
function immutable(field, options) {
  return field.get("refers").clear().concat(options.map((option) => field.clear().merge(option)));
}

// What the editor has not yet been given Norwegian words for.
function inNorwegian() {
  const words = CMS.getLocale("nb_no");
  const widgets = { ...words.editor.editorWidgets, list: { add: "Legg til %{item}", addType: "Legg til %{item}" } };
  CMS.registerLocale("nb_no", { ...words, editor: { ...words.editor, editorWidgets: widgets } });
}

const Preview = window.createClass({
  render() {
    const values = this.props.entry.get("data");
    return h("main", { className: "wrap" },
      h("div", { className: "headline" }, h("h1", {}, values.get("title")), h("p", { className: "lead" }, values.get("summary"))),
      h("div", { className: "flowtext" }, blocks(values.get("body") ?? "")));
  },
});

// Headings, clauses and lists as the page will have them; anything else as it is typed.
function blocks(body) {
  return body.split(/\n\s*\n/).map((block, key) => {
    const heading = /^(#{2,6})\s+(.*?)(?:\s*\{[^}]*\})?$/.exec(block);
    if (heading) return h(`h${heading[1].length}`, { key }, heading[2]);
    const clause = /^(L?\d+(?:\.\d+)+)\s+([\s\S]*)$/.exec(block);
    if (clause) return h("p", { key }, h("strong", {}, clause[1]), " ", clause[2]);
    if (/^[-*] /.test(block)) return h("ul", { key }, block.split(/\n[-*] /).map((item, place) => h("li", { key: place }, item.replace(/^[-*] /, ""))));
    return h("p", { key, className: "as-typed" }, block);
  });
}

// A new document gets its permanent id from the area and its title.
function named({ entry }) {
  const data = entry.get("data");
  const id = data.get("id");
  return id?.endsWith("-") ? data.set("id", id + slug(data.get("title") ?? "")) : data;
}

function slug(title) {
  const ascii = title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  return ascii.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
}

if (area in choices.areas) await start(area);
else offerAreas();
