// How long taking a page over holds the browser up: the processor slowed four times, the app started
// inside the measurement. Tasks are those of the main thread, as the browser's own trace has them.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { SLOWED } from "./experience.mjs";
import { onPhone } from "./phone.mjs";
import { spread, table } from "./tables.mjs";

// For how long after the app is there its further work is watched: fetching and reading the files.
const AFTER = 1_500;

// What one visit shows; times in milliseconds, as they are with the processor slowed.
export const takeoverVisit = (host, domain, page) =>
  onPhone(host, domain, async (tab) => {
    await tab.emulateCPUThrottling(SLOWED);
    await tab.evaluateOnNewDocument(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((e) => [e.startTime, e.duration])))
        .observe({ type: "longtask", buffered: true });
      new MutationObserver((_, observer) => {
        if (document.documentElement.dataset.app !== "ready") return;
        window.readyAt = performance.now();
        observer.disconnect();
      }).observe(document, { subtree: true, attributeFilter: ["data-app"] });
    });
    await tab.goto(`https://${domain}${page}`, { waitUntil: "load" });
    await tab.waitForFunction(() => window.readyAt !== undefined, { timeout: 30_000 });
    await new Promise((resolve) => setTimeout(resolve, AFTER));
    return await tab.evaluate(() => {
      const [{ loadEventEnd }] = performance.getEntriesByType("navigation");
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const tasks = window.longTasks.filter(([start]) => start >= paint.startTime);
      const ofApp = tasks.filter(([start]) => start >= loadEventEnd);
      return {
        ready: window.readyAt - loadEventEnd,
        longest: Math.max(0, ...ofApp.map(([, duration]) => duration)),
        blocking: tasks.reduce((sum, [, duration]) => sum + duration - 50, 0),
        tasks: ofApp.map(([, duration]) => Math.round(duration)),
      };
    });
  });

// A table of these pages; `runs` visits to each.
export async function takeover(pages, runs, host, domain) {
  const rows = [["page", "there after load ≤ 4000", "longest task ≤ 120", "blocking ≤ 80", "long tasks of one visit"]];
  for (const page of pages) {
    const visits = [];
    for (let run = 1; run <= runs; run += 1) {
      process.stderr.write(`-- Taking over ${page}, ${run} of ${runs}\n`);
      visits.push(await takeoverVisit(host, domain, page));
    }
    const of = (name) => spread(visits.map((visit) => visit[name]));
    rows.push([page, of("ready"), of("longest"), of("blocking"), visits.at(-1).tasks.join(" ") || "none"]);
  }
  return table(rows);
}

// By itself: takeover.mjs FOLDER [PAGE…]
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { addresses } = await import("./addresses.mjs");
  const { startHosts } = await import("./hosts.mjs");
  const folder = process.argv[2] ?? "dist";
  readFileSync(join(folder, "index.html"));
  const { domain, all } = addresses(folder);
  const pages = process.argv.length > 3 ? process.argv.slice(3) : all;
  const { app } = await startHosts(folder, domain, ["app"]);
  console.log(await takeover(pages, Number(process.env.RUNS ?? 5), app, domain));
}
