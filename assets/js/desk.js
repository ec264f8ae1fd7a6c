// The call desk: answers without a new page while there is a network, and from the kept copy when there is none. Which
// line to phone at which minute stands in the copy (app/signposting/offline.py); nothing is decided here.
import { answerOffline, readPack } from "./desk-offline.js";

const PATIENCE_MS = 4000;
const AGAIN_MS = 5000;
const SELDOM_MS = 60000;
const FIRST_NEED = "1";
const root = document.getElementById("desk");
const form = root.querySelector(".desk-form");
const box = form.elements.place;
const said = document.getElementById("desk-said");
const others = document.getElementById("desk-others");
const blank = document.getElementById("desk-blank");
const emptyAnswer = blank ? blank.content : said.cloneNode(true);
let pack;
let latest = 0;
// whether an answer is shown: then another place is another caller, whose need is not known yet
let isAnswered = !blank;

function loadPack() {
  return fetch(root.dataset.pack)
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((found) => {
      pack = readPack(found) || pack;
    })
    .catch(() => undefined);
}

// A copy is one when the worker has every file of the page, and data that can be read.
async function isKept() {
  const worker = await navigator.serviceWorker.getRegistration(root.dataset.scope);
  if (!pack || !worker || !worker.active) {
    return false;
  }
  const files = [...document.querySelectorAll("script[src], link[rel=stylesheet]")].map((one) => one.src || one.href);
  const kept = await Promise.all([root.dataset.scope, ...files].map((address) => caches.match(address)));
  const data = await caches.match(root.dataset.pack);
  return kept.every(Boolean) && Boolean(data) && Boolean(readPack(await data.json()));
}

async function keepCopy(wait = AGAIN_MS) {
  if (!("serviceWorker" in navigator)) {
    return loadPack();
  }
  const registered = navigator.serviceWorker.register(root.dataset.worker, { scope: root.dataset.scope }).catch(() => undefined);
  await Promise.all([pack || loadPack(), registered]);
  const kept = await isKept().catch(() => false);
  document.getElementById("desk-copy-age").hidden = !kept;
  document.getElementById("desk-copy-none").hidden = kept;
  return kept || setTimeout(keepCopy, wait, Math.min(2 * wait, SELDOM_MS));
}

function askServer(data) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE_MS);
  return fetch(form.action, { method: "POST", body: new URLSearchParams(data), signal: stop.signal })
    .then((answer) => {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    })
    .finally(() => clearTimeout(timer));
}

function showPage(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  said.replaceChildren(...page.getElementById("desk-said").childNodes);
  others.replaceWith(page.getElementById("desk-others"));
  document.title = page.title;
  const chosen = page.querySelector(".desk-needs input[checked]");
  tick(chosen.value);
  box.value = page.getElementById("place").value;
}

function showOffline(data) {
  const asked = { place: data.get("place"), need: data.get("need"), council: data.get("council") || "" };
  const answer = answerOffline(pack, asked, Date.now());
  tick(answer.need);
  box.value = answer.place;
  said.replaceChildren(...(answer.problem ? problem(answer) : [filled(answer)]));
  showOthers(answer.others);
}

function problem(answer) {
  const script = emptyAnswer.querySelector(".desk-script").cloneNode(true);
  fillLists(script, answer);
  return answer.script ? [paragraph(answer.problem), script] : [paragraph(answer.problem)];
}

function paragraph(text) {
  const made = document.createElement("p");
  made.className = "desk-problem";
  made.id = "desk-problem";
  made.setAttribute("role", "alert");
  made.textContent = text;
  return made;
}

function filled(answer) {
  const made = document.createDocumentFragment();
  made.append(...emptyAnswer.cloneNode(true).childNodes);
  made.querySelectorAll("[data-slot]").forEach((slot) => {
    slot.textContent = answer[slot.dataset.slot] || "";
  });
  fillLists(made, answer);
  made.querySelectorAll("[data-when]").forEach((part) => {
    part.hidden = !part.dataset.when.split(" ").some((name) => (answer[name] || "").length);
  });
  const number = made.querySelector("[data-slot=number]");
  if (answer.link) {
    number.href = answer.link;
  } else {
    number.removeAttribute("href");
  }
  made.querySelector("[data-slot=code]").removeAttribute("href"); // without a network the card does not open
  return made;
}

