// A fresh browser for one visit, as a middling phone: `use(tab)`, then it is gone. The site's own address
// leads to the host that is measured, and no other leads anywhere.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Puppeteer lies in the user's cache, not beside this file.
const { ECMONET_BENCH_TOOLS, CHROMIUM } = process.env;
const tools = createRequire(join(ECMONET_BENCH_TOOLS, "package.json"));
const { default: puppeteer } = await import(pathToFileURL(tools.resolve("puppeteer-core")));

export async function onPhone({ port, pin }, domain, use) {
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP ${domain} 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${pin}`,
    ],
  });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true });
    return await use(tab);
  } finally {
    await browser.close();
  }
}
