// The content, which is edited on the host: the newest is right, and a damaged file replaces none.

import { hashOn, isJson, keepIf } from "./copy.js";
import { HostFirst } from "./host_first.js";
import { tell } from "./messages.js";
import { FAMILY, RELEASE, addressOf, pathOf } from "./release.js";

export const CONTENT = `${FAMILY}content`;

// How long an answer may take that nobody waits for any more, in milliseconds.
const GIVE_UP = 30_000;

const files = new Set(RELEASE.content);
export const isContent = (path) => files.has(path);

const asItIsNow = {
  requestWillFetch: async ({ request }) =>
    new Request(request, { cache: "no-cache", signal: AbortSignal.timeout(GIVE_UP) }),
  // Only then is it known to be whole.
  fetchDidSucceed: async ({ response }) => {
    await response.clone().arrayBuffer();
    return response;
  },
};

// Pages are told what the host has said after all, and whether it is what they were given before.
const { cacheWillUpdate } = keepIf(isJson);
const renewing = {
  cacheWillUpdate: async ({ request, response, event }) => {
    const copy = await cacheWillUpdate({ request, response });
    if (!copy && response.status < 500) await tell(event, { path: pathOf(request.url) });
    return copy;
  },
  cacheDidUpdate: async ({ request, oldResponse, newResponse, event }) => {
    const isChanged = oldResponse && hashOn(oldResponse) !== hashOn(newResponse);
    await tell(event, { path: pathOf(request.url), isChanged });
  },
};

export const content = new HostFirst({
  cacheName: CONTENT,
  plugins: [asItIsNow, renewing],
  bridged: (event, news) => tell(event, { path: pathOf(event.request.url), ...news }),
});

export const installContent = async (event) => {
  for (const path of files) await Promise.all(content.handleAll({ event, request: addressOf(path) }));
};
