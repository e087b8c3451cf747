// What comes after the first frame: the fonts, and the app on a page that can be read already.
import { sparing } from "./connection.js";
import { bringFonts } from "./fonts.js";
import { part } from "./parts.js";
import { bringStyles } from "./styles.js";

const root = document.documentElement;
const app = document.getElementById("app");
const ready = () => root.dataset.app === "ready";
const STOPPED = "ecmonet-stopped";

// What the app answers to. Until it is there, and after it has failed, links are the browser's.
const EVENTS = ["click", "keydown", "input", "change", "focusout", "pointerdown"];

// Where nothing can be stored, nothing is remembered.
const store = (action, ...values) => {
  try {
    return sessionStorage[action](STOPPED, ...values);
  } catch {
    return null;
  }
};

// --- When the app fails ---------------------------------------------------------------------

let starting = false;
let failed = false;
// Ends the wait for an app that fails while it takes the page over.
let giveUp = () => {};

// The page stays as it is, or is loaded once more if the app was about to show another one. Links
// work as plain links. A note says so, and offers to start the app again.
const stop = (error) => {
  if (failed) return;
  failed = true;
  console.error(error);
  store("setItem", part("wasm").content);
  giveUp(error);
  // Before the app's own listeners, which would only fail again.
  for (const name of EVENTS) addEventListener(name, (event) => event.stopImmediatePropagation(), true);
  addEventListener("popstate", () => location.reload(), true);
  if (ready() && shown() !== app.dataset.page) location.reload();
  else tell();
};

// Without the app another page of the history has to be loaded.
const loadPage = () => shown() !== app.dataset.page && location.reload();

// The path on the site of the address that is shown.
const shown = () => {
  const base = part("base").content;
  const path = location.pathname.slice(base.length - 1).replace(/index\.html$/, "");
  return path.endsWith("/") ? path : `${path}/`;
};

const tell = () => {
  delete root.dataset.app;
  const note = document.createElement("p");
  note.className = "wrap app-note";
  note.setAttribute("role", "status");
  note.textContent = "Some functions of this page are switched off after an error. Links and texts work. ";
  const again = document.createElement("button");
  again.type = "button";
  again.className = "app-note-again";
  again.textContent = "Switch on again";
  note.append(again);
  document.body.append(note);
  addEventListener("pointerup", ({ target }) => target === again && restart(), true);
  again.addEventListener("keyup", ({ key }) => (key === "Enter" || key === " ") && restart());
};

const restart = () => {
  store("removeItem");
  location.reload();
};

// Nobody is told of an app that could not be fetched or is not supported: nothing is missing that
// was there before.
const doWithout = (error) => {
  failed = true;
  delete root.dataset.app;
  addEventListener("popstate", loadPage, true);
  console.info("The page stays as it is, without the app:", error);
};

addEventListener("error", (event) => {
  if (failed || !(event.error instanceof WebAssembly.RuntimeError)) return;
  // It is told in the console by `stop`.
  event.preventDefault();
  stop(event.error);
});
addEventListener("unhandledrejection", ({ reason }) => reason instanceof WebAssembly.RuntimeError && stop(reason));

// --- Until the app is there -------------------------------------------------------------------

// Notes at the edge of the page have listeners of their own.
const isOfApp = ({ target }) => !target.closest?.(".offline, .app-note");

// The last button that was pushed, to be pushed again when somebody listens; the keys that open the
// search are a push, too.
let pushed = null;
const remember = (event) => {
  if (isOfApp(event)) pushed = event.target.closest?.("button") ?? pushed;
};
const rememberKey = (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isTyping = target.closest?.("input, textarea, select, [contenteditable]");
  const opens = ctrlKey || metaKey ? key.toLowerCase() === "k" && !shiftKey : key === "/" && !isTyping;
  if (!opens || altKey || failed) return;
  event.preventDefault();
  pushed = document.querySelector(".search-button");
};

// What was typed and chosen, to be said again likewise: the app begins with what was published.
const typed = new Map();
const rememberText = ({ target }) => {
  typed.set(target, target.value);
};

// The app takes the page over a step at a time. What is taken over already does not answer before
// all is: it would change what the next step has to find as it was published.
const hold = (event) => starting && isOfApp(event) && event.stopImmediatePropagation();
// Going back or forward to another page meanwhile is told to it once it is there.
let moved = false;
const holdHistory = (event) => {
  moved ||= shown() !== app.dataset.page;
  hold(event);
};

