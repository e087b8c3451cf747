// What the worker and open pages tell each other.

import { SCOPE, isOfRelease } from "./release.js";

export const tell = async ({ clientId }, news) => {
  if (clientId) (await self.clients.get(clientId))?.postMessage(news);
};

// Pages that came from their copy, by the client that they became. It asks as soon as it can.
const arrivals = new Map();

export const noteArrival = ({ resultingClientId }, news) => arrivals.set(resultingClientId, news);

const tellArrival = (page) => {
  if (arrivals.has(page.id)) page.postMessage(arrivals.get(page.id));
  arrivals.delete(page.id);
};

// Open pages that are of this release. They say so again and again while this worker waits.
const known = new Set();

// Where no page is of another release, nobody needs the older worker any more.
const takeOver = async ({ id }, head) => {
  if (!isOfRelease(head)) return;
  known.add(id);
  const clients = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const open = clients.filter(({ url }) => url.startsWith(SCOPE.href));
  if (open.every(({ id }) => known.has(id))) await self.skipWaiting();
};

self.addEventListener("message", (event) => {
  const { ask, head } = event.data ?? {};
  if (ask === "take-over") event.waitUntil(takeOver(event.source, String(head)));
  if (ask === "arrival") tellArrival(event.source);
});
