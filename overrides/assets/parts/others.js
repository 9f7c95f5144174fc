// Who has chosen a place sees its own contact, or none: those of other places are not for the patient.

import { whenPlaced } from "../place.js";

export const others = {
  where: "aside .local-contacts",
  start(list) {
    whenPlaced(({ areas }) => {
      list.hidden = areas.length > 0;
    });
  },
};
