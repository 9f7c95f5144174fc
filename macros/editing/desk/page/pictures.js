// Below the text: put in a picture. It goes with the proposal of its text, never past those who review it, so the
// editor's own library of files, which saves at once, is left out.
//
// A picture is drawn anew before it is saved: it becomes no larger than a page can show, and what a camera hides in it
// (place, time, name) is not taken along. SVG can carry scripts and is refused.

import { say } from "./language.js";
import { slug } from "./slug.js";

const { createClass, h } = window;

const ENDINGS = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" };
const WIDEST = 1600; // pixels
const LARGEST = 1_000_000; // bytes, after it is drawn anew
const QUALITY = 0.85;

export const LIBRARY = { name: "with-the-text", init: () => ({ enableStandalone: () => false }) };

/** The control of a text: the editor's own, and below it a picture to put in. */
export const textControl = (Text) =>
  createClass({
    getInitialState: () => ({ number: 0, said: "" }),
    shouldComponentUpdate: () => true,
    render() {
      // The editor's own control reads its value once; another key makes it read again.
      return h("div", {}, h(Text, { ...this.props, key: this.state.number }), this.form());
    },
    form() {
      return h(
        "details",
        { className: "picture" },
        h("summary", {}, say("Sett inn et bilde", "Set inn eit bilete")),
        h(
          "p",
          {},
          say(
            "Bildet kommer med i forslaget. Ingen pasienter eller pasientopplysninger.",
            "Biletet kjem med i forslaget. Ingen pasientar eller pasientopplysningar.",
          ),
        ),
        h(
          "label",
          {},
          say("Bildefil: png, jpg eller webp", "Biletfil: png, jpg eller webp"),
          h("input", { type: "file", accept: Object.keys(ENDINGS).join(), ref: (file) => (this.file = file) }),
        ),
        h(
          "label",
          {},
          say(
            "Hva viser bildet? Skriv for den som ikke kan se det.",
            "Kva viser biletet? Skriv for den som ikkje kan sjå det.",
          ),
          h("input", { type: "text", ref: (alt) => (this.alt = alt) }),
        ),
        h("button", { type: "button", onClick: this.insert }, say("Sett inn sist i teksten", "Set inn sist i teksten")),
        h("p", { role: "status" }, this.state.said),
      );
    },
    async insert() {
      try {
        const alt = this.alt.value.trim();
        if (!alt)
          throw new Refused(
            say(
              "Skriv hva bildet viser. Er det bare pynt, skriver du pynt.",
              "Skriv kva biletet viser. Er det berre pynt, skriv du pynt.",
            ),
          );
        const picture = await drawnAnew(this.file.files[0], alt);
        await this.props.onPersistMedia(picture, { field: this.props.field });
        const decoration = alt.toLowerCase() === "pynt";
        const words = decoration ? "" : alt.replace(/[[\]\\]/g, "\\$&");
        const path = `${this.props.field.get("pictures")}/${picture.name}`;
        const line = `![${words}](${path})${decoration ? "{.pynt}" : ""}`;
        this.props.onChange(`${String(this.props.value ?? "").trimEnd()}\n\n${line}\n`);
        this.file.value = this.alt.value = "";
        this.setState(({ number }) => ({
          number: number + 1,
          said: say(
            "Bildet står sist i teksten. Flytt linjen dit bildet skal stå.",
            "Biletet står sist i teksten. Flytt linja dit biletet skal stå.",
          ),
        }));
      } catch (refused) {
        if (!(refused instanceof Refused)) throw refused;
        this.setState({ said: refused.message });
      }
    },
  });

/** Where a picture that is not published yet can be seen; null for any other. */
export function unpublished(entry, source) {
  return (
    entry
      .get("mediaFiles")
      ?.find((file) => source.endsWith(`/${file.get("name")}`))
      ?.get("url") ?? null
  );
}

class Refused extends Error {}

/**
 * The picture as a file of its own, named by what it shows and what is in it, so that no other picture is written over.
 */
async function drawnAnew(file, alt) {
  if (!file) throw new Refused(say("Velg en bildefil.", "Vel ei biletfil."));
  if (!(file.type in ENDINGS))
    throw new Refused(
      say(
        "Bildet må være png, jpg eller webp. Lagre det som png, og prøv igjen.",
        "Biletet må vere png, jpg eller webp. Lagre det som png, og prøv igjen.",
      ),
    );
  const drawn = await redrawn(file);
  if (drawn.size > LARGEST)
    throw new Refused(
      say(
        `Bildet er for stort (${megabytes(drawn.size)}, størst 1 MB). Lagre det som jpg, eller klipp bort det som ikke trengs.`,
        `Biletet er for stort (${megabytes(drawn.size)}, størst 1 MB). Lagre det som jpg, eller klipp bort det som ikkje trengst.`,
      ),
    );
  return new File([drawn], `${slug(alt).slice(0, 40)}-${await mark(drawn)}.${ENDINGS[drawn.type]}`, {
    type: drawn.type,
  });
}

async function redrawn(file) {
  const image = await createImageBitmap(file).catch(() => {
    throw new Refused(
      say(
        "Filen kan ikke leses som et bilde. Lagre det på nytt som png eller jpg.",
        "Fila kan ikkje lesast som eit bilete. Lagre det på nytt som png eller jpg.",
      ),
    );
  });
  const scale = Math.min(1, WIDEST / Math.max(image.width, image.height));
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.round(image.width * scale),
    height: Math.round(image.height * scale),
  });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, file.type, QUALITY));
}

async function mark(file) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(sum.slice(0, 3), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`;
