// What a save must be laid upon, asked of each place the editor can save. `stands` gives the text of the proposal and
// of its readers, and the text both of those began from; null is no such file. `upon` saves only while that still
// stands.
import { forgejo, gitlab } from "./self_hosted.js";
import { changedMeanwhile, unlessMissing } from "./telling.js";

const proxy = {
  async stands({ proxyUrl }, collection, slug, path) {
    const body = JSON.stringify({ action: "whatStands", params: { collection, slug, path } });
    const answer = await fetch(proxyUrl, { method: "POST", body });
    const found = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(found.error), { status: answer.status });
    return found;
  },
  // The word `read` goes with the text, and the server itself looks whether it is still true.
  upon: (_backend, _seen, save) => save(),
};

const github = {
  async stands(backend, collection, slug, path) {
    const { api } = backend;
    const branch = backend.getBranch(collection, slug);
    const text = (where) => api.readFile(path, null, { branch: where }).catch(unlessMissing);
    const [proposed, main] = await Promise.all([proposal(api, branch), text(api.branch)]);
    const seen = { branch, path, head: proposed?.head.sha ?? null, main: await shaOf(api, path) };
    if (!proposed) return { proposal: null, main, common: null, seen };
    const { merge_base_commit: began } = await api.getDifferences(api.branch, await api.getHeadReference(branch));
    return { proposal: await text(branch), main, common: await text(began.sha), seen };
  },
  // The editor moves the branch to what it has made, whatever the branch holds by then; so we look again just before.
  async upon({ api }, { seen }, save) {
    const { patchBranch, createBranch } = api;
    const looking =
      (act) =>
      async (...asked) => {
        const [proposed, main] = await Promise.all([proposal(api, seen.branch), shaOf(api, seen.path)]);
        if ((proposed?.head.sha ?? null) !== seen.head || main !== seen.main) throw changedMeanwhile();
        return act.apply(api, asked);
      };
    Object.assign(api, { patchBranch: looking(patchBranch), createBranch: looking(createBranch) });
    try {
      return await save();
    } finally {
      Object.assign(api, { patchBranch, createBranch });
    }
  },
};

export const standing = { proxy, github, gitlab, forgejo };

function proposal(api, branch) {
  return api.getBranchPullRequest(branch).catch((failure) => {
    if (failure.notUnderEditorialWorkflow) return null;
    throw failure;
  });
}

const shaOf = (api, path) => api.getFileSha(path).catch(unlessMissing);
