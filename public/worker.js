// The service worker: keeps a copy of the site, so that its pages open without a network.
//
// A template: the build writes the files of the release into it and puts the result at the
// site's root (`crates/site/src/worker.rs`). How it behaves, and how to get rid of it, is told in
// `docs/offline.md`.
//
// One worker, one release, one cache. What the host says always comes first, except for files
// whose name holds a hash of their content: those are the same wherever they come from.

const RELEASE = {};

// Several sites of one host share its storage: ours bears the site's address.
const SCOPE = new URL("./", self.location);
const FAMILY = `ecmonet ${SCOPE.href} `;
const CACHE = FAMILY + RELEASE.id;

// By address below the site's root; a page's is that of its folder.
const PAGES = new Map(Object.entries(RELEASE.pages ?? {}));
const LASTING = new Map(Object.entries(RELEASE.lasting ?? {}));
const OTHERS = new Map(Object.entries(RELEASE.others ?? {}));
const CONTENT = new Set(RELEASE.content);
// Pictures and fonts that are kept once a page has used them.
const ON_USE = /^(fonts|images|content)\/.+\.(avif|gif|ico|jpe?g|png|svg|webp|woff2)$/;
// The page in which the app draws whatever the address says.
const SHELL = "404.html";

// How long the network may be silent where there is a copy, in milliseconds.
const PATIENCE = 3_500;
// How long an answer may take that nobody waits for any more.
const GIVE_UP = 30_000;
// How many files are fetched at a time while the visitor reads.
const AT_ONCE = 4;

// Written on every copy: when it came from the network, and the hash of its content.
const AS_OF = "x-kept-as-of";
const HASH = "x-kept-hash";

// --- Copies ---------------------------------------------------------------------------------

const addressOf = (path) => new URL(path, SCOPE).href;

const hashOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// The copy of a file; none where storage is blocked.
const find = async (path, cacheName = CACHE) => {
  try {
    return await caches.match(addressOf(path), { cacheName, ignoreVary: true });
  } catch {
    return undefined;
  }
};

// Keeps a copy, unless the cache was taken back meanwhile. The bytes are those of the answer,
// decoded; a copy answers with 200, and is no longer the result of a redirect, which browsers
// refuse for pages.
const keep = async (path, response, bytes) => {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set(AS_OF, Date.now());
  headers.set(HASH, await hashOf(bytes));
  if (!(await caches.has(CACHE))) return;
  const cache = await caches.open(CACHE);
  await cache.put(addressOf(path), new Response(bytes, { headers }));
};

// Keeps a copy of an answer on its way to the visitor, who gets it in any case.
const keepIf = async (isRight, path, response) => {
  try {
    const bytes = await response.arrayBuffer();
    if (await isRight(bytes)) await keep(path, response, bytes);
  } catch {
    // The answer broke off, or storage is full or blocked.
  }
};

const isPlain = (response) => response.status === 200 && response.type === "basic";

// Whether a page, given by its head at least, belongs to this release: it names its files.
const isOfRelease = (html) => RELEASE.marks.every((mark) => html.includes(mark));
const isPageOfRelease = (bytes) => isOfRelease(new TextDecoder().decode(bytes));

const isJson = (bytes) => {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
};

// --- Installing: a release is kept as a whole or not at all -----------------------------------

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY));

// Takes the copy that has this hash over from an older release. It is current, as of now.
const inherit = async (path, hash, older) => {
  for (const cacheName of older) {
    const kept = await find(path, cacheName);
    if (kept?.headers.get(HASH) === hash) {
      await keep(path, kept, await kept.arrayBuffer());
      return true;
    }
  }
  return false;
};

const download = async (path, cache) => {
  const response = await fetch(addressOf(path), { cache, priority: "low" });
  return [response, await response.arrayBuffer()];
};

