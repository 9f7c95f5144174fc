// Only in the emergency copy, whose pages are opened from a disk: browsers refuse fetch there, so the files of the
// search come in one script, asked for when the first of them is.

import { folder } from "./site.js";

let files;

function everything() {
  files ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${folder()}files.js`;
    script.onload = () => resolve(/** @type {any} */ (window).samhandlingFiles);
    script.onerror = () => reject(new Error(script.src));
    document.head.append(script);
  });
  files.catch(() => (files = undefined)); // tried again the next time
  return files;
}

window.fetch = async (address) => {
  const file = (await everything())[String(address).slice(folder().length)];
  return file
    ? new Response(Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0)))
    : new Response(null, { status: 404 });
};
