// What a save must be laid upon, asked of each place the editor can save: the text of the proposal and of its readers,
// the text both of those began from, and a word that says to the server which of them was seen. Null is no such file.

export const standing = {
  async proxy({ proxyUrl }, collection, slug, path) {
    const answer = await fetch(proxyUrl, {
      method: "POST",
      body: JSON.stringify({ action: "whatStands", params: { collection, slug, path } }),
    });
    const found = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(found.error), { api: "Proxy", status: answer.status });
    return found;
  },
  async github(backend, collection, slug, path) {
    const { api } = backend;
    const branch = backend.getBranch(collection, slug);
    const text = (where) => api.readFile(path, null, { branch: where }).catch(unlessMissing);
    const proposed = await api.getBranchPullRequest(branch).catch((failure) => {
      if (failure.notUnderEditorialWorkflow) return null;
      throw failure;
    });
    const main = await text(api.branch);
    if (!proposed) return { proposal: null, main, common: null };
    const { merge_base_commit: began } = await api.getDifferences(api.branch, await api.getHeadReference(branch));
    return { proposal: await text(branch), main, common: await text(began.sha) };
  },
};

function unlessMissing(failure) {
  if (failure.status === 404) return null;
  throw failure;
}
