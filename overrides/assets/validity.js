// A page read long after it was built: a text past its revision date is marked overdue, and a consultation says how many
// days are left. The absolute dates stand there anyway.

const DAY = 24 * 60 * 60 * 1000;

function today() {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
}

function mark(state, word) {
  for (const element of [state, ...state.querySelectorAll(".st")]) element.classList.replace("ok", "due");
  state.querySelector("use").setAttribute("href", "#due");
  state.querySelector("span").textContent = word;
}

function markOverdue(trust) {
  const { reviseBy, overdueWord, overdueLabel, overdueSay } = trust.dataset;
  trust.classList.replace("ok", "due");
  mark(trust.querySelector("div.st"), overdueWord);
  const day = trust.querySelector(`time[datetime="${reviseBy}"]`);
  if (day) day.closest("div").querySelector("dt").textContent = overdueLabel;
  const say = document.createElement("dd");
  say.className = "say";
  say.textContent = overdueSay;
  trust.querySelector("div.st").append(say);
}

function markInList(item, word) {
  const st = item.querySelector(".st");
  if (st) return mark(st, word);
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.classList.add("i");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  icon.firstChild.setAttribute("href", "#due");
  const state = document.createElement("p");
  state.className = "st due";
  state.append(icon, word);
  item.append(state);
}

function countDays(trust, left) {
  const { closes, daysLeft, lastDay, over } = trust.dataset;
  const text = document.createElement("span");
  text.className = "left";
  text.textContent = left < 0 ? over : left === 0 ? lastDay : `${left} ${daysLeft}`;
  trust.querySelector(`time[datetime="${closes}"]`)?.parentElement.append(" ", text);
}

export function startValidity() {
  const now = today();
  for (const trust of document.querySelectorAll(".trust[data-revise-by]")) {
    if (Date.parse(trust.dataset.reviseBy) < now) markOverdue(trust);
  }
  for (const item of document.querySelectorAll("li[data-revise-by]")) {
    const word = item.closest("[data-overdue]")?.dataset.overdue;
    if (word && Date.parse(item.dataset.reviseBy) < now) markInList(item, word);
  }
  for (const trust of document.querySelectorAll(".trust[data-closes]")) {
    countDays(trust, Math.round((Date.parse(trust.dataset.closes) - now) / DAY));
  }
}
