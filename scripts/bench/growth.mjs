// What grows with the content: sites of several sizes, published beside Hugo and Eleventy with the same
// records, and visited. SIZES: how many records besides the real ones; RUNS: visits for each figure.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import { addresses } from "./addresses.mjs";
import { arrival, routeChanges, searchKeys } from "./experience.mjs";
import { grown } from "./grown.mjs";
import { startHosts } from "./hosts.mjs";
import { eleventy, hugo } from "./others.mjs";
import { median, percentile, spread, table } from "./tables.mjs";
import { takeoverVisit } from "./takeover.mjs";

const SIZES = (process.env.SIZES ?? "10 100 1000 10000").split(" ").map(Number);
const RUNS = Number(process.env.RUNS ?? 3);

const times = async (count, look) => {
  const all = [];
  for (let time = 0; time < count; time += 1) all.push(await look());
  return all;
};
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const kilobytes = (bytes) => (bytes / 1e3).toFixed(1);

const publishing = [
  ["records", "pages", "all s", "pages a second", "memory MB", "dist MB", "again s", "Hugo s", "Hugo MB", "Eleventy s", "Eleventy MB"],
];
const stages = [
  ["records", "pages s", "ms a page", "previews s", "feeds … s", "worker, hosts s", "compressed s", "again: pages s"],
];
const transfer = [["records", "home kB", "events kB", "news kB", "an event kB", "content files kB"]];
const visits = [
  ["records", "there after load", "longest task", "blocking", "largest paint", "content there", "longest task of it"],
];
const use = [["records", "route change ≤ 50", "most", "the same, slowed 4×", "search key, median", "99 of 100"]];

// A row is said as soon as it is taken: the largest site takes a quarter of an hour, and may be given up.
const say = (rows) => process.stderr.write(`${table([rows[0], rows.at(-1)])}\n`);

for (const records of SIZES) {
  process.stderr.write(`-- Publishing ${records} records\n`);
  const work = mkdtempSync(join(tmpdir(), "growth-"));
  try {
    const site = await grown(records, join(work, "ours"));
    const { first, again } = site;
    const content = join(site.folder, "content");
    const ofHugo = await hugo(content, join(work, "hugo"));
    const ofEleventy = await eleventy(content, join(work, "eleventy"));
    publishing.push([
      records,
      first.stages.pages.files,
      first.seconds.toFixed(2),
      Math.round(first.stages.pages.files / first.seconds),
      Math.round(first.most),
      megabytes(site.bytes),
      again.seconds.toFixed(2),
      ofHugo.seconds.toFixed(2),
      Math.round(ofHugo.most),
      ofEleventy.seconds.toFixed(2),
      Math.round(ofEleventy.most),
    ]);
    const seconds = (stage) => first.stages[stage]?.seconds.toFixed(2) ?? "–";
    stages.push([
      records,
      seconds("pages"),
      ((first.stages.pages.seconds * 1000) / first.stages.pages.files).toFixed(2),
      seconds("link previews"),
      seconds("feeds, calendars, citations"),
      seconds("service worker, host files"),
      seconds("compressed siblings"),
      again.stages.pages.seconds.toFixed(2),
    ]);

    const [{ id }] = JSON.parse(readFileSync(join(content, "events.json"), "utf8")).events;
    const compressed = (name) => statSync(join(site.folder, `${name}.br`)).size;
    const files = ["site", "events", "news", "research", "committee"].map((name) => join(content, `${name}.json`));
    transfer.push([
      records,
      ...["index", "events/index", "news/index", `events/${id}/index`].map((name) => kilobytes(compressed(`${name}.html`))),
      kilobytes(files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0)),
    ]);
    [publishing, stages, transfer].forEach(say);

    process.stderr.write(`-- Visiting ${records} records\n`);
    const { domain } = addresses(site.folder);
    const hosts = await startHosts(site.folder, domain, ["app"]);
    const taken = await times(RUNS, () => takeoverVisit(hosts.app, domain, "/"));
    const arrived = await times(RUNS, () => arrival(hosts.app, domain, "/"));
    const of = (list, name) => spread(list.map((visit) => visit[name]));
    visits.push([
      records,
      ...["ready", "longest", "blocking"].map((name) => of(taken, name)),
      of(arrived, "paint"),
      arrived.every(({ content }) => content !== undefined) ? of(arrived, "content") : "given up",
      of(arrived, "longest"),
    ]);

    const changes = (await times(RUNS, () => routeChanges(hosts.app, domain, 1))).flat();
    const slowed = (await times(RUNS, () => routeChanges(hosts.app, domain, 4))).flat();
    const keys = (await times(RUNS, () => searchKeys(hosts.app, domain))).flat();
    use.push([
      records,
      Math.round(median(changes)),
      Math.round(Math.max(...changes)),
      Math.round(median(slowed)),
      median(keys).toFixed(1),
      percentile(keys, 99).toFixed(1),
    ]);
    [visits, use].forEach(say);
    await hosts.app.stop();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const print = (title, rows) => console.log(`\n${title}\n\n${table(rows)}`);
print("publishing, beside others with one small layout and nothing else", publishing);
print("its stages", stages);
print("brotli: what a first view asks for (the page), and what the app fetches afterwards", transfer);
print(
  `home on a slow phone, ms; median of ${RUNS} (least–most): the processor slowed four times; then the line, too`,
  visits,
);
print(`in the browser, at full speed, ms; ${RUNS} visits`, use);
