// A citation of a clause that has moved goes on to where it stands now; without script its line leads there.

import { all } from "../dom.js";

export const moved = {
  where: ".moved",
  start(list) {
    const follow = () => {
      const line = all("li", list).find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
      if (line) location.replace(line.querySelector("a").href);
    };
    follow();
    addEventListener("hashchange", follow);
  },
};
