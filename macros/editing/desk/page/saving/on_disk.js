// What this browser keeps of unsaved texts and their pictures. It is in IndexedDB, which has written it to the disk
// when it says so; localStorage is written seconds later, and what is killed before that had kept nothing.
const DATABASE = "samhandling.ulagret";

let database;

function opened() {
  database ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("texts");
      opening.result.createObjectStore("pictures");
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  return database;
}

/**
 * Do something in one transaction, given the stores {texts, pictures}: all of it is on the disk when this is done, or
 * nothing is and it fails. `act` may wait for what is `asked` of the stores, and for nothing else.
 */
export async function within(mode, act) {
  const transaction = (await opened()).transaction(["texts", "pictures"], mode, { durability: "strict" });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const result = await act({ texts: transaction.objectStore("texts"), pictures: transaction.objectStore("pictures") });
  // A page that is going away does not come back to say that there is no more.
  transaction.commit();
  await done;
  return result;
}

export const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything in a store, by name. */
export async function all(store, range) {
  const [names, found] = await Promise.all([asked(store.getAllKeys(range)), asked(store.getAll(range))]);
  return new Map(names.map((name, place) => [name, found[place]]));
}
