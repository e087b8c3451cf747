// What is kept of an answer, and under which condition.

import { SHELL, isOfRelease, pathOf } from "./release.js";

// Written on every copy: when it came from the network, and the hash of its content.
const AS_OF = "x-kept-as-of";
const HASH = "x-kept-hash";

export const asOf = (copy) => Number(copy.headers.get(AS_OF));
export const hashOn = (copy) => copy.headers.get(HASH);

// Half of SHA-256, as the build writes it.
export const hashOf = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

// The bytes are those of the answer, decoded. A copy answers with 200, and is no longer the result
// of a redirect, which browsers refuse for pages.
const copyOf = async (response, bytes) => {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set(AS_OF, Date.now());
  headers.set(HASH, await hashOf(bytes));
  return new Response(bytes, { headers });
};

// A plugin of a strategy: keeps the answers of which this is true.
export const keepIf = (isRight) => ({
  cacheWillUpdate: async ({ request, response }) => {
    const path = pathOf(request.url);
    const isThere = response.status === 200 || path === SHELL;
    if (!isThere || response.type !== "basic") return null;
    const bytes = await response.clone().arrayBuffer();
    return (await isRight(bytes, path)) ? copyOf(response, bytes) : null;
  },
});

export const isPageOfRelease = (bytes) => isOfRelease(new TextDecoder().decode(bytes));

export const isJson = (bytes) => {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
};
