// From a click on a link until the page that it leads to is shown, on a slow line with a slow processor:
// the same for a site whose browser loads each page and for an app that draws it.
import { LINE, SLOWED } from "./experience.mjs";
import { onPhone } from "./phone.mjs";

// How many clicks, one after the other.
const CLICKS = 10;
const PATIENCE = 30_000;
const QUIET_BY = 20_000;

// Tells of each click, and of each frame that has another heading than the one before.
const watch = () => {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener("click", () => window.tell("click", "", now()), { capture: true });
  let last;
  const look = () => {
    const heading = document.querySelector("h1")?.textContent.replace(/\s+/g, " ").trim();
    if (heading !== last) {
      last = heading;
      // The frame that shows it is drawn after this one's callbacks.
      requestAnimationFrame(() => window.tell("heading", heading, now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

// No request for so long; or at last, since browsers never tell the end of some pages that are fetched ahead.
const quiet = (tab, idleTime) =>
  tab.waitForNetworkIdle({ idleTime, timeout: QUIET_BY }).catch((error) => {
    if (error.name !== "TimeoutError") throw error;
  });

// Quiet, and with its app, which a worker fetches: that is not the page's own network.
const atRest = async (tab) => {
  await quiet(tab, 2_000);
  await tab.waitForFunction(() => (document.documentElement.dataset.app ?? "ready") === "ready", { timeout: 120_000 });
};

// Milliseconds of each of ten clicks on `way`: [{ within: selector of links, text: the link's text or address, heading: that of its page }],
// over and over, beginning on the home page at rest.
export const clicks = (host, domain, way) =>
  onPhone(host, domain, async (tab) => {
    // As on a desk, where the links of the header are in sight.
    await tab.setViewport({ width: 1280, height: 900 });
    const told = [];
    let wake = () => {};
    await tab.exposeFunction("tell", (what, text, time) => {
      told.push({ what, text, time });
      wake();
    });
    await tab.evaluateOnNewDocument(watch);
    const session = await tab.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await tab.goto(`https://${domain}/`, { waitUntil: "load", timeout: 120_000 });
    await atRest(tab);

    const until = async (find, what) => {
      const deadline = Date.now() + PATIENCE;
      for (;;) {
        const found = told.find(find);
        if (found) return found;
        const left = deadline - Date.now();
        if (left <= 0) throw new Error(`${what} was not seen in ${PATIENCE / 1000} s; seen: ${JSON.stringify(told.slice(-4))}`);
        await new Promise((resolve) => {
          wake = resolve;
          setTimeout(resolve, left);
        });
      }
    };

    const times = [];
    for (let count = 0; count < CLICKS; count += 1) {
      const { within, text, heading } = way[count % way.length];
      const link = await tab.waitForFunction(
        (within, wanted) =>
          [...document.querySelectorAll(within)].find((link) => {
            const text = link.textContent.replace(/\s+/g, " ").trim();
            // A link may say more than the title that it leads to.
            return text === wanted || (wanted.length > 10 && text.includes(wanted)) || link.getAttribute("href") === wanted;
          }),
        { timeout: PATIENCE },
        within,
        text,
      );
      told.length = 0;
      await link.click();
      const { time } = await until(({ what }) => what === "click", `the click on ${text}`);
      const shown = await until(({ what, text, time: at }) => what === "heading" && text === heading && at > time, `the page ${heading}`);
      times.push(shown.time - time);
      await quiet(tab, 500);
    }
    return times;
  });
