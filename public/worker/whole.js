// The part of a release that is kept as a whole or not at all: what every page loads, and the pages.

import { PrecacheController } from "workbox-precaching";
import { isPageOfRelease, keepIf } from "./copy.js";
import { FAMILY, RELEASE, SHELL, addressOf, isPage, pathOf } from "./release.js";

export const WHOLE = `${FAMILY}release`;

// Pages are asked for again, and hosts answer that they have not changed. The rest bears a hash in
// its name, and comes out of the browser's cache. The visitor's own requests go first.
const inBackground = {
  requestWillFetch: async ({ request, event }) => {
    if (event?.type !== "install") return request;
    const cache = isPage(pathOf(request.url)) ? "no-cache" : "force-cache";
    return new Request(request, { cache, priority: "low" });
  },
};

// Browsers hold the other files against their integrity. A page may have been added to by the host.
const isRight = (bytes, path) => !isPage(path) || isPageOfRelease(bytes);

export const whole = new PrecacheController({
  cacheName: WHOLE,
  plugins: [inBackground, keepIf(isRight)],
});

// Who saves data gets what the visit has fetched anyway, and one page that can draw all.
const isSaving = navigator.connection?.saveData === true;
for (const { url, ...version } of RELEASE.whole)
  if (!isSaving || !isPage(url) || url === SHELL)
    whole.addToCacheList([{ url: addressOf(url), ...version }]);

export const keptPage = (path) => whole.matchPrecache(addressOf(path));
export const isWhole = (path) => whole.getCacheKeyForURL(addressOf(path)) !== undefined;

// For the route of files that bear a hash: where the copy is, and what it must be if there is none.
export const versionOf = (path) => {
  const cacheKey = whole.getCacheKeyForURL(addressOf(path));
  return { cacheKey, integrity: whole.getIntegrityForCacheKey(cacheKey) };
};
