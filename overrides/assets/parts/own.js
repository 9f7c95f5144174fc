// Front page: each routine leads to the version of my area, or offers all of them when there are several.

import { all } from "../dom.js";
import { whenPlaced } from "../place.js";

export const own = {
  where: ".own",
  start(line) {
    const links = all("a[data-area]", line);
    const title = line.parentElement.querySelector("a");
    const common = title.getAttribute("href");
    const enough = line.closest(".list") ? 1 : 2; // among bare titles the one version is where the title leads
    whenPlaced(({ areas }) => {
      const mine = links.filter(({ dataset }) => areas.includes(dataset.area));
      for (const link of links) link.hidden = !mine.includes(link);
      line.hidden = mine.length < enough;
      title.setAttribute("href", mine.length === 1 ? mine[0].getAttribute("href") : common);
    });
  },
};
