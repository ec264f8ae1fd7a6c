// Keeps the desk, its scripts and its data for when the network is down. It holds no rules: the page reads the data.
// `self.KEPT` stands above this, written by the site: see app/signposting/worker.py.
const CACHE = `desk:${self.KEPT.desk}`;
const { desk, pack, sheets, assets } = self.KEPT;
const PATIENCE_MS = 4000;
const DAY_MS = 86400000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([desk, pack, ...sheets, ...assets]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldAssets().then(() => self.clients.claim()));
});

function dropOldAssets() {
  const wanted = new Set([desk, pack, ...sheets, ...assets]);
  return caches.open(CACHE).then((cache) =>
    cache.keys().then((kept) => Promise.all(kept.filter((one) => !wanted.has(new URL(one.url).pathname)).map((one) => cache.delete(one)))),
  );
}

function fromCache(path) {
  return caches.open(CACHE).then((cache) => cache.match(path));
}

// A password that holds no more is no key to the kept numbers either. Scripts and styles stay: they tell nothing.
function forget() {
  return caches.open(CACHE).then((cache) => Promise.all([desk, pack, ...sheets].map((path) => cache.delete(path))));
}

function keep(path, answer) {
  if (answer.status === 401) {
    return forget().then(() => answer);
  }
  if (!answer.ok || answer.redirected) {
    return Promise.resolve(answer);
  }
  const copy = answer.clone();
  return caches.open(CACHE).then((cache) => cache.put(path, copy)).then(() => answer);
}

// The network while it answers in time; what it said is the next copy.
function newest(request, path) {
  const asked = fetch(request).then((answer) => keep(path, answer));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)).then(() => fromCache(path));
  return Promise.race([asked, late.then((found) => found || asked)]).catch(() => fromCache(path).then((found) => found || Response.error()));
}

// Sheets to print are renewed once a day, not only when somebody opens them.
function renewSheets() {
  return fromCache(sheets[0]).then((kept) => {
    const isOld = !kept || Date.now() - Date.parse(kept.headers.get("date")) > DAY_MS;
    return isOld ? caches.open(CACHE).then((cache) => cache.addAll(sheets)) : undefined;
  });
}

self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method !== "GET") {
    return; // what is typed passes through and is kept nowhere
  }
  if (path === desk || path === pack || sheets.includes(path)) {
    event.respondWith(newest(event.request, path));
    if (path === pack) {
      event.waitUntil(renewSheets().catch(() => undefined));
    }
  } else if (assets.includes(path)) {
    event.respondWith(fromCache(path).then((found) => found || fetch(event.request)));
  }
});
