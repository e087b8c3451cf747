// One visit with Lighthouse: a fresh browser with nothing in its cache, on a middling phone.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Lighthouse lies in the user's cache, not beside this file.
const { ECMONET_BENCH_TOOLS, CHROMIUM } = process.env;
const tools = createRequire(join(ECMONET_BENCH_TOOLS, "package.json"));
const load = (name) => import(pathToFileURL(tools.resolve(name)));
const { default: lighthouse, generateReport } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

// On a line that is slow for real an app of half a megabyte takes ten seconds to come, one or two requests at a time.
// To Lighthouse that is quiet, so it would stop before an app has started that is asked for after the paint; time in
// milliseconds.
const UNTIL_THE_APP = 15_000;

// `throttling`: "simulate" (Lighthouse loads the page at full speed and computes how it would
// have gone on a slow phone) or "devtools" (the browser itself is slowed down).
export async function visit(host, address, throttling, categories) {
  const browser = await launch({
    chromePath: CHROMIUM,
    logLevel: "silent",
    chromeFlags: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // The site's own address leads here, and no other leads anywhere.
      `--host-resolver-rules=MAP ${new URL(address).host} 127.0.0.1:${host.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${host.pin}`,
    ],
  });
  try {
    const settings = {
      throttlingMethod: throttling,
      onlyCategories: categories,
      ...(throttling === "devtools" && host.appComesLate && { pauseAfterLoadMs: UNTIL_THE_APP }),
    };
    const { lhr } = await lighthouse(
      address,
      { port: browser.port, logLevel: "silent", output: "json" },
      { extends: "lighthouse:default", settings },
    );
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    browser.kill();
  }
}

// The report that Lighthouse shows in the browser.
export const asPage = (lhr) => generateReport(lhr, "html");

// What is measured of one visit; times in milliseconds.
export function figures({ audits, categories }) {
  const value = (id) => {
    const { numericValue, errorMessage } = audits[id];
    if (numericValue === undefined) throw new Error(`${id}: ${errorMessage ?? "no figure"}`);
    return numericValue;
  };
  return {
    score: categories.performance.score * 100,
    fcp: value("first-contentful-paint"),
    lcp: value("largest-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    si: value("speed-index"),
    longest: Math.max(0, ...(audits["long-tasks"].details?.items ?? []).map(({ duration }) => duration)),
    bytes: value("total-byte-weight"),
    // Whether the app had begun while Lighthouse was looking: otherwise its work is not in TBT.
    app: audits["network-requests"].details.items.some(({ url }) => url.endsWith(".wasm")),
  };
}
