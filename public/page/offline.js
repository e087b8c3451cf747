// Keeps the site open without a network: registers the service worker once the app is there and the page at
// rest, and says so on the page when what it shows came from the device. `docs/offline.md` tells more.
//
// Nothing here is needed by the app, and whatever fails here changes nothing for the visitor.
import { sparing } from "./connection.js";
import { part } from "./parts.js";

const meta = (name) => part(name)?.content;

// The folder of the site, and its worker: none where the build names none.
const base = new URL(meta("base") ?? "./", location.href);
const worker = meta("worker") && new URL(meta("worker"), location.href);

// Missing without https; refused in some frames and private windows.
const container = (() => {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
})();

// --- The note -------------------------------------------------------------------------------

// How the worker calls the page itself, beside the content files by their paths.
const PAGE = undefined;
const REASONS = {
  offline: "You are offline.",
  slow: "The connection is slow.",
  broken: "The server has a problem.",
};
// How often the host, or a worker that waits, is asked again, in milliseconds.
const AGAIN = 15_000;

// What the page shows from the device: the reason, and when it came from the network.
const kept = new Map();
let contentCame = false;
let isOutdated = false;

const note = document.createElement("div");
note.className = "offline";
note.setAttribute("role", "status");
note.dir = "auto";

const time = (asOf) => {
  const options = { dateStyle: "long", timeStyle: "short" };
  const element = document.createElement("time");
  const date = new Date(asOf);
  let format;
  try {
    format = new Intl.DateTimeFormat(navigator.languages, options);
  } catch {
    format = new Intl.DateTimeFormat("en-GB", options);
  }
  element.dateTime = date.toISOString();
  element.lang = format.resolvedOptions().locale;
  element.textContent = format.format(date);
  return element;
};

const sayKept = () => {
  const [{ reason }] = kept.values();
  const asOf = Math.min(...Array.from(kept.values(), ({ asOf }) => asOf));
  return [`${REASONS[reason]} This is the site as of `, time(asOf), "."];
};

const sayOutdated = () => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Show it";
  button.addEventListener("click", () => location.reload());
  return ["You are online again, and there is something new. ", button];
};

// Outside of the app's own element, and empty before it says something: what is said is then
// announced, once.
let said = "";
const draw = () => {
  const text = document.createElement("p");
  if (kept.size > 0) text.append(...sayKept());
  else if (isOutdated) text.append(...sayOutdated());
  if (text.textContent === said) return;
  said = text.textContent;
  document.body.append(note);
  requestAnimationFrame(() => note.replaceChildren(...(text.hasChildNodes() ? [text] : [])));
};

const hear = ({ path, reason, asOf, isChanged }) => {
  if (path === PAGE && contentCame) return;
  if (path !== PAGE) {
    // The app shows the content now, whatever the page was made of.
    contentCame = true;
    kept.delete(PAGE);
  }
  if (reason) kept.set(path, { reason, asOf });
  else if (kept.delete(path) && isChanged) isOutdated = true;
  draw();
};

// Asks the host for what is shown from the device. The worker tells of what arrives.
const askAgain = async () => {
  if (kept.size === 0 || document.hidden) return;
  const files = [...kept.keys()].map((path) => path ?? "content/site.json");
  try {
    for (const file of files) {
      const answer = await fetch(new URL(file, base), { cache: "no-cache" });
      if (answer.headers.has("x-kept-as-of")) return;
    }
  } catch {
    // Not yet.
  }
};

const listen = () => {
  container.addEventListener("message", ({ data }) => hear(data));
  container.startMessages();
  container.controller?.postMessage({ ask: "arrival" });
  addEventListener("online", askAgain);
  document.addEventListener("visibilitychange", askAgain);
  setInterval(askAgain, AGAIN);
};

// --- The worker -------------------------------------------------------------------------------

const root = document.documentElement;
// Between the app being there and the worker filling its store, in milliseconds: the app reads its content.
const PAUSE = 1_500;

// Whether an app is still to come: then what the worker fetches and keeps would take the line and the processor
// from what the visitor waits for. Where data are spared it may not come for long.
const isComing = () => root.dataset.app === "coming" && !sparing;

const afterApp = (task) => {
  const observer = new MutationObserver(() => {
    if (isComing()) return;
    observer.disconnect();
    setTimeout(task, PAUSE);
  });
  if (isComing()) observer.observe(root, { attributeFilter: ["data-app"] });
  else task();
};

const atRest = (task) => {
  const soon = () =>
    "requestIdleCallback" in window ? requestIdleCallback(task, { timeout: 10_000 }) : setTimeout(task, 2_000);
  const loaded = () => afterApp(soon);
  if (document.readyState === "complete") loaded();
  else addEventListener("load", loaded, { once: true });
};

// Where the page's policy wants script addresses to be trusted, this one is, and no other.
const trusted = (url) => {
  if (!window.trustedTypes) return url.href;
  const policy = window.trustedTypes.createPolicy("ecmonet-worker", {
    createScriptURL: () => url.href,
  });
  return policy.createScriptURL("");
};

// A newer worker waits while pages of an older release are open. It is told what this one is,
// until it has heard that of all.
const offer = ({ waiting }) =>
  waiting?.postMessage({ ask: "take-over", head: document.head.innerHTML });

const register = async () => {
  const registration = await container.register(trusted(worker), {
    scope: base.pathname,
    updateViaCache: "none",
  });
  // Not at once: while the older worker is busy with this page, browsers do not let it go.
  setInterval(() => offer(registration), AGAIN);
};

// The site has no worker any more: takes back what an earlier release left on the device.
const withdraw = async () => {
  const registration = await container.getRegistration(base.href);
  const { installing, waiting, active } = registration ?? {};
  // A host may have a worker of its own, for more than this site.
  const address = new URL("worker.js", base).href;
  const isOurs = [installing, waiting, active].some((worker) => worker?.scriptURL === address);
  if (isOurs) await registration.unregister();
  const family = `ecmonet ${base.href} `;
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name);
};

if (container) {
  if (worker) listen();
  // Blocked or full storage, no network: then the site is as it is everywhere else.
  atRest(() => (worker ? register() : withdraw()).catch(() => {}));
}
