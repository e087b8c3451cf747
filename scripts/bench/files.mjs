// The built site as a host answers with it: every file with its headers and its compressed forms.
// Read once, before anything is measured.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// As in docs/hosting/nginx.conf.
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".bib": "application/x-bibtex; charset=utf-8",
  ".ris": "application/x-research-info-systems; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};
const COMPRESSED_ALREADY = /\.(woff2|avif|gif|jpe?g|png|webp)$/;
// Smaller files fit into one packet as they are.
const WORTH_COMPRESSING = 1024;

// All files of the site, by their path on the host. `change` may return another text for a page.
export function siteFiles(folder, change) {
  const headers = join(folder, "_headers");
  const rules = existsSync(headers) ? headerRules(readFileSync(headers, "utf8")) : [];
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = new Map();
  for (const name of names) {
    // Hidden files, `_headers` and `_redirects` are for hosts; `.br` and `.gz` are forms of the others.
    if (/(^|\/)\.|^_(headers|redirects)$|\.(br|gz)$/.test(name) && !name.startsWith(".well-known/")) continue;
    files.set(`/${name}`, file(folder, name, names, rules, change));
  }
  return files;
}

function file(folder, name, names, rules, change) {
  let bytes = readFileSync(join(folder, name));
  let changed = false;
  if (change && name.endsWith(".html")) {
    bytes = Buffer.from(change(bytes.toString(), name));
    changed = true;
  }
  const headers = {
    "content-type": TYPES[extname(name)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    vary: "accept-encoding",
  };
  for (const rule of rules) {
    if (rule.pattern.test(`/${name}`)) Object.assign(headers, rule.headers);
  }
  const forms = { identity: bytes };
  if (bytes.length >= WORTH_COMPRESSING && !COMPRESSED_ALREADY.test(name)) {
    const sibling = (ending) =>
      !changed && names.includes(name + ending) && readFileSync(join(folder, name + ending));
    const hardest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    forms.br = sibling(".br") || brotliCompressSync(bytes, hardest);
    forms.gzip = sibling(".gz") || gzipSync(bytes, { level: 9 });
  }
  return { headers, forms };
}

// `_headers`: a path, where `*` stands for anything, and below it, indented, what answers to it say.
function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) {
      const parts = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
      rules.push({ pattern: new RegExp(`^${parts.join(".*")}$`), headers: {} });
    } else {
      const [, name, value] = /^\s+([^:\s]+):\s*(.*)$/.exec(line) ?? [];
      if (!name || rules.length === 0) throw new Error(`dist/_headers: '${line}' is no header below a path`);
      rules.at(-1).headers[name.toLowerCase()] = value;
    }
  }
  return rules;
}
