// What a page must never have, and whether it shows a text as it was written.
const ELEMENTS = new Set(
  (
    "a article aside b bdi blockquote br button caption circle cite code dd defs details div dl dt em form g h1 h2 h3 h4 " +
    "header hr input label li line linearGradient nav ol option p path pattern pre rect section select span stop strong " +
    "summary svg table tbody td text th thead time tr ul"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "aria-current aria-hidden aria-label aria-labelledby autocomplete class cx cy d data-fonts data-noscroll datetime dir " +
    "download dx fill focusable gradientUnits height href id name offset preserveAspectRatio r rel role rx scope selected " +
    "spellcheck start stroke stroke-linecap stroke-linejoin stroke-width tabindex translate type value viewBox width x x1 x2 " +
    "y y1 y2"
  ).split(" "),
);

const plain = (text) => (text ?? "").replace(/[\s\u0085]+/g, " ").trim();
const quoted = (text) => JSON.stringify((text ?? null)?.slice(0, 200) ?? null);

// Everything in the page that no text may bring along.
const intruders = () => {
  const found = [];
  if (window.__hacked !== undefined) found.push("a script of the content ran");
  const app = document.getElementById("app");
  const mains = document.querySelectorAll("main");
  if (mains.length !== 1 || !app.contains(mains[0])) found.push("not one main in the app");
  for (const element of mains[0].querySelectorAll("*")) {
    const name = element.localName;
    if (!ELEMENTS.has(name)) found.push(`<${name}>`);
    for (const attribute of element.attributes) {
      if (!ATTRIBUTES.has(attribute.name)) found.push(`${attribute.name} of <${name}>`);
    }
  }
  const others =
    "script, style, iframe, object, embed, base, link, meta, template, form:not(.filters), input:not([type=search])";
  for (const element of app.querySelectorAll(others)) found.push(`<${element.localName}> in the app`);
  for (const link of document.querySelectorAll("a")) {
    const here = link.origin === location.origin;
    // The calendar of all events, for the program that follows it.
    const isCalendar = link.protocol === "webcal:" && link.pathname.endsWith("/calendar.ics");
    if (!here && !isCalendar && !["http:", "https:", "mailto:"].includes(link.protocol)) found.push(`a link to ${link.href}`);
    if (/^(javascript|data|vbscript):/i.test(link.href)) found.push(`a link to ${link.href}`);
  }
  return [...new Set(found)];
};

// Looks at the text of one element; `exact` for lines, where every character counts.
const check = (found, record, element, expected, what, exact) => {
  const text = element?.textContent;
  const same = exact ? text === expected : plain(text) === plain(expected);
  if (!same) found.push(`${record.case}: ${what} is ${quoted(text)}, not ${quoted(expected)}`);
  else if (!element.checkVisibility()) found.push(`${record.case}: ${what} cannot be seen`);
};

const byId = (id) => [...document.querySelectorAll("main [id]")].filter((element) => element.id === id);
const linkTo = (path) =>
  [...document.querySelectorAll("main h3 a")].find((link) => link.getAttribute("href").endsWith(path));

