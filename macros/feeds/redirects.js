// Leads on to where a text is now, and to the same clause there, unless the address leads to a place of its own.
const target = new URL(document.querySelector("link[rel=canonical]").getAttribute("href"), location.href);
if (!target.hash) target.hash = location.hash;
location.replace(target.href);