const standIn = [
  ["click", remember],
  ["keydown", rememberKey],
  ["input", rememberText],
  ["change", rememberText],
  ...EVENTS.map((name) => [name, hold]),
  ["popstate", holdHistory],
];

// The page that a link leads to is fetched when the visitor is about to follow it.
const fetched = new Set();
const prefetch = ({ target }) => {
  const link = target.closest?.("a[href]");
  const here = location.href.split("#")[0];
  if (sparing || ready() || !link || link.origin !== location.origin) return;
  const address = link.href.split("#")[0];
  if (address === here || fetched.has(address) || link.rel || !link.pathname.endsWith("/")) return;
  fetched.add(address);
  const hint = document.createElement("link");
  hint.rel = "prefetch";
  hint.href = address;
  document.head.append(hint);
};

// --- Starting ---------------------------------------------------------------------------------

const INTENT = ["click", "pointerdown", "touchstart", "keydown", "pointerover", "focusin", "popstate"];

const start = async () => {
  if (starting || failed) return;
  starting = true;
  for (const name of INTENT) removeEventListener(name, start);
  try {
    const [{ default: run }] = await Promise.all([load(), bringStyles()]);
    const { integrity } = part("wasm").dataset;
    const file = await fetch(part("wasm").content, { priority: "low", ...(integrity && { integrity }) });
    if (!file.ok) throw new Error(`${file.url} could not be loaded: ${file.status}`);
    // From the whole file it is compiled beside the main thread. As a stream it would hold the main
    // thread up: with an integrity to check, all of it arrives at once.
    await run({ module_or_path: await WebAssembly.compile(await file.arrayBuffer()) });
    await isReady();
  } catch (error) {
    (error instanceof WebAssembly.RuntimeError ? stop : doWithout)(error);
    // Keys that opened nothing lead to the page that is searched from.
    if (pushed?.href) location.assign(pushed.href);
    else if (moved) loadPage();
    return;
  } finally {
    for (const [name, listener] of standIn) removeEventListener(name, listener, true);
  }
  if (moved) dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  if (pushed?.isConnected) pushed.click();
  for (const [field, value] of typed) {
    field.value = value;
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  }
};

// The app takes the page over a part at a time, and says when it has them all.
const isReady = () =>
  new Promise((resolve, reject) => {
    giveUp = reject;
    const observer = new MutationObserver(() => ready() && done());
    const done = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(root, { attributeFilter: ["data-app"] });
    if (ready()) done();
  });

// The app's module. Only an element can ask for its integrity; what it has fetched is then shared.
const load = async () => {
  const { content: address, dataset } = part("module");
  if (dataset.integrity) {
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = dataset.integrity;
    script.fetchPriority = "low";
    script.src = address;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} could not be loaded`));
      document.head.append(script);
    });
  }
  return import(address);
};

// Once the page is loaded and painted. Where nothing but the page has to be loaded, that is before its
// first frame; by the second of these calls that one is on the screen.
const whenPainted = (task) => {
  const afterFrame = () => requestAnimationFrame(() => requestAnimationFrame(() => task()));
  if (document.readyState === "complete") afterFrame();
  else addEventListener("load", afterFrame);
};

whenPainted(bringFonts);
if (store("getItem") === part("wasm").content) {
  tell();
} else {
  for (const [name, listener] of standIn) addEventListener(name, listener, true);
  for (const name of ["pointerover", "focusin", "touchstart"]) addEventListener(name, prefetch, { passive: true });
  for (const name of INTENT) addEventListener(name, start, { passive: true });
  // Once the page is loaded and the browser has nothing better to do. On connections that spare data
  // only when the visitor is about to do something; unless an event has passed since the page was
  // published, or this device lives in another time, or the address asks for a part of the page.
  const { published, until } = app.dataset;
  const now = Date.now();
  const isOutOfDate = now < Date.parse(published) || now >= Date.parse(until);
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 200));
  const isUrgent = isOutOfDate || location.search !== "";
  const whenIdle = () => (isUrgent ? start() : idle(() => start(), { timeout: 2000 }));
  if (!sparing || isUrgent) whenPainted(whenIdle);
}