// What each page shows of a record.
const SHOWN = {
  "/events/": (record, found) => {
    const title = linkTo(`/events/${record.id}/`);
    check(found, record, title, record.line, "title", true);
    const event = title?.closest("li");
    check(found, record, event?.querySelector(".event-place"), `${record.line}, ${record.line}`, "place", true);
    check(found, record, event?.querySelector(".event-summary"), record.prose, "summary");
  },
  "/news/": (record, found) => {
    const title = linkTo(`/news/${record.id}/`);
    check(found, record, title, record.line, "title", true);
    const story = title?.closest("li, article");
    check(found, record, story?.querySelector(".story-summary"), record.prose, "summary");
  },
  "/research/": (record, found) => {
    const trial = byId(record.id).find((element) => element.matches(".study"));
    check(found, record, trial?.querySelector(".study-name"), record.line, "name", true);
    check(found, record, trial?.querySelector(".study-title"), record.line, "title", true);
    check(found, record, trial?.querySelector(".meta span:last-child"), record.line, "registry", true);
    const publication = byId(`publication-${record.id}`)[0];
    check(found, record, publication?.querySelector(".reference-title"), record.line, "paper", true);
    check(found, record, publication?.querySelector(".reference-journal"), record.line, "journal", true);
    check(found, record, publication?.querySelector(".reference-doi"), `doi ${record.doi}`, "number", true);
    prose(found, record, publication?.querySelector(".reference-summary"), "paper's summary");
    const target = publication?.querySelector("a")?.href ?? "";
    if (!target.startsWith("https://doi.org/")) found.push(`${record.case}: the paper is at ${target}`);
  },
  "/committee/": (record, found) => {
    const member = byId(record.id).find((element) => element.matches(".person"));
    check(found, record, member?.querySelector("bdi"), record.line, "name", true);
    check(found, record, member?.querySelector(".person-credentials"), record.line, "credentials", true);
    check(found, record, member?.querySelector(".person-role"), record.line, "role", true);
    const own = member?.querySelector(".person-links a")?.getAttribute("href");
    if (own !== record.address) found.push(`${record.case}: the own page is ${own}`);
    const group = byId(`group-${record.id}`)[0];
    check(found, record, group, record.line, "group", true);
    prose(found, record, group?.parentElement, "description", record.line);
  },
};

// Blocks of prose stand below each other: a line break between two of them is a space.
const prose = (found, record, element, what, before = "") => {
  const blocks = "p, h2, h3, h4, li, blockquote, pre, br";
  const copy = element?.cloneNode(true);
  for (const block of copy?.querySelectorAll(blocks) ?? []) block.before(" ");
  for (const block of copy?.querySelectorAll(blocks) ?? []) block.after(" ");
  const text = plain(copy?.textContent);
  const expected = plain(`${before} ${record.prose}`);
  if (text !== expected) found.push(`${record.case}: ${what} is ${quoted(text)}, not ${quoted(expected)}`);
  else if (!element.checkVisibility()) found.push(`${record.case}: ${what} cannot be seen`);
};

// All that is wrong with the page that lists the records.
const wrongWithList = (path, records) => {
  const found = intruders();
  for (const record of records) SHOWN[path](record, found);
  return found;
};

// What the page of a record shows beside heading and summary.
const SHOWN_OF_ONE = {
  "/events/": (record, found) => prose(found, record, document.querySelector("main .prose"), "body"),
  "/news/": (record, found) => prose(found, record, document.querySelector("main .prose"), "body"),
  "/research/": (record, found) => {
    check(found, record, document.querySelector("main .trial-title"), record.line, "title", true);
    check(found, record, document.querySelector("main .questions li"), record.line, "question", true);
    const registry = document.querySelector("main .facts > div:has(.facts-note):not(:has(time)) .facts-note");
    check(found, record, registry, record.line, "registry", true);
  },
};

// Follows links of the app to the pages of records, and tells all that is wrong with them.
const wrongWithPages = async (root, section, records) => {
  const found = [];
  for (const record of records) {
    const link = document.querySelector(".brand");
    link.href = `${root}${section}${record.id}/`;
    link.click();
    const heading = () => document.querySelector("main h1");
    const deadline = performance.now() + 3000;
    const arrived = () => location.href === link.href && heading()?.textContent === record.line;
    while (!arrived() && performance.now() < deadline) await new Promise((done) => setTimeout(done, 5));
    check(found, record, heading(), record.line, `heading at ${location.pathname}`, true);
    prose(found, record, document.querySelector("main .lead"), "summary");
    SHOWN_OF_ONE[section](record, found);
    const links = [...document.querySelectorAll("main .facts a, main .links a")];
    if (!links.some((other) => other.getAttribute("href") === record.address)) {
      found.push(`${record.case}: no link to ${record.address}`);
    }
    found.push(...intruders().map((what) => `${record.case}: ${what}`));
  }
  return found;
};
