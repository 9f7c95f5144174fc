// What a save must be laid upon at GitLab and Forgejo; see standing.js. We look again just before a save, and both
// refuse to write upon a file that is not the one we tell them we have read. Both can bring into a proposal what has
// been published since it began, so that its reviewers see what its editor changed and nothing else. What stands in the
// way of that stops no save, and is left for whoever merges: the text that is saved is already laid upon both.
import { changedMeanwhile, unlessMissing } from "./telling.js";

const DRAFT = "draft";
const branchOf = (collection, slug) => `cms/${collection}/${slug}`;
const headOf = async (api, branch) => (await api.getBranch(branch).catch(unlessMissing))?.commit ?? null;

/** The two hosts differ in how they are asked; `asked` is what is asked of one of them. */
function host(asked) {
  return {
    async stands({ api }, collection, slug, path) {
      const branch = branchOf(collection, slug);
      const text = (where) => api.readFile(path, null, { branch: where }).catch(unlessMissing);
      const proposed = await settled(asked, api, branch);
      const [head, main, file] = await Promise.all([headOf(api, branch), text(api.branch), asked.file(api, path)]);
      const seen = { branch, path, proposed, head: head?.id ?? null, main: file };
      if (!proposed) return { proposal: null, main, common: null, seen };
      const began = await asked.began(api, branch, proposed);
      return { proposal: await text(branch), main, common: await text(began), seen: { ...seen, began } };
    },
    async upon({ api }, { seen }, save) {
      let { head } = seen;
      const look = async () => {
        const [now, file] = await Promise.all([headOf(api, seen.branch), asked.file(api, seen.path)]);
        if ((now?.id ?? null) !== head || file !== seen.main) throw changedMeanwhile();
      };
      const update = async () => {
        await look();
        const published = await headOf(api, api.branch);
        if (published.id !== seen.began) await asked.update(api, seen.proposed).catch(() => {});
        head = (await headOf(api, seen.branch)).id;
      };
      if (seen.proposed) await update();
      const before = asked.guarded(api, { look, seen, begins: (id) => (head = id) });
      try {
        return await save();
      } finally {
        Object.assign(api, before);
      }
    },
  };
}

/**
 * The open proposal of a branch. A branch whose proposal was merged or declined is taken away, so that the next one can
 * begin; one that never became a proposal, because something failed on the way, becomes one now.
 */
async function settled(asked, api, branch) {
  const all = await asked.requests(api, branch);
  const open = all.find(asked.isOpen);
  if (open) return asked.labelled(api, open);
  const head = await headOf(api, branch);
  if (!head) return null;
  if (all.some((one) => asked.headOf(one) === head.id) || !(await asked.differs(api, branch))) {
    await api.deleteBranch(branch);
    return null;
  }
  await asked.request(api, branch, head.message ?? branch);
  return (await asked.requests(api, branch)).find(asked.isOpen) ?? null;
}

/** Lay something before functions of the editor's; the functions as they were. */
function laidBefore(api, acts) {
  const before = Object.fromEntries(Object.keys(acts).map((name) => [name, api[name]]));
  for (const [name, act] of Object.entries(acts)) api[name] = (...given) => act(before[name].bind(api), ...given);
  return before;
}

export const gitlab = host({
  requests: (api, branch) =>
    api.requestJSON({
      url: `${api.repoURL}/merge_requests`,
      params: { state: "all", source_branch: branch, target_branch: api.branch, per_page: 100 },
    }),
  isOpen: ({ state }) => state === "opened",
  headOf: ({ sha }) => sha,
  labelled: async (api, request) => {
    if (!request.labels.some(isOurs)) await api.updateMergeRequestLabels(request, [...request.labels, label(DRAFT)]);
    return request;
  },
  request: (api, branch, title) => api.createMergeRequest(branch, title, DRAFT),
  differs: async (api, branch) => (await api.getDifferences(branch)).length > 0,
  began: parted,
  file: async (api, path) => (await fileOf(api, path, api.branch).catch(unlessMissing))?.blob_id ?? null,
  update: (api, request) => api.rebaseMergeRequest(request),
  guarded: (api, { look, seen }) => {
    let last = null;
    return laidBefore(api, {
      rebaseMergeRequest: () => {}, // done, and what stands in the way of it must not stop a save
      async uploadAndCommit(act, ...given) {
        const stands = seen.proposed && (await fileOf(api, seen.path, seen.branch).catch(unlessMissing));
        last = stands?.last_commit_id;
        await look();
        return act(...given).catch(unlessOvertaken);
      },
      requestJSON: (act, asked) => act(last && asked.method === "POST" ? onlyUpon(last, seen.path, asked) : asked),
    });
  },
});

/** Where a branch parted from what is published. The editor's own way of asking takes one value of a name alone. */
async function parted(api, branch) {
  const refs = [api.branch, branch].map((name) => `refs[]=${encodeURIComponent(name)}`).join("&");
  const headers = { Authorization: `Bearer ${api.token}` };
  const answer = await fetch(`${api.apiRoot}${api.repoURL}/repository/merge_base?${refs}`, { headers });
  if (!answer.ok) throw Object.assign(new Error(answer.statusText), { status: answer.status });
  return (await answer.json()).id;
}

const fileOf = (api, path, branch) =>
  api.requestJSON({
    url: `${api.repoURL}/repository/files/${encodeURIComponent(path)}`,
    params: { ref: branch },
  });

/** The commit that is asked for, refused by the host if the file has been changed since its last commit. */
function onlyUpon(last, path, asked) {
  const { actions, ...rest } = JSON.parse(asked.body);
  const mine = (one) => one.file_path === path && one.action === "update";
  const upon = actions?.map((one) => (mine(one) ? { ...one, last_commit_id: last } : one));
  return upon ? { ...asked, body: JSON.stringify({ ...rest, actions: upon }) } : asked;
}

/** Both hosts refuse to write upon a file that is not the one they were told of. */
function unlessOvertaken(failure) {
  throw /changed since|sha does not match/i.test(failure.message) ? changedMeanwhile() : failure;
}

export const forgejo = {
  // The editor opens an empty text where none could be read.
  entry: async ({ api }, path) => ({ file: { path, id: null }, data: await api.readFile(path) }),
  ...host({
    requests: async (api, branch) => api.getPullRequests("all", await api.getHeadReference(branch)),
    isOpen: ({ state }) => state === "open",
    headOf: ({ head }) => head.sha,
    labelled: async (api, request) => {
      if (!request.labels.some(({ name }) => isOurs(name))) await api.setPullRequestStatus(request, DRAFT);
      return request;
    },
    request: async (api, branch, title) => api.setPullRequestStatus(await api.createPR(title, branch), DRAFT),
    differs: async (api, branch) => (await api.getDifferences(api.branch, branch)).total_commits > 0,
    began: async (api, _branch, { number }) => (await api.request(`${api.repoURL}/pulls/${number}`)).merge_base,
    file: (api, path) => api.getFileSha(path).catch(unlessMissing),
    update: (api, { number }) => api.request(`${api.repoURL}/pulls/${number}/update?style=merge`, { method: "POST" }),
    guarded: (api, { look, begins }) =>
      laidBefore(api, {
        createBranch: async (act, ...given) => {
          await look();
          const made = await act(...given);
          begins(made.commit.id);
          return made;
        },
        changeFilesOnBranch: async (act, ...given) => {
          await look();
          return act(...given).catch(unlessOvertaken);
        },
      }),
  }),
};

const label = (status) => `decap-cms/${status}`;
const isOurs = (name) => name.startsWith("decap-cms/");
