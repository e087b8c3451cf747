// This site beside the same pages written in other ways: peers.mjs FOLDER PEERS, the finished site and the folder
// with the built peers. One run, one host, the same compression.
// RUNS (5): how often each figure is taken; clicks three times at most. PAGES: home, event, article, news. SITES: names of the first column.
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join, resolve } from "node:path";

import { addresses } from "./addresses.mjs";
import { clicks } from "./clicks.mjs";
import { startAll } from "./hosts.mjs";
import { spread, table } from "./tables.mjs";
import { figures, visit } from "./visit.mjs";

const folder = resolve(process.argv[2] ?? "dist");
const peers = resolve(process.argv[3] ?? "target/peers");
const runs = Number(process.env.RUNS ?? 5);
const list = (name) => process.env[name]?.split(" ").filter(Boolean) ?? [];

// What the host answers to an address without a file is said beside each.
const peer = (name) => {
  const said = join(peers, `${name}.json`);
  if (!existsSync(said)) throw new Error(`${name} is not built: ${said} is missing; run scripts/peers.sh`);
  return { folder: join(peers, name), kind: "app", fallback: JSON.parse(readFileSync(said, "utf8")).fallback };
};
const chosen = list("SITES");
const ours = { limit: { folder, kind: "limit" }, ours: { folder, kind: "app" } };
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const sites = Object.fromEntries(
  ["limit", "ours", "leptos", "react", "solid", "astro", "docusaurus"].filter(isChosen).map((name) => [name, ours[name] ?? peer(name)]),
);

const content = (name) => JSON.parse(readFileSync(join(folder, "content", `${name}.json`), "utf8"));
const { domain, all: listed } = addresses(folder);
const longest = (section) => listed.find((page) => page.startsWith(section) && page !== section);
const named = { home: "/", event: longest("/events/"), article: longest("/news/"), news: "/news/" };
const pages = Object.fromEntries(
  Object.entries(named).filter(([name]) => list("PAGES").length === 0 || list("PAGES").includes(name)),
);
const article = content("news").news.find(({ id }) => named.article.endsWith(`/${id}/`));
const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(readFileSync(join(folder, "index.html"), "utf8"))[1].replace(/<[^>]+>/g, "");
const way = [
  { within: "header a, nav a", text: "News", heading: "News" },
  { within: "main a", text: article.title, heading: article.title },
  { within: "header a, nav a", text: "/", heading: heading.replace(/\s+/g, " ").trim() },
];

const hosts = await startAll(domain, sites);
const failures = [];
// At times a visit cannot be measured. It is looked at once more then, and said.
const taken = async (name, look) => {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      return await look();
    } catch (error) {
      failures.push(`${name}, attempt ${attempt}: ${error.message}`);
    }
  }
  return undefined;
};

// All sites in turn, so that all meet the same machine.
const measured = {};
for (const [page, path] of Object.entries(pages)) {
  measured[page] = Object.fromEntries(Object.keys(sites).map((name) => [name, { devtools: [], simulate: [] }]));
  for (let run = 1; run <= runs; run += 1) {
    for (const name of Object.keys(sites)) {
      process.stderr.write(`-- ${page} of ${name}, ${run} of ${runs}\n`);
      for (const throttling of ["devtools", "simulate"]) {
        const result = await taken(`${page} of ${name}`, async () =>
          figures(await visit(hosts[name], `https://${domain}${path}`, throttling, ["performance"])),
        );
        if (result) measured[page][name][throttling].push(result);
      }
    }
  }
}
const clicked = Object.fromEntries(Object.keys(sites).map((name) => [name, []]));
for (let run = 1; run <= Math.min(runs, 3); run += 1) {
  for (const name of Object.keys(sites)) {
    process.stderr.write(`-- clicks on ${name}, ${run}\n`);
    const times = await taken(`clicks on ${name}`, () => clicks(hosts[name], domain, way));
    if (times) clicked[name].push(times);
  }
}

const show = (visits, name, digits = 0, scale = 1) =>
  visits.length === 0 ? "?" : spread(visits.map((visit) => visit[name] / scale), digits);
for (const [page, bySite] of Object.entries(measured)) {
  const rows = Object.entries(bySite).map(([name, { devtools, simulate }]) => [
    name,
    ...["fcp", "lcp", "tbt", "longest"].map((figure) => show(devtools, figure)),
    ...["fcp", "lcp", "tbt"].map((figure) => show(simulate, figure)),
    show(devtools, "bytes", 1, 1000),
  ]);
  console.log(`\n${page} (${pages[page]}); ms, median of ${runs} (least–most); slowed for real, then computed\n`);
  const head = [page, "first paint", "largest", "blocking", "longest task", "first, computed", "largest", "blocking", "kB until idle"];
  console.log(table([head, ...rows]));
}
console.log("\nfrom a click to the page shown, on a slow line with a slow processor; ms\n");
const rows = Object.entries(clicked).map(([name, times]) => [
  name,
  ...[0, 9].map((index) => (times.length === 0 ? "?" : spread(times.map((run) => run[index])))),
]);
console.log(table([["site", "first click", "tenth"], ...rows]));

const tools = JSON.parse(readFileSync(join(process.env.ECMONET_BENCH_TOOLS, "package.json"), "utf8")).dependencies;
console.log(`\n${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0].model}; Lighthouse ${tools.lighthouse}`);
for (const failure of failures) console.log(`not measured: ${failure}`);
for (const host of Object.values(hosts)) await host.stop();
