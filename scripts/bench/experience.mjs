// What a visitor meets after the first paint: content arriving on a slow line, pages changing, a search
// answering to keys. Times in milliseconds.
import { onPhone } from "./phone.mjs";

// A slow phone's line, as Lighthouse has it: 150 ms, 1.6 Mbit/s; and its processor.
export const LINE = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1_638.4 * 1024 * 0.9) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
export const SLOWED = 4;

const CONTENT = /\/content\/[a-z]+\.json$/;

const ready = (tab) =>
  tab.waitForFunction(() => document.documentElement.dataset.app === "ready", { timeout: 120_000 });

// The browser's next turn, and a frame that is drawn.
const waits = () => {
  window.turn = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    });
  window.frame = async () => {
    await new Promise(requestAnimationFrame);
    await window.turn();
  };
};

// A first visit on a slow phone: { paint, content, longest }. `content`: from `load` until the last content file is
// there, `undefined` if the app has given one up for being late; `longest`: the longest task between the app being there
// and a second and a half after the line is quiet.
export const arrival = (host, domain, page) =>
  onPhone(host, domain, async (tab) => {
    const session = await tab.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await tab.evaluateOnNewDocument(() => {
      window.seen = { paint: 0, tasks: [] };
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) window.seen.paint = startTime;
      }).observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) window.seen.tasks.push([startTime, duration]);
      }).observe({ type: "longtask", buffered: true });
    });
    const files = new Map();
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (CONTENT.test(new URL(request.url).pathname)) files.set(requestId, false);
    });
    session.on("Network.loadingFinished", ({ requestId }) => {
      if (files.has(requestId)) files.set(requestId, true);
    });
    await tab.goto(`https://${domain}${page}`, { waitUntil: "load", timeout: 120_000 });
    await ready(tab);
    const readyAt = await tab.evaluate(() => performance.now());
    await tab.waitForNetworkIdle({ idleTime: 1_500, timeout: 120_000 });
    if (files.size === 0) throw new Error(`${page}: no content file was asked for`);
    const haveAllCome = [...files.values()].every(Boolean);
    return await tab.evaluate((readyAt, haveAllCome) => {
      const [{ loadEventEnd }] = performance.getEntriesByType("navigation");
      const ends = performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\/content\/[a-z]+\.json$/.test(new URL(name).pathname))
        .map(({ responseEnd }) => responseEnd);
      const after = window.seen.tasks.filter(([start]) => start >= readyAt);
      return {
        paint: window.seen.paint,
        content: haveAllCome ? Math.max(...ends) - loadEventEnd : undefined,
        longest: Math.max(0, ...after.map(([, duration]) => duration)),
      };
    }, readyAt, haveAllCome);
  });

// From the click on each link of the header until the frame that shows its page is drawn, with the
// processor slowed so many times.
export const routeChanges = (host, domain, slowed) =>
  onPhone(host, domain, async (tab) => {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.evaluateOnNewDocument(waits);
    await tab.goto(`https://${domain}/`, { waitUntil: "load" });
    await ready(tab);
    await tab.waitForNetworkIdle({ idleTime: 500 });
    await tab.emulateCPUThrottling(slowed);
    return await tab.evaluate(async () => {
      const times = [];
      for (const name of ["Events", "News", "Research", "Committee"]) {
        const link = [...document.querySelectorAll(".site-nav a")].find((a) => a.textContent === name);
        await window.frame();
        const start = performance.now();
        link.click();
        do await window.frame();
        while (document.querySelector("h1")?.textContent !== name);
        times.push(performance.now() - start);
      }
      return times;
    });
  });

// For each letter typed into the search: until the finds are in the page.
export const searchKeys = (host, domain) =>
  onPhone(host, domain, async (tab) => {
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.evaluateOnNewDocument(waits);
    await tab.goto(`https://${domain}/search/?q=test`, { waitUntil: "load" });
    await ready(tab);
    await tab.waitForSelector("#results-news", { timeout: 120_000 });
    await tab.waitForNetworkIdle({ idleTime: 500 });
    return await tab.evaluate(async () => {
      const field = document.querySelector("main input[type=search]");
      const times = [];
      for (const text of ["london meeting", "test webinar kiritimati", "prufeintrag 417", "meeting of january"]) {
        for (let length = 1; length <= text.length; length += 1) {
          await window.frame();
          const start = performance.now();
          field.value = text.slice(0, length);
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await window.turn();
          times.push(performance.now() - start);
          await window.frame();
        }
      }
      if (times.length === 0) throw new Error("no key was typed");
      return times;
    });
  });
