// Asks whether the site has been built since this page was, and
// then shows it anew. The address says which build it is of.
const [build, page] = new URL(document.currentScript.src).search.slice(1).split(".");
const ask = async () => {
  const answer = await fetch(`/livereload/${build}/${page}`).catch(() => undefined);
  if (answer?.ok && Number(await answer.text()) > Number(build)) {
    location.reload();
  } else {
    setTimeout(ask, answer?.ok ? 0 : 3000);
  }
};
addEventListener("load", ask);