function fillLists(made, answer) {
  made.querySelectorAll("[data-list]").forEach((list) => {
    list.replaceChildren(...(answer[list.dataset.list] || []).map((item) => listItem(list.dataset.item || "li", item)));
  });
}

function listItem(tag, item) {
  const made = document.createElement(tag);
  if (typeof item === "string") {
    made.textContent = item;
  } else if (item.url) {
    const link = document.createElement("a");
    link.href = item.url;
    link.textContent = item.text;
    made.append(link);
  } else {
    const strong = document.createElement("strong");
    strong.textContent = item.shown;
    made.append(strong, ` ${item.text}`);
  }
  return made;
}

function showOthers(list) {
  const place = document.getElementById("desk-others");
  place.hidden = list.length === 0;
  place.querySelector("ul").replaceChildren(
    ...list.map((one) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.className = "desk-other";
      button.type = "submit";
      button.name = "council";
      button.value = one.slug;
      button.textContent = one.name;
      item.append(button);
      return item;
    }),
  );
}

function tick(need) {
  const radio = document.getElementById(`need-${need}`);
  if (radio) {
    radio.checked = true;
  }
}

// The answer takes the focus, so that it is read out and the keys 1 to 7 choose the need.
function arrive() {
  showCopyButtons();
  const who = document.getElementById("desk-who");
  if (who) {
    who.focus({ preventScroll: true });
    bringIntoView(who);
  } else {
    box.focus();
  }
  isAnswered = Boolean(who);
  said.dataset.answer = String(latest);
}

// On a telephone the answer stands below the needs. What is already seen does not move.
function bringIntoView(who) {
  const isSeen = () => who.getBoundingClientRect().top >= 0 && who.getBoundingClientRect().bottom <= window.innerHeight;
  [said, who].forEach((part) => isSeen() || part.scrollIntoView({ block: "start" }));
}

function clearAll() {
  latest += 1; // an answer that is still on its way would take the focus from the next caller's postcode
  isAnswered = false;
  said.replaceChildren();
  showOthers([]);
  tick(FIRST_NEED);
  box.value = "";
  box.focus();
}

function ask(button) {
  const data = new FormData(form);
  if (button && button.name) {
    data.set(button.name, button.value);
  }
  const mine = ++latest;
  const isCurrent = () => mine === latest;
  const answered = navigator.onLine === false ? Promise.reject(new Error("offline")) : askServer(data);
  answered
    .then((html) => isCurrent() && showPage(html))
    .catch(() => isCurrent() && offlineOr(data))
    .then(() => isCurrent() && arrive());
}

function offlineOr(data) {
  if (pack) {
    showOffline(data);
  } else {
    form.submit(); // no copy: let the browser say what is wrong
  }
}

function showCopyButtons() {
  if (navigator.clipboard) {
    said.querySelectorAll("[data-copy]").forEach((button) => {
      button.hidden = false;
    });
  }
}

function copy(button) {
  const text = document.getElementById(button.dataset.copy).textContent;
  navigator.clipboard.writeText(text).then(() => {
    button.textContent = pack ? pack.words.copied : "✓";
  });
}

box.addEventListener("input", () => {
  if (isAnswered) {
    isAnswered = false;
    tick(FIRST_NEED);
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(event.submitter);
});
form.addEventListener("change", (event) => {
  if (event.target.name === "need" && box.value.trim()) {
    ask();
  }
});
said.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    copy(button);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "Escape") {
    clearAll();
  } else if (event.key >= "1" && event.key <= "7" && !event.target.matches("input[type=text], input[type=search]")) {
    event.preventDefault();
    tick(event.key);
    ask();
  }
});

form.querySelectorAll("input[type=hidden]").forEach((left) => left.remove()); // of pages without this script
showCopyButtons();
keepCopy();
const sayNetwork = () => root.classList.toggle("desk--offline", navigator.onLine === false);
["online", "offline"].forEach((name) => window.addEventListener(name, sayNetwork));
sayNetwork();
