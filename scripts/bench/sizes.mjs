// What travels to a visitor, in bytes, beside the last release: sizes.mjs FOLDER. With --record, what is
// measured becomes the last release's; done when a release is made.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { addresses } from "./addresses.mjs";
import { table } from "./tables.mjs";

const RELEASE = new URL("release.json", import.meta.url);
const folder = resolve(process.argv[2] ?? "dist");
const names = readdirSync(folder);

// As it is, and as hosts send it: its sibling where the build made one.
const size = (name) => {
  const bytes = readFileSync(join(folder, name));
  if (/\.(woff2|png|webp)$/.test(name)) return [bytes.length, bytes.length];
  try {
    return [bytes.length, readFileSync(join(folder, `${name}.br`)).length];
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    const hardest = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    return [bytes.length, brotliCompressSync(bytes, hardest).length];
  }
};
const together = (files) => {
  const sizes = files.map(size);
  return [0, 1].map((index) => sizes.reduce((sum, figures) => sum + figures[index], 0));
};
const ending = (end) => names.filter((name) => name.endsWith(end));

const sizes = {
  "the app": together(ending("_bg.wasm")),
  scripts: together(ending(".js")),
  styles: together(ending(".css")),
  "fonts, latin": together(readdirSync(join(folder, "fonts")).filter((name) => name.endsWith("-latin.woff2")).map((name) => `fonts/${name}`)),
  "content files": together(readdirSync(join(folder, "content")).filter((name) => name.endsWith(".json")).map((name) => `content/${name}`)),
};
for (const page of addresses(folder).all) sizes[page] = size(join(page.slice(1), "index.html"));

if (process.argv.includes("--record")) {
  const date = new Date().toISOString().slice(0, 10);
  const brotli = Object.fromEntries(Object.entries(sizes).map(([name, [, small]]) => [name, small]));
  writeFileSync(RELEASE, `${JSON.stringify({ date, brotli }, null, 2)}\n`);
}
const release = JSON.parse(readFileSync(RELEASE, "utf8"));
const change = (now, then) => {
  if (then === undefined) return "new";
  const percent = ((now - then) / then) * 100;
  return `${now >= then ? "+" : ""}${now - then} (${percent >= 0 ? "+" : ""}${percent.toFixed(1)} %)`;
};
const rows = Object.entries(sizes).map(([name, [raw, small]]) => {
  const then = release.brotli[name];
  return [name, raw, small, then ?? "–", change(small, then)];
});
const total = rows.slice(0, 3).reduce((sum, row) => sum + row[2], 0);
console.log(table([["bytes", "as it is", "brotli", `release of ${release.date}`, "change"], ...rows]));
console.log(`\napp, scripts and styles together: ${total} bytes (reported, not budgeted, below 350 000)`);
for (const name of Object.keys(release.brotli)) {
  if (!(name in sizes)) console.log(`gone since the last release: ${name}`);
}
