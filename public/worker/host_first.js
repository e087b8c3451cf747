// The host's answer comes first; a copy only stands in where the host fails.

import { Strategy } from "workbox-strategies";
import { asOf } from "./copy.js";

// How long the network may be silent where there is a copy, in milliseconds.
const PATIENCE = 3_500;

const prefer = async (network, kept) => {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const response = await Promise.race([network, late]);
    if (response && response.status < 500) return { response };
    return { response: kept, reason: response ? "broken" : "slow" };
  } catch {
    return { response: kept, reason: "offline" };
  }
};

// Workbox's own `NetworkFirst` takes a server's error for an answer, and does not tell why a copy was
// used. Here `bridged` is told, with the moment at which the copy came from the network.
export class HostFirst extends Strategy {
  constructor({ bridged, ...options }) {
    super(options);
    this.bridged = bridged;
  }

  async _handle(request, handler) {
    const network = this.ask(request, handler);
    handler.waitUntil(network.catch(() => {}));
    // Where storage is blocked, there is none.
    const kept = await handler.cacheMatch(request).catch(() => undefined);
    if (!kept) return network;
    const { response, reason } = await prefer(network, kept);
    if (reason) await this.bridged?.(handler.event, { reason, asOf: asOf(kept) });
    return response;
  }

  // The visitor gets the answer, whatever becomes of its copy.
  async ask(request, handler) {
    const response = await handler.fetch(request);
    handler.waitUntil(handler.cachePut(request, response.clone()).catch(() => {}));
    return response;
  }
}
