// Measures the finished site with Lighthouse: bench.mjs FOLDER. Judges nothing; names the budgets.
// RUNS (5): how often each time is taken. PAGES: addresses instead of the chosen ones.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { resolve } from "node:path";

import { addresses } from "./addresses.mjs";
import { startHosts } from "./hosts.mjs";
import { findings, scores, shortcomings } from "./judgement.mjs";
import { requests } from "./requests.mjs";
import { spread, table } from "./tables.mjs";
import { takeover } from "./takeover.mjs";
import { timing, timingTable } from "./timing.mjs";
import { asPage, visit } from "./visit.mjs";

const folder = resolve(process.argv[2] ?? "dist");
const runs = Number(process.env.RUNS ?? 5);
const reports = "target/bench";
const { domain, all: chosen } = addresses(folder);
const named = process.env.PAGES?.split(" ").filter(Boolean);
const all = named?.length ? named : chosen;
const hosts = await startHosts(folder, domain);

// How loud the machine was: other work makes every time longer than it is.
const loads = [];
const look = (kind, page, throttling, categories) => {
  loads.push(loadavg()[0]);
  return visit(hosts[kind], `https://${domain}${page}`, throttling, categories);
};

// --- Scores: once, for they hardly change -----------------------------------------------------

mkdirSync(reports, { recursive: true });
const judged = new Map();
for (const page of all) {
  process.stderr.write(`-- Judging ${page}\n`);
  const result = await look("app", page, "simulate", null);
  judged.set(page, result);
  const name = page.split("/").filter(Boolean).join("-") || "home";
  writeFileSync(`${reports}/${name}.html`, asPage(result));
}
const results = [...judged.values()];
const head = ["page", ...Object.keys(results[0].categories)];
console.log("\nscores of 100; agentic-browsing: passed, of what applies\n");
console.log(table([head, ...[...judged].map(([page, result]) => [page, ...Object.values(scores(result))])]));

// --- Times ------------------------------------------------------------------------------------

// What each is, and how many times as long as the limit a paint may take.
const THROTTLING = {
  devtools: ["a slow phone, the browser itself slowed down", 1.1],
  simulate: ["a slow phone, computed from a visit at full speed (Lighthouse's default)", 1.35],
};
const raw = {};
for (const [throttling, [title, most]] of Object.entries(THROTTLING)) {
  const { taken, failures } = await timing(all, runs, (kind, page) => look(kind, page, throttling, ["performance"]));
  raw[throttling] = Object.fromEntries(taken);
  console.log(`\nms on ${title}; median of ${runs} (least–most)\n\n${timingTable(taken, most)}`);
  for (const failure of failures) console.log(`not measured: ${failure}`);
}

console.log(`\nms of taking over, the processor slowed four times, the app started inside; median of ${runs} (least–most)\n`);
console.log(await takeover(all, runs, hosts.app, domain));

console.log("\nwhat a first visit to the home page asks for, on a slow phone\n");
console.log(await requests(all.slice(0, 1), hosts.app, domain));

// --- What stands in the way -------------------------------------------------------------------

const found = new Map();
for (const [page, result] of judged) {
  for (const { category, id, title, weight, score, value, lines } of shortcomings(result)) {
    const name = `${category}: ${title} [${id}, weight ${weight}]`;
    if (!found.has(id)) found.set(id, { name, lines, pages: [] });
    found.get(id).pages.push(`${page}  score ${score ?? "none"}${value && `, ${value}`}`);
  }
}
console.log(`\naudits below their full score: ${found.size || "none"}`);
for (const { name, lines, pages } of found.values()) {
  // The first page is example enough; the reports have all.
  const text = [...pages, ...lines.slice(0, 12).map((line) => `  ${line}`)].join("\n");
  console.log(`\n${name}\n  ${text.replaceAll("\n", "\n  ")}`);
}

console.log("\nthe largest paint, and what it waited for (here, at full speed)");
for (const page of all) {
  const lines = findings(judged.get(page).audits["lcp-breakdown-insight"].details);
  console.log([page, ...lines].join("\n    "));
}

// Lighthouse's own measure of the processor.
const speeds = results.map(({ environment }) => environment.benchmarkIndex);
console.log(`\nspeed of this machine (a quiet one of today: 2000 and more): ${spread(speeds)}`);
console.log(`load while measuring: ${spread(loads, 1)}`);
for (const warning of new Set(results.flatMap(({ runWarnings }) => runWarnings))) console.log(`warning: ${warning}`);
console.log(`reports with pictures: ${reports}/*.html; every figure: ${reports}/figures.json`);
writeFileSync(`${reports}/figures.json`, JSON.stringify({ runs, loads, speeds, raw }, null, 1));
