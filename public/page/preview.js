// For those who edit the content, in `make serve` alone: shows each change in the open page, and
// mistakes over it. `site preview` writes what is asked for here.

const base = document.querySelector("meta[name=app-base]").content;
const root = document.documentElement;

// How often to ask, in milliseconds. The host is this machine.
const INTERVAL = 300;

const PAGE = `
[data-held] { position: relative; }
[data-held]::after {
  content: attr(data-held);
  position: absolute;
  inset-block-start: 0.25rem;
  inset-inline-end: 0.25rem;
  z-index: 1;
  padding: 0.15em 0.6em;
  border-radius: 1em;
  background: #8a1c2b;
  color: #fff;
  font: 600 0.8rem/1.4 system-ui, sans-serif;
}`;

const NOTICE = `
:host { all: initial; }
section {
  position: fixed;
  inset: auto 0 0 0;
  z-index: 2147483647;
  max-height: 60vh;
  overflow: auto;
  padding: 1rem clamp(1rem, 4vw, 3rem);
  border-top: 4px solid #e4572e;
  background: #14181d;
  color: #f4f2ee;
  font: 1rem/1.5 system-ui, sans-serif;
}
h2 { margin: 0 0 0.25rem; font-size: 1.125rem; }
p { margin: 0 0 0.75rem; }
pre {
  margin: 0;
  overflow-x: auto;
  font: 0.875rem/1.5 ui-monospace, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}`;

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

let notice;

const hide = () => {
  notice?.remove();
  notice = undefined;
};

const show = ({ count, problems }) => {
  hide();
  notice = document.createElement("div");
  notice.id = "content-problems";
  const section = document.createElement("section");
  section.tabIndex = 0;
  section.setAttribute("role", "alert");
  section.append(
    element("h2", count === 1 ? "1 problem in the content" : `${count} problems in the content`),
    element("p", "The page shows the content as it was before. This goes away once it is right."),
    element("pre", problems.trim()),
  );
  notice.attachShadow({ mode: "open" }).append(element("style", NOTICE), section);
  document.body.append(notice);
};

const apply = (state) => {
  if (state.problems) return show(state);
  hide();
  // The app fetches the files again and changes what differs; where it has not started, the page
  // itself is new.
  if (root.dataset.app === "ready") dispatchEvent(new Event("content-changed"));
  else location.reload();
};

let known;

const ask = async () => {
  const response = await fetch(`${base}preview.json`, { cache: "no-store" });
  // Not there while the site is built anew.
  if (!response.ok) return;
  const state = await response.json();
  if (!state.version || state.version === known) return;
  const isFirst = known === undefined;
  known = state.version;
  if (!isFirst || state.problems) apply(state);
};

const askOn = async () => {
  try {
    await ask();
  } catch {
    // The server is being started again, or has ended.
  }
  setTimeout(askOn, INTERVAL);
};

document.head.append(element("style", PAGE));
askOn();
