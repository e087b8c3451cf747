// Sites with many records: the finished site's styles, scripts and app, with content for tests.
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

import { run } from "./run.mjs";

// The programs, and the finished site.
const { SITE, ARCHIVE, DIST } = process.env;

// The page that Trunk builds, from what publishing made of it.
const template = (page) => {
  const head = page
    .replace(/<meta http-equiv[\s\S]*?(?=<meta name="viewport")/, "")
    .replace(/<!--HEAD-->[\s\S]*?<style>[\s\S]*?<\/style>/, "<!-- page: head --><!-- page: styles -->");
  return head.replace(/<body>[\s\S]*<\/body>/, "<body><!-- page: body --></body>");
};

// The built site before it is published: no pages, no feeds, none of their compressed siblings, and no forms.
const unpublished = (folder) => {
  const made = new Set([".html", ".br", ".gz", ".xml", ".ics", ".bib", ".ris", ".txt", ".md", ".webmanifest"]);
  const left = ["previews", "admin"].map((name) => join(DIST, name));
  cpSync(DIST, folder, { recursive: true, filter: (file) => !made.has(extname(file)) && !left.includes(file) });
};

// "pages    1304    0.81 s", a line for each stage.
const stages = (output) =>
  Object.fromEntries(
    [...output.matchAll(/^(\S.*?) +(\d+) +([\d.]+) s$/gm)].map(([, name, files, seconds]) => [
      name,
      { files: Number(files), seconds: Number(seconds) },
    ]),
  );

const publish = async (folder, cache) => {
  writeFileSync(join(folder, "index.html"), template(readFileSync(join(DIST, "index.html"), "utf8")));
  const { seconds, output, most } = await run(SITE, ["publish", folder, "--cache", cache]);
  return { seconds, most, stages: stages(output) };
};

const changeOneText = (folder) => {
  const place = join(folder, "content/news.json");
  const content = JSON.parse(readFileSync(place, "utf8"));
  content.news.at(-1).summary += " Changed.";
  writeFileSync(place, JSON.stringify(content));
};

// All bytes in a folder.
const size = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

// A site with so many records beside the real ones, published in `work` twice: from nothing, and after
// one text was changed. { folder, first, again, bytes }
export async function grown(records, work) {
  const [folder, cache] = [join(work, "site"), join(work, "cache")];
  mkdirSync(work, { recursive: true });
  unpublished(folder);
  await run(ARCHIVE, [join(folder, "content"), String(records)]);
  const first = await publish(folder, cache);
  changeOneText(folder);
  const again = await publish(folder, cache);
  return { folder, first, again, bytes: size(folder) };
}
