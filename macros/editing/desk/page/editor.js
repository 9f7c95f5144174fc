// Opens the editor for one area: /admin/?omrade=<id>. The forms are made from the model by
// macros/editing/desk/forms.py.
import { adoptionControl, withoutTemplate } from "./adoption.js";
import { withFacts } from "./facts.js";
import { say } from "./language.js";
import { withMending } from "./text/mending.js";
import { nameAll } from "./naming.js";
import { withPasting } from "./pasting/pasting.js";
import { LIBRARY, textControl, unpublished } from "./pictures.js";
import { meeting } from "./meeting.js";
import { inWords } from "./picking.js";
import { withPlace } from "./place.js";
import { shown } from "./text/preview.js";
import { telling } from "./saving/reaching.js";
import { Keeping } from "./saving/saving.js";
import { signing, tellWhoWasNotSignedIn } from "./saving/signing.js";
import { standing } from "./saving/standing.js";
import { tableControl } from "./table/table.js";
import { newId } from "./slug.js";
import { withUnsaved } from "./saving/unsaved_text.js";
import { inNorwegian } from "./words.js";
import { tellAtTheButton } from "./saving/wrong.js";

const { CMS, jsyaml, h } = window;

const SHEETS = ["samhandling", "lists", "pathway", "text"]; // all that a page may ask for
// Dates stay the text that was typed, as in our own reader.
const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
const orders = {};
const templates = {};
const keeping = new Keeping(load, () => orders[location.hash.split("/")[2]] ?? []);
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
  const { orders: ours, ...config } = await read(`forms/${id}.json`);
  Object.assign(orders, ours);
  for (const { name, fields = [] } of config.collections)
    templates[name] = fields.find((field) => field.name === "body")?.default;
  document.documentElement.lang = config.locale.slice(0, 2);
  CMS.registerCustomFormat("samhandling", "md", keeping.format);
  CMS.registerCustomFormat("samhandling-liste", "yml", keeping.format);
  const backend = CMS.getBackend(config.backend.name);
  const { init } = backend;
  backend.init = (...settings) => keeping.guarded(telling(signing(init(...settings))), standing[config.backend.name]);
  registerPickers();
  CMS.registerMediaLibrary(LIBRARY);
  const confirmations = await read("confirmations.json");
  const text = withUnsaved(
    textControl(withMending(withPlace(withPasting(CMS.getWidget("markdown").control)))),
    keeping,
  );
  CMS.registerWidget("text-with-pictures", withFacts(text, config.collections, choices, confirmations.drifted));
  CMS.registerWidget("table", tableControl(await read("tables.json")));
  CMS.registerWidget("adoption", adoptionControl(CMS.getWidget("object").control, confirmations));
  for (const language of ["nb_no", "nn_no"])
    CMS.registerLocale(language, inNorwegian(CMS.getLocale(language), language === "nn_no"));
  nameAll();
  tellAtTheButton();
  tellWhoWasNotSignedIn();
  for (const { name } of config.collections) CMS.registerPreviewTemplate(name, Preview);
  for (const style of [...SHEETS.map((sheet) => `../assets/${sheet}.css`), "preview.css"])
    CMS.registerPreviewStyle(new URL(style, location.href).pathname);
  CMS.registerEventListener({ name: "preSave", handler: named });
  CMS.init({ config: { ...config, collections: await keeping.begunNew(config.collections), load_config_file: false } });
}

// A picker of documents, bodies or areas: the editor's own select, with the choices read once for all forms. What lies
// in the area one writes for comes first: bodies of other areas have the same names.
function registerPickers() {
  const Select = CMS.getWidget("select").control;
  CMS.registerWidget("select", inWords(Select), CMS.getWidget("select").preview);
  const Reference = inWords(
    Select,
    say(
      "Ingen treff. Det som skal velges, må være publisert først.",
      "Ingen treff. Det som skal veljast, må vere publisert først.",
    ),
  );
  const isOurs = ({ label }) => label.endsWith(`${choices.areas[area]})`);
  const Control = window.createClass({
    isValid() {
      return this.inner?.isValid ? this.inner.isValid() : true;
    },
    render() {
      const { field } = this.props;
      const options = field
        .get("refers")
        .toArray()
        .flatMap((kind) => choices.refers[kind] ?? [])
        .filter((choice) => !(field.get("elsewhere") && isOurs(choice)))
        .sort((one, other) => isOurs(other) - isOurs(one));
      return h(Reference, {
        ...this.props,
        ref: (inner) => (this.inner = inner),
        field: field.set("options", immutable(field, options)),
      });
    },
  });
  CMS.registerWidget("reference", Control);
}

// The editor hands us immutable lists, and wants them back; the list it gave is the one way to make another.
function immutable(field, options) {
  return field
    .get("refers")
    .clear()
    .concat(options.map((option) => field.clear().merge(option)));
}

const Preview = window.createClass({
  render() {
    const { entry, collection } = this.props;
    const values = withoutTemplate(entry.get("data"), templates[collection.get("name")]);
    // The folder of the file is what the paths of pictures begin from; a new file has only that of its collection.
    const path = entry.get("path") || `${collection.get("folder")}/`;
    const folder = new URL(`../${path.replace(/^docs\//, "").replace(/[^/]*$/, "")}`, location.href);
    const found = (source) => unpublished(entry, source) ?? new URL(source, folder).href;
    return h(
      "main",
      { className: "wrap" },
      h(
        "div",
        { className: "headline" },
        h("h1", {}, values.get("title")),
        h("p", { className: "lead" }, values.get("summary")),
      ),
      collection.get("name").endsWith("-moter") && meeting(collection.get("fields").toJS(), values.toJS(), choices),
      h("div", { className: "flowtext", dangerouslySetInnerHTML: { __html: shown(values.get("body") ?? "", found) } }),
    );
  },
});

// A new document gets its permanent id from the area and its title; a meeting from who meets, and when.
function named({ entry }) {
  keeping.begin();
  const data = withoutTemplate(entry.get("data"), templates[entry.get("collection")]);
  const id = data.get("id");
  const taken = new Set(choices.refers[""].map((choice) => choice.value));
  if (!id?.endsWith("-")) return data;
  const body = data.get("on") && choices.refers.organer?.find(({ value }) => value === data.get("met_by"));
  if (!body) return data.set("id", newId(id, data.get("title") ?? "", taken));
  // Keys that begin with __ are not saved.
  return data.set("id", `${body.value}-${data.get("on")}`).set("__who", body.file);
}

if (area in choices.areas) await start(area);
else offerAreas();
