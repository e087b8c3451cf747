// Takes the pictures of docs/admin.md from the forms of a running `make admin`: pictures.mjs [ADDRESS].
// BENCH_TOOLS is the folder with Puppeteer, CHROMIUM the browser. Nothing is saved.

import { createRequire } from "node:module";

const address = process.argv[2] ?? "http://127.0.0.1:8090";
const puppeteer = createRequire(`${process.env.BENCH_TOOLS}/node_modules/`)("puppeteer-core");
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});

const at = (path) => `[data-key-path="${path}"]`;

const open = async (form, width, height) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height, isMobile: width < 500, hasTouch: width < 500 });
  await page.goto(`${address}/admin/#/collections/_singletons/entries/${form}`, { waitUntil: "networkidle0" });
  await page.waitForSelector("[data-key-path]");
  return page;
};

// The new record has the focus when all that comes with it is done.
const add = async (page, list, text) => {
  await page.evaluate(
    (within, text) => {
      const named = ({ innerText }) => innerText.replace(/[\u2068\u2069]/g, "").trim().endsWith(text);
      [...document.querySelectorAll(`${within} button`)].find(named).click();
    },
    at(list),
    text,
  );
  await page.waitForFunction((within) => document.activeElement.matches(`${within} .item-list button`), {}, at(list));
};

const reach = async (page, path) => {
  await page.waitForFunction(
    (field, record) => {
      const found = document.querySelector(field);
      const drawn = [...document.querySelectorAll(record)];
      (found ?? drawn.at(-1))?.scrollIntoView({ block: "center" });
      return found !== null;
    },
    {},
    at(path),
    `[data-key-path^="${path.slice(0, path.lastIndexOf("."))}."]`,
  );
  return page.waitForSelector(at(path), { visible: true });
};

const type = async (page, path, text, element = "input") => {
  const field = await (await reach(page, path)).waitForSelector(element);
  await field.click();
  await field.type(text);
};

const save = async (page, name) => {
  await page.waitForNetworkIdle();
  await page.screenshot({ path: `docs/pictures/${name}.png`, optimizeForSpeed: false });
  await page.close();
};

const event = await open("events", 1200, 750);
await add(event, "events", "Add Event");
await type(event, "events.0.id", "test-event-2030");
await type(event, "events.0.title", "Test event");
await type(event, "events.0.start", "2030-05-17");
await type(event, "events.0.summary", "A test with an **important** word.", "[contenteditable=true]");
await reach(event, "events.0.title");
await save(event, "form-event");

const news = await open("news", 390, 780);
await add(news, "news", "Add News item");
await type(news, "news.0.id", "test-news");
await type(news, "news.0.title", "Test news");
await save(news, "form-phone");

const committee = await open("committee", 1200, 700);
await add(committee, "members", "Add Member");
const first = await committee.evaluate(() => document.querySelectorAll("[data-key-path^='members.'][data-key-path$='.id']")[0].dataset.keyPath.split(".")[1]);
await type(committee, `members.${first}.name`, "Test Person");
const photo = await reach(committee, `members.${first}.photo`);
await (await photo.$("input[type=file]")).uploadFile("public/images/icon-512.png");
await photo.waitForSelector("img");
await save(committee, "form-portrait");

await browser.close();
