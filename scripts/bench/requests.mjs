// What a first visit asks for, in order: when, how urgent the browser takes it to be, how much comes.
// requests.mjs FOLDER [PAGE…]
import { LINE, SLOWED } from "./experience.mjs";
import { onPhone } from "./phone.mjs";
import { table } from "./tables.mjs";

// The rows of one visit; times in milliseconds since it began.
const visit = (host, domain, page) =>
  onPhone(host, domain, async (tab) => {
    const session = await tab.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    const seen = new Map();
    let began;
    session.on("Network.requestWillBeSent", ({ requestId, request, timestamp, type }) => {
      began ??= timestamp;
      seen.set(requestId, { url: request.url, priority: request.initialPriority, type, at: timestamp, size: 0 });
    });
    session.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
      const request = seen.get(requestId);
      if (request) Object.assign(request, { end: timestamp, size: encodedDataLength });
    });
    await tab.goto(`https://${domain}${page}`, { waitUntil: "load", timeout: 60_000 });
    await tab.waitForFunction(() => document.documentElement.dataset.app === "ready", { timeout: 60_000 });
    await tab.waitForNetworkIdle({ idleTime: 500 });
    const marks = await tab.evaluate(() => ({
      "first paint": performance.getEntriesByName("first-contentful-paint")[0].startTime,
      load: performance.getEntriesByType("navigation")[0].loadEventStart,
    }));
    const ms = (time) => Math.round((time - began) * 1000);
    const rows = [...seen.values()].map(({ url, priority, type, at, end, size }) => [
      new URL(url).pathname,
      type,
      priority,
      ms(at),
      end === undefined ? "–" : ms(end),
      size,
    ]);
    for (const [name, time] of Object.entries(marks)) rows.push([`— ${name}`, "", "", Math.round(time), "", ""]);
    return rows.toSorted((one, other) => one[3] - other[3]);
  });

// A table for each of these pages.
export async function requests(pages, host, domain) {
  const tables = [];
  for (const page of pages) {
    const rows = await visit(host, domain, page);
    tables.push(table([[page, "kind", "priority", "asked ms", "there ms", "bytes"], ...rows]));
  }
  return tables.join("\n\n");
}

// By itself.
if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { addresses } = await import("./addresses.mjs");
  const { startHosts } = await import("./hosts.mjs");
  const folder = process.argv[2] ?? "dist";
  const { domain } = addresses(folder);
  const pages = process.argv.length > 3 ? process.argv.slice(3) : ["/"];
  const { app } = await startHosts(folder, domain, ["app"]);
  console.log(await requests(pages, app, domain));
}
