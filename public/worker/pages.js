// Pages: the host's, else the copy, else the one page that can show any address.

import { isPageOfRelease, keepIf } from "./copy.js";
import { EXTRAS } from "./extras.js";
import { HostFirst } from "./host_first.js";
import { noteArrival } from "./messages.js";
import { SHELL, addressOf, pageAt, pathOf } from "./release.js";
import { isWhole, keptPage } from "./whole.js";

const underItsFolder = {
  cacheKeyWillBeUsed: async ({ request }) => addressOf(pageAt(pathOf(request.url))),
};

// Where not all pages were kept beforehand, those that were read are.
const isNew = (bytes, path) =>
  !path.endsWith(".html") && !isWhole(pageAt(path)) && isPageOfRelease(bytes);

const orAnotherCopy = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
    (await keptPage(pathOf(request.url))) ?? cachedResponse ?? keptPage(SHELL),
};

export const pages = new HostFirst({
  cacheName: EXTRAS,
  plugins: [underItsFolder, keepIf(isNew), orAnotherCopy],
  bridged: noteArrival,
});
