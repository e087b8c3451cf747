// The service worker: keeps a copy of the site, so that its pages open without a network. How it
// behaves, and how to get rid of it, is told in `docs/offline.md`.
//
// What the host says always comes first, except for files whose name holds a hash of their content:
// those are the same wherever they come from.

import { registerRoute, setCatchHandler } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";
import { CONTENT, content, installContent, isContent } from "./content.js";
import { EXTRAS, extras, installExtras, isExtra, released } from "./extras.js";
import "./messages.js";
import { pages } from "./pages.js";
import { FAMILY, SCOPE, isPage, pathOf } from "./release.js";
import { WHOLE, isWhole, versionOf, whole } from "./whole.js";

const forgetAllBut = async (names) => {
  for (const name of await caches.keys())
    if (name.startsWith(FAMILY) && !names.includes(name)) await caches.delete(name);
};

const addresses = async () => {
  const cache = await caches.open(WHOLE);
  return (await cache.keys()).map(({ url }) => url);
};

// --- Installing, and taking over once no page of an older release is open -----------------------

const install = async (event) => {
  const before = await addresses().catch(() => []);
  try {
    await whole.install(event);
    await installContent(event);
    await installExtras(event);
  } catch (error) {
    // Whatever worker there was stays, with its copies, and the next visit tries again.
    const cache = await caches.open(WHOLE);
    for (const address of await addresses()) if (!before.includes(address)) await cache.delete(address);
    if (before.length === 0) await forgetAllBut([]);
    throw error;
  }
};

const activate = async (event) => {
  // Earlier releases let browsers ask the host while the worker starts. Firefox and WebKit take a failure of
  // that for the answer, and show their own page in place of the copy.
  await self.registration.navigationPreload?.disable();
  await self.clients.claim();
  await whole.activate(event);
  await released.activate(event);
  await forgetAllBut([WHOLE, CONTENT, EXTRAS]);
};

self.addEventListener("install", (event) => event.waitUntil(install(event)));
self.addEventListener("activate", (event) => event.waitUntil(activate(event)));

// --- Answering ------------------------------------------------------------------------------------

const answer = (isOurs, handler) =>
  registerRoute(({ request }) => {
    if (request.headers.has("range") || !request.url.startsWith(SCOPE.href)) return false;
    // The forms for the content are not for visitors.
    if (pathOf(request.url).startsWith("admin/")) return false;
    return isOurs(pathOf(request.url), request);
  }, handler);

const isVisit = ({ mode }) => mode === "navigate";

answer((path, request) => isVisit(request) && isPage(path), pages);
// A calendar file or a feed: the host's own answer, which may be on its way already.
answer((_, request) => isVisit(request), new NetworkOnly());
answer((path) => !isPage(path) && isWhole(path) && versionOf(path), whole.strategy);
answer(isContent, content);
answer(isExtra, extras);

// Storage is blocked, or there is no answer: then it is as if there were no worker.
setCatchHandler(async ({ request }) => (isVisit(request) ? Response.error() : fetch(request)));
