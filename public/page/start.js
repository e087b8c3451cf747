// What comes after the first frame: the fonts, and the app on a page that can be read already.
import { sparing } from "./connection.js";
import { bringFonts } from "./fonts.js";
import { frame } from "./frame.js";
import { bringModule } from "./module.js";
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
// Some browsers know no WebAssembly, or are told to know none.
const engine = globalThis.WebAssembly;
const canRun = engine !== undefined && globalThis.fetch !== undefined;
// The error of an app that has failed while it ran.
const isTrap = (error) => engine !== undefined && error instanceof engine.RuntimeError;

// --- When the app fails ---------------------------------------------------------------------

let starting = false;
let failed = false;
// Ends the wait for an app that fails while it takes the page over.
let giveUp = () => {};

// What only the app can do leaves the page, which moves what stays. Not while somebody presses on it: a click that began
// on a link has to end there, and it comes a moment after the finger is lifted.
const LIFTED = 100;
let isPressed = false;
let lifting;
const press = () => {
  clearTimeout(lifting);
  isPressed = true;
};
const lift = () => {
  lifting = setTimeout(() => (isPressed = false), LIFTED);
};
addEventListener("pointerdown", press, true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, lift, true);
const hideControls = () => {
  if (isPressed) setTimeout(hideControls, LIFTED);
  else delete root.dataset.app;
};

