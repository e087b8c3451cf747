// Ends the service worker on every device that has it: the build puts this beside it, and a host
// that wants no worker any more puts it in the place of `worker.js` (`docs/offline.md`).
//
// It answers nothing, so that from its first moment on all comes from the network.

const FAMILY = `ecmonet ${new URL("./", self.location).href} `;

const end = async () => {
  try {
    for (const name of await caches.keys()) if (name.startsWith(FAMILY)) await caches.delete(name);
  } catch {
    // Storage is blocked: then nothing is kept in it either.
  }
  await self.registration.unregister();
};

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(end()));
