// Fonts, icons and pictures, whose names stay while their content may change. The site does
// without them.

import { PrecacheController } from "workbox-precaching";
import { hashOf, keepIf } from "./copy.js";
import { HostFirst } from "./host_first.js";
import { FAMILY, RELEASE, addressOf, pathOf } from "./release.js";

export const EXTRAS = `${FAMILY}extras`;

// Pictures and fonts that are kept once a page has used them.
const ON_USE = /^(fonts|images|content)\/.+\.(avif|gif|ico|jpe?g|png|svg|webp|woff2)$/;

const hashes = new Map(RELEASE.extras.map(({ url, revision }) => [url, revision]));
export const isExtra = (path) => hashes.has(path) || ON_USE.test(path);

const isOfRelease = async (bytes, path) => (await hashOf(bytes)) === hashes.get(path);
export const released = new PrecacheController({ cacheName: EXTRAS, plugins: [keepIf(isOfRelease)] });
released.addToCacheList(RELEASE.extras.map((entry) => ({ ...entry, url: addressOf(entry.url) })));

// What cannot be had has another chance when it is used.
export const installExtras = async (event) => {
  for (const [url, cacheKey] of released.getURLsToCacheKeys())
    for (const cache of ["force-cache", "reload"]) {
      const request = new Request(url, { cache, priority: "low" });
      const [, done] = released.strategy.handleAll({ event, request, params: { cacheKey } });
      try {
        await done;
      } catch {
        continue;
      }
      break;
    }
};

const underItsVersion = {
  cacheKeyWillBeUsed: async ({ request }) => released.getCacheKeyForURL(request.url) ?? request,
};

const versionOf = ({ headers }) => headers.get("etag") ?? headers.get("last-modified");

// What a release brought stays as it was, so that it fits the release's other files.
const unlessKept = {
  cacheWillUpdate: async ({ request, response }) => {
    const cache = await caches.open(EXTRAS);
    const kept = await cache.match(released.getCacheKeyForURL(request.url) ?? request);
    const isKept = kept && (hashes.has(pathOf(request.url)) || versionOf(kept) === versionOf(response));
    return isKept ? null : response;
  },
};

export const extras = new HostFirst({
  cacheName: EXTRAS,
  plugins: [underItsVersion, unlessKept, keepIf((bytes, path) => !hashes.has(path) || isOfRelease(bytes, path))],
});