// The page stays as it is, or is loaded once more if the app was about to show another one. Links
// work as plain links. A note says so, and offers to start the app again.
const stop = (error) => {
  if (failed) return;
  failed = true;
  console.error(error);
  store("setItem", thisPage());
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

// What has failed is this release's app on this page. Other pages are not to blame.
const thisPage = () => `${part("wasm").content} ${shown()}`;

const tell = () => {
  hideControls();
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

// From now on this page is drawn anew: how it stands there may be what the app has failed at.
const restart = () => {
  store("setItem", `anew ${thisPage()}`);
  location.reload();
};

// Nobody is told of an app that could not be fetched or is not supported: nothing is missing that
// was there before.
const doWithout = (error) => {
  failed = true;
  hideControls();
  addEventListener("popstate", loadPage, true);
  console.info("The page stays as it is, without the app:", error);
};

addEventListener("error", (event) => {
  if (failed || !isTrap(event.error)) return;
  // It is told in the console by `stop`.
  event.preventDefault();
  stop(event.error);
});
addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && stop(reason));

// --- Until the app is there -------------------------------------------------------------------

// Notes at the edge of the page have listeners of their own.
const isOfApp = ({ target }) => !target.closest?.(".offline, .app-note");

// Where an element is in the page. The app may draw it anew, and others may have added to its
// neighbours.
const placeOf = (element) => {
  if (!app.contains(element)) return "";
  const steps = [];
  for (let at = element; at && at !== app; at = at.parentElement) {
    const name = at.getAttribute("name");
    const like = [...at.parentElement.children].filter(({ localName }) => localName === at.localName);
    const which = name ? `[name="${CSS.escape(name)}"]` : `:nth-of-type(${like.indexOf(at) + 1})`;
    steps.unshift(at.id ? `#${CSS.escape(at.id)}` : at.localName + which);
    if (at.id) break;
  }
  return steps.join(" > ");
};
const elementAt = (place) => (place ? app.querySelector(place) : null);

// The last button that was pushed, to be pushed again when somebody listens; the keys that open the
// search are a push, too, and what is typed after them is meant for it.
let pushed = null;
let words = "";
const remember = (event) => {
  const button = isOfApp(event) && event.target.closest?.("button");
  if (!button) return;
  pushed = placeOf(button);
  words = "";
};
const SEARCH = ".search-button";
const rememberKey = (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isTyping = target.closest?.("input, textarea, select, [contenteditable]");
  const opens = ctrlKey || metaKey ? key.toLowerCase() === "k" && !shiftKey : key === "/" && !isTyping && !root.dataset.slash;
  if (altKey || failed) return;
  if (opens) {
    event.preventDefault();
    pushed = SEARCH;
    words = "";
  } else if (pushed === SEARCH && !isTyping && !ctrlKey && !metaKey) {
    if (key === "Escape") pushed = null;
    else if (key === "Backspace") words = words.slice(0, -1);
    else if (key.length === 1) words += key;
    else return;
    event.preventDefault();
  }
};

// What was typed and chosen, to be said again likewise: the app begins with what was published.
const typed = new Map();
const rememberText = ({ target }) => {
  typed.set(placeOf(target), target.value);
};
const say = (field, value) => {
  if (!field) return;
  field.value = value;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
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

// Browsers fetch the page that a link leads to when the visitor is about to follow it, if the page has rules for that.
// The app has all pages.
const fetchNoPages = () => document.querySelector("script[type=speculationrules]")?.remove();

// --- Starting ---------------------------------------------------------------------------------

const INTENT = ["click", "pointerdown", "touchstart", "keydown", "pointerover", "focusin", "popstate"];

const start = async () => {
  if (starting || failed) return;
  starting = true;
  for (const name of INTENT) removeEventListener(name, start);
  try {
    const [{ default: run }] = await Promise.all([load(), bringStyles()]);
    const module = await bringModule();
    const focused = placeOf(document.activeElement);
    await run({ module_or_path: module });
    await isReady();
    fetchNoPages();
    if (document.activeElement === document.body) elementAt(focused)?.focus({ preventScroll: true });
  } catch (error) {
    (isTrap(error) ? stop : doWithout)(error);
    // Keys that opened nothing lead to the page that is searched from.
    const link = elementAt(pushed)?.href;
    if (link) location.assign(link);
    else if (moved) loadPage();
    return;
  } finally {
    for (const [name, listener] of standIn) removeEventListener(name, listener, true);
  }
  if (moved) dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
  elementAt(pushed)?.click();
  if (words) {
    await frame();
    say(document.querySelector("dialog[open] input"), words);
  }
  // One after the other: each becomes part of the address, to which the next is added.
  for (const [place, value] of typed) {
    say(elementAt(place), value);
    await frame();
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
// first frame. Browsers say when that one is on the screen; where they do not, it is by the second of two
// frames, or soon after it.
const whenPainted = (task) => {
  const canTell = globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint");
  const afterFrame = () => requestAnimationFrame(() => requestAnimationFrame(() => task()));
  const afterPaint = () => {
    const observer = new PerformanceObserver((entries) => {
      if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      task();
    });
    observer.observe({ type: "paint", buffered: true });
  };
  const seen = canTell ? afterPaint : afterFrame;
  if (document.readyState === "complete") seen();
  else addEventListener("load", seen);
};

// The app waits for the fonts: both at once take the line and the processor from each other. Not for long, since it
// can do without them.
const FONTS_LIMIT = 2_000;
// Then for what else a new page sets off, such as a scrollbar that fades: frames are drawn meanwhile.
const PAUSE = 400;
const fonts = new Promise((done) => {
  whenPainted(() => {
    setTimeout(done, FONTS_LIMIT);
    bringFonts().finally(done);
  });
});
if (sparing) fetchNoPages();
const told = store("getItem");
if (told === `anew ${thisPage()}`) app.dataset.elements = "";
if (told === thisPage()) {
  tell();
} else if (!canRun) {
  doWithout("this browser has no WebAssembly, or cannot fetch files");
} else {
  for (const [name, listener] of standIn) addEventListener(name, listener, true);
  for (const name of INTENT) addEventListener(name, start, { passive: true });
  // Once the page is loaded and the browser has nothing better to do. On connections that spare data
  // only when the visitor is about to do something; unless an event has passed since the page was
  // published, or this device lives in another time, or the address asks for a part of the page.
  const { published, until } = app.dataset;
  const now = Date.now();
  const isOutOfDate = now < Date.parse(published) || now >= Date.parse(until);
  const idle = window.requestIdleCallback ?? ((call) => setTimeout(call, 200));
  if (isOutOfDate || location.search !== "") whenPainted(start);
  else if (!sparing) fonts.then(() => setTimeout(() => idle(() => start(), { timeout: 2000 }), PAUSE));
}
