// A host of the built site, in a thread of its own: HTTP/2 over TLS, as hosts are today. It answers
// at once; how slow the line is, is Lighthouse's business.
import { createSecureServer } from "node:http2";
import { parentPort, workerData } from "node:worker_threads";

import { siteFiles } from "./files.mjs";

// `fallback`: what the host sends for an address that has no file, where an app draws all of them.
const { folder, kind, fallback, key, cert } = workerData;

// The limit: the same page with its styles, but without what runs and without fonts. Blocks of data stay,
// because the page has to weigh what it weighs. The policy names hashes of what is taken out.
const PARTS = {
  "its policy": /<meta http-equiv="Content-Security-Policy"[^>]*>/gi,
  "a script": /<script\b(?=[^>]*\ssrc=)[^>]*>\s*<\/script>/gi,
  "a script in the page": /<script>[\s\S]*?<\/script>/gi,
  "a font": /@font-face\{[^}]*url\([^}]*\}/gi,
};

// Only what visitors read is compared: neither the forms nor what leads on from an old address.
const isOfTheApp = (html) => html.includes('id="app"');

function limit(html, name) {
  if (!isOfTheApp(html)) return html;
  return Object.entries(PARTS).reduce((page, [what, pattern]) => {
    const without = page.replace(pattern, "");
    if (without === page) throw new Error(`dist/${name} lacks ${what}; there is nothing to compare`);
    return without;
  }, html);
}

const files = siteFiles(folder, kind === "limit" ? limit : undefined);

// `/events` is the folder `/events/`, and that is its `index.html`.
function answer(path) {
  const found = files.get(path.endsWith("/") ? `${path}index.html` : path);
  if (found) return { status: 200, ...found };
  if (files.has(`${path}/index.html`)) return { status: 301, headers: { location: `${path}/` }, forms: {} };
  if (fallback) return { status: 200, ...files.get(fallback) };
  return { status: 404, headers: {}, forms: {}, ...files.get("/404.html") };
}

const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
  const { status, headers, forms } = answer(decodeURI(request.url.split("?")[0]));
  const accepted = request.headers["accept-encoding"] ?? "";
  const form = ["br", "gzip"].find((name) => forms[name] && accepted.includes(name)) ?? "identity";
  const body = forms[form] ?? Buffer.alloc(0);
  if (form !== "identity") response.setHeader("content-encoding", form);
  response.setHeader("content-length", body.length);
  response.writeHead(status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
