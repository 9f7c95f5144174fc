// Leads on to where a text is now, for the same municipality and role, and to the same clause there unless the address
// leads to a place of its own.
const target = new URL(document.querySelector("link[rel=canonical]").getAttribute("href"), location.href);
target.search = location.search;
if (!target.hash) target.hash = location.hash;
location.replace(target.href);
