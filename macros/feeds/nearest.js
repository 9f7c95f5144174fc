// On the page of an address that does not exist: the documents whose address is most like it, the likest first.

const FEW = 5;
const place = document.getElementById("naermest");
const plain = (name) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
const asked = plain(lastPart(location.pathname));

function lastPart(path) {
  const parts = path.split("/").filter((part) => part && part !== "index.html");
  try {
    return decodeURIComponent(parts.at(-1) ?? "");
  } catch {
    return ""; // an address that is no text
  }
}

/** How many letters must be put in, taken out or changed to make one name of the other. */
function distance(one, other) {
  let row = [...Array(other.length + 1).keys()];
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, another] of [...other].entries()) {
      next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + Number(letter !== another)));
    }
    row = next;
  }
  return row[other.length];
}

/** What is typed may lack the area before the name («epikrise»), or be an address without /d/. */
function farness({ id, url }) {
  const slug = lastPart(url);
  if (id === asked) return 0;
  if (slug === asked) return 1;
  return Math.min(distance(asked, id), distance(asked, slug) + 1);
}

function paragraph(words) {
  const made = document.createElement("p");
  made.textContent = words;
  return made;
}

function entry({ id, url, title, summary }) {
  const link = document.createElement("a");
  link.href = `${place.dataset.root}${url}${id === asked ? location.hash : ""}`;
  link.textContent = title;
  const item = document.createElement("li");
  item.append(link, paragraph(summary), paragraph(`/d/${id}/`));
  return item;
}

async function offer() {
  if (asked.length < 3) return;
  const { documents } = await (await fetch(place.dataset.documents)).json();
  const most = Math.max(2, Math.floor(asked.length / 3));
  const near = documents.map((one) => [farness(one), one]).filter(([far]) => far <= most);
  near.sort(([a], [b]) => a - b);
  place.querySelector("ul").append(...near.slice(0, FEW).map(([, one]) => entry(one)));
  place.hidden = !near.length;
}

offer().catch(() => {}); // without the list there is still the search and the way on
