// Lighthouse as a condition: gate.mjs FOLDER. Every kind of page is visited three times; the median of each
// category has to reach what is named here, and the app has to have started while Lighthouse looked.
import { resolve } from "node:path";

import { addresses } from "./addresses.mjs";
import { startHosts } from "./hosts.mjs";
import { shortcomings } from "./judgement.mjs";
import { median, table } from "./tables.mjs";
import { figures, visit } from "./visit.mjs";

const RUNS = 3;
const LEAST = { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 };

const folder = resolve(process.argv[2] ?? "dist");
const { domain, all: chosen } = addresses(folder);
const named = process.env.PAGES?.split(" ").filter(Boolean);
const pages = named?.length ? named : chosen;
const { app: host } = await startHosts(folder, domain, ["app"]);

const names = Object.keys(LEAST);
const rows = [["page", ...names.map((name) => `${name} ≥ ${LEAST[name]}`), "blocking ms", "app seen"]];
const faults = [];
for (const page of pages) {
  process.stderr.write(`-- Judging ${page}\n`);
  const results = [];
  for (let run = 0; run < RUNS; run += 1) {
    results.push(await visit(host, `https://${domain}${page}`, "simulate", names));
  }
  const scores = names.map((name) => median(results.map(({ categories }) => Math.round(categories[name].score * 100))));
  const taken = results.map(figures);
  const seen = taken.filter(({ app }) => app).length;
  rows.push([page, ...scores, Math.round(median(taken.map(({ tbt }) => tbt))), `${seen}/${RUNS}`]);
  if (seen < RUNS) faults.push(`${page}: the app had not started when Lighthouse was done, so that its work was not judged`);
  for (const [index, name] of names.entries()) {
    if (scores[index] >= LEAST[name]) continue;
    const found = shortcomings(results.at(-1)).filter(({ category, weight }) => category === name && weight > 0);
    const lines = found.map(({ title, value }) => `  ${title}${value && `: ${value}`}`);
    faults.push([`${page}: ${name} is ${scores[index]}, not ${LEAST[name]}`, ...lines].join("\n"));
  }
}
console.log(table(rows));
await host.stop();
if (faults.length > 0) {
  console.error(`\n${faults.join("\n")}`);
  process.exit(1);
}