// A file known by its hash: mostly the page has it already, so that nothing is transferred.
const addFile = async (path, hash, older) => {
  if (await inherit(path, hash, older)) return;
  for (const mode of ["force-cache", "reload"]) {
    const [response, bytes] = await download(path, mode);
    if (response.ok && (await hashOf(bytes)) === hash) return keep(path, response, bytes);
  }
  throw new Error(`${path} is not the one of this release`);
};

// A page may have been added to by the host, so that its hash does not have to be right.
const addPage = async (path, hash, older) => {
  if (await inherit(path, hash, older)) return;
  const [response, bytes] = await download(path, "no-cache");
  const isThere = response.ok || path === SHELL;
  if (!isThere || !isPageOfRelease(bytes)) throw new Error(`${path} is not of this release`);
  await keep(path, response, bytes);
};

// Content is edited on the host: the newest is right, and a damaged file replaces none.
const addContent = async (path, older) => {
  const [response, bytes] = await download(path, "no-cache");
  if (response.ok && isJson(bytes)) return keep(path, response, bytes);
  for (const cacheName of older) {
    const kept = await find(path, cacheName);
    if (kept) return (await caches.open(CACHE)).put(addressOf(path), kept);
  }
};

const install = async () => {
  // Who saves data gets what the visit has fetched anyway, and one page that can draw all.
  const isSaving = navigator.connection?.saveData === true;
  const older = (await ours()).filter((name) => name !== CACHE);
  await caches.open(CACHE);
  const work = [
    ...[...LASTING].map(([path, hash]) => () => addFile(path, hash, older)),
    ...[...CONTENT].map((path) => () => addContent(path, older)),
    ...[...PAGES]
      .filter(([path]) => path === SHELL || !isSaving)
      .map(([path, hash]) => () => addPage(path, hash, older)),
    // The site does without these, and has another chance when they are used.
    ...[...OTHERS].map(([path, hash]) => () => addFile(path, hash, older).catch(() => {})),
  ];
  const failures = [];
  const hand = async () => {
    try {
      while (work.length > 0 && failures.length === 0) await work.shift()();
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  if (failures.length > 0) {
    await caches.delete(CACHE);
    // Ends the installation: whatever worker there was stays, and the next visit tries again.
    throw failures[0];
  }
};

self.addEventListener("install", (event) => event.waitUntil(install()));

// Runs once no page of an older release is open.
const activate = async () => {
  // The host is asked for a page while this worker is still starting.
  await self.registration.navigationPreload?.enable().catch(() => {});
  await self.clients.claim();
  for (const name of await ours()) if (name !== CACHE) await caches.delete(name);
};

self.addEventListener("activate", (event) => event.waitUntil(activate().catch(() => {})));

// --- Answering --------------------------------------------------------------------------------

// The network's answer; or the copy, where the network fails, is late, or the server is broken.
const prefer = async (network, kept) => {
  if (!kept) return { response: await network };
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const response = await Promise.race([network, late]);
    if (response && response.status < 500) return { response };
    return { response: kept, reason: response ? "broken" : "slow" };
  } catch {
    return { response: kept, reason: "offline" };
  } finally {
    // Nobody may be waiting for it any more.
    network.catch(() => {});
  }
};

const tell = async (id, news) => (await self.clients.get(id))?.postMessage(news);

const asOf = (kept) => Number(kept.headers.get(AS_OF));

// Files with their hash in their name: from the copy, else from the network.
const lasting = async (event, path) => {
  const kept = await find(path);
  if (kept) return kept;
  const response = await fetch(event.request);
  const isRight = async (bytes) => (await hashOf(bytes)) === LASTING.get(path);
  if (isPlain(response)) event.waitUntil(keepIf(isRight, path, response.clone()));
  return response;
};

const versionOf = ({ headers }) => headers.get("etag") ?? headers.get("last-modified");

// Fonts, pictures and the like, whose names stay while their content may change.
const other = async (event, path) => {
  const network = fetch(event.request);
  const kept = await find(path);
  const { response } = await prefer(network, kept);
  const isSame = kept && versionOf(kept) && versionOf(kept) === versionOf(response);
  // What a release brought stays as it was, so that it fits the release's other files.
  const isNew = response !== kept && !isSame && !(kept && OTHERS.has(path));
  if (isNew && isPlain(response)) event.waitUntil(keepIf(() => true, path, response.clone()));
  return response;
};

// A content file as the host has it now. The copy is renewed before the page has it, because
// only then is it known to be whole; pages are told when it is not what they were given before.
const fetchContent = async (event, path, finding) => {
  const signal = AbortSignal.timeout(GIVE_UP);
  const response = await fetch(addressOf(path), { cache: "no-cache", signal });
  const bytes = await response.clone().arrayBuffer();
  if (response.status >= 500) return response;
  const before = (await finding)?.headers.get(HASH);
  const isGood = isPlain(response) && isJson(bytes);
  if (isGood) await keep(path, response, bytes).catch(() => {});
  const isChanged = isGood && before !== undefined && before !== (await hashOf(bytes));
  await tell(event.clientId, { path, isChanged });
  return response;
};

const content = async (event, path) => {
  const finding = find(path);
  const network = fetchContent(event, path, finding);
  event.waitUntil(network.catch(() => {}));
  const kept = await finding;
  const { response, reason } = await prefer(network, kept);
  if (reason) await tell(event.clientId, { path, reason, asOf: asOf(kept) });
  return response;
};

// Pages that came from their copy, by the client that they became. It asks as soon as it can.
const arrivals = new Map();

const lastWord = (path) => path.slice(path.lastIndexOf("/") + 1);
const isPage = (path) => !lastWord(path).includes(".") || path.endsWith(".html");

// The address under which a page is kept: `events`, `events/` and `events/index.html` are one.
const pageAt = (path) => {
  const folder = path.replace(/(^|\/)index\.html$/, "$1");
  return folder === "" || folder.endsWith("/") || folder.endsWith(".html") ? folder : `${folder}/`;
};

const visit = async (event) => (await event.preloadResponse) ?? fetch(event.request);

const page = async (event, path) => {
  const network = visit(event);
  const own = await find(pageAt(path));
  const kept = own ?? (await find(SHELL));
  const { response, reason } = await prefer(network, kept);
  if (reason) arrivals.set(event.resultingClientId, { reason, asOf: asOf(kept) });
  // Where not all pages were kept beforehand, those that were read are.
  else if (!own && isPlain(response) && !lastWord(path).includes("."))
    event.waitUntil(keepIf(isPageOfRelease, pageAt(path), response.clone()));
  return response;
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (!request.url.startsWith(SCOPE.href)) return;
  const path = new URL(request.url).pathname.slice(SCOPE.pathname.length);
  // Without an answer and without a copy it is as if there were no worker.
  const answer = (response) => event.respondWith(response.catch(() => Response.error()));
  if (request.mode === "navigate") {
    // A calendar file or a feed: the host's own answer, which may be on its way already.
    answer(isPage(path) ? page(event, path) : visit(event));
  } else if (LASTING.has(path)) {
    answer(lasting(event, path));
  } else if (CONTENT.has(path)) {
    answer(content(event, path));
  } else if (OTHERS.has(path) || ON_USE.test(path)) {
    answer(other(event, path));
  }
});

// --- What pages ask -----------------------------------------------------------------------------

// Open pages that are of this release. They say so again and again while this worker waits.
const known = new Set();

// Where no page is of another release, nobody needs the older worker any more.
const takeOver = async (id, head) => {
  if (typeof head !== "string" || !isOfRelease(head)) return;
  known.add(id);
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const open = clients.filter(({ url }) => url.startsWith(SCOPE.href));
  if (open.every(({ id }) => known.has(id))) await self.skipWaiting();
};

self.addEventListener("message", (event) => {
  const { ask, head } = event.data ?? {};
  const { id } = event.source ?? {};
  if (ask === "take-over") event.waitUntil(takeOver(id, head));
  if (ask === "arrival" && arrivals.has(id)) {
    event.source.postMessage(arrivals.get(id));
    arrivals.delete(id);
  }
});
