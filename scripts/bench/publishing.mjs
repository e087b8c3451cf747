// How long `site publish` takes for sites of several sizes, stage by stage, beside Hugo with one layout
// of the same texts. Each site is published twice: from nothing, and after one text was changed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

import { table } from "./tables.mjs";

const SIZES = (process.env.SIZES ?? "10 100 1000 10000").split(" ").map(Number);
// The programs, and the finished site whose styles, scripts and app these sites have as well.
const { SITE, ARCHIVE, DIST } = process.env;

// The most memory that a running program has had until now, in megabytes; Linux tells.
const memory = (pid) => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

const run = async (program, args) => {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [output, most] = ["", 0];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => { output += text; });
  const looking = setInterval(() => { most = Math.max(most, memory(child.pid)); }, 20);
  const [status] = await once(child, "close");
  clearInterval(looking);
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${output || status}`);
  return { seconds: (performance.now() - start) / 1000, output, most };
};

// The page that Trunk builds, from what publishing made of it.
const template = (page) => {
  const head = page
    .replace(/<meta http-equiv[\s\S]*?(?=<meta name="viewport")/, "")
    .replace(/<!--HEAD-->[\s\S]*?application\/ld\+json[\s\S]*?<\/script>/, "<!-- page: head -->")
    .replace(/<style>[\s\S]*?<\/style>/, "<!-- page: styles -->");
  return head.replace(/<body>[\s\S]*<\/body>/, "<body><!-- page: body --></body>");
};

// The built site before it is published: no pages, no feeds, none of their compressed siblings.
const unpublished = (folder) => {
  const made = new Set([".html", ".br", ".gz", ".xml", ".ics", ".bib", ".ris", ".txt", ".md", ".webmanifest"]);
  const filter = (file) => !made.has(extname(file)) && file !== join(DIST, "previews");
  cpSync(DIST, folder, { recursive: true, filter });
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
  return { seconds, most, ...stages(output) };
};

const changeOneText = (folder) => {
  const place = join(folder, "content/news.json");
  const content = JSON.parse(readFileSync(place, "utf8"));
  content.news.at(-1).summary += " Changed.";
  writeFileSync(place, JSON.stringify(content));
};

// The same records as pages of Hugo, with one layout for all.
const hugo = async (content, folder) => {
  const records = ["events", "news"].flatMap((list) =>
    JSON.parse(readFileSync(join(content, `${list}.json`), "utf8"))[list].map((record) => ({ list, ...record })),
  );
  for (const list of ["events", "news"]) mkdirSync(join(folder, "content", list), { recursive: true });
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  const single = "<!doctype html><html lang=en><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>";
  const list = "<!doctype html><html lang=en><head><title>{{ .Title }}</title></head><body>{{ range .Pages }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</body></html>";
  writeFileSync(join(folder, "layouts/_default/single.html"), single);
  writeFileSync(join(folder, "layouts/_default/list.html"), list);
  writeFileSync(join(folder, "config.toml"), 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS"]\n');
  for (const { list, id, title, summary, body } of records) {
    const text = [JSON.stringify({ title }), summary, body ?? ""].join("\n\n");
    writeFileSync(join(folder, "content", list, `${id}.md`), text);
  }
  return (await run("hugo", ["--quiet", "--source", folder])).seconds;
};

const rows = [
  ["records", "pages", "pages s", "ms a page", "Hugo s", "previews s", "feeds … s", "worker, hosts s", "compressed s", "first s", "again: pages s", "again s", "memory MB"],
];
for (const records of SIZES) {
  process.stderr.write(`-- Publishing ${records} records\n`);
  const work = mkdtempSync(join(tmpdir(), "publishing-"));
  try {
    const [folder, cache] = [join(work, "site"), join(work, "cache")];
    unpublished(folder);
    await run(ARCHIVE, [join(folder, "content"), String(records)]);
    const first = await publish(folder, cache);
    changeOneText(folder);
    const again = await publish(folder, cache);
    const ofHugo = await hugo(join(folder, "content"), join(work, "hugo"));
    const seconds = (stage) => first[stage]?.seconds.toFixed(2) ?? "–";
    rows.push([
      records,
      first.pages.files,
      seconds("pages"),
      ((first.pages.seconds * 1000) / first.pages.files).toFixed(2),
      ofHugo.toFixed(2),
      seconds("link previews"),
      seconds("feeds, calendars, citations"),
      seconds("service worker, host files"),
      seconds("compressed siblings"),
      first.seconds.toFixed(2),
      again.pages.seconds.toFixed(2),
      again.seconds.toFixed(2),
      Math.round(first.most),
    ]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
console.log(table(rows));
