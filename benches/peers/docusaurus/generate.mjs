// Writes what Docusaurus reads: posts and documents in Markdown, the data of the home page, the logo.

import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const root = process.env.ECMONET_ROOT;
if (!root) throw new Error("ECMONET_ROOT must name the project");

const read = async (name) =>
  JSON.parse(await readFile(join(root, "public/content", `${name}.json`), "utf8"));
const [site, { events }, { news }, committee, research] = await Promise.all(
  ["site", "events", "news", "committee", "research"].map(read),
);

const EVENT_KINDS = { network: "Network meeting", congress: "Congress" };
const STORY_KINDS = {
  funding: "Funding",
  award: "Award",
  publication: "Publication",
  announcement: "Announcement",
  trial: "Trial",
  memoriam: "In memoriam",
};

const format = (options) => new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const DAY = format({ day: "numeric", month: "long", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });
const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** A year, a month or a day in words. */
function dateText(date) {
  const [, month, day] = date.split("-");
  if (!month) return date;
  return (day ? DAY : MONTH).format(new Date(date));
}

function whenText({ start, end }) {
  if (!end) return dateText(start);
  // No spaces around the dash between two days of one month.
  return DAY.formatRange(new Date(start), new Date(end)).replace(/^(\d+)\s–\s(?=\d)/, "$1–");
}

/** The day after the last one; dates may be a year, a month or a day. */
function over({ start, end }) {
  const [year, month, day] = (end ?? start).split("-").map(Number);
  if (day) return new Date(Date.UTC(year, month - 1, day + 1));
  return month ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(year + 1, 0, 1));
}

const isPast = (event) => over(event) <= new Date();

function placeText({ place: { venue, city, country } }) {
  return [venue, city, country && COUNTRIES.of(country)].filter(Boolean).join(", ");
}

/** Text without its links, for lists, where the title is the link. */
const plain = (markdown) => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

const host = (url) => new URL(url).host.replace(/^www\./, "");

function sourceText({ url, as_of }) {
  return `[${host(url)}](${url})${as_of ? ` as of ${dateText(as_of)}` : ""}`;
}

const compact = (date) => date.replaceAll("-", "");

/** Calendars take the day after the last one as the end. */
const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const link = (address, parameters) => `${address}&${new URLSearchParams(parameters)}`;

/** Links that put an event into a calendar. Only events whose day is known have them. */
function calendarLinks(event) {
  const { id, title, start, end, summary } = event;
  if (start.length < 10) return [];
  const after = dayAfter(end ?? start);
  const location = placeText(event);
  const text = `${plain(summary)}\n\n${site.url}events/${id}/`;
  const outlook = (host) =>
    link(`https://${host}/deeplink/compose?path=/calendar/action/compose&rru=addevent`, {
      allday: true,
      startdt: start,
      enddt: after,
      subject: title,
      body: text,
      location,
    });
  return [
    // Not a page of the site: the router has to leave it alone.
    ["Calendar file (.ics)", `pathname:///events/${id}/event.ics`],
    [
      "Google Calendar",
      link("https://calendar.google.com/calendar/render?action=TEMPLATE", {
        dates: `${compact(start)}/${compact(after)}`,
        text: title,
        details: text,
        location,
      }),
    ],
    ["Outlook.com", outlook("outlook.live.com/calendar/0")],
    ["Office 365", outlook("outlook.cloud.microsoft/calendar")],
    [
      "Yahoo",
      link("https://calendar.yahoo.com/?v=60", {
        ST: compact(start),
        ET: compact(after),
        TITLE: title,
        DESC: text,
        in_loc: location,
      }),
    ],
  ];
}

/** Records that a page leads to: a heading, and an item for each. */
const list = (heading, items) => items.length > 0 && `## ${heading}\n\n${items.map((item) => `- ${item}`).join("\n")}`;

/** The trials whose registry numbers the links of a news item name. */
const trialsOf = (item) =>
  research.trials.filter(({ registry }) =>
    item?.links?.some((link) => registry && link.url.includes(registry.number)),
  );

/** Markdown with front matter; JSON is YAML too. */
function document(matter, ...parts) {
  const lines = Object.entries(matter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Whole days, by which the blog can sort; the page shows `date_text`, as exact as the content is. */
function sortingDates() {
  let date;
  const later = [...news].reverse().map((item) => {
    const known = item.date ?? item.person?.died;
    if (known) date = known.padEnd(7, "-01").padEnd(10, "-01");
    return [item.id, date];
  });
  return new Map(later);
}

function post(item, order, date) {
  const { id, title, kind, summary, body, links = [], source, person } = item;
  return document(
    {
      slug: id,
      title,
      date,
      description: plain(summary),
      order,
      kind: STORY_KINDS[kind],
      date_text: item.date && dateText(item.date),
      died_text: person?.died && dateText(person.died),
    },
    summary,
    "<!-- truncate -->",
    body,
    list("Links", links.map(({ label, url }) => `[${label}](${url})`)),
    list("Trials", trialsOf(item).map(({ id, name, summary }) => `[${name}](/research/${id}/): ${summary}`)),
    source && `Source: ${sourceText(source)}`,
  );
}

function eventPage(event, order) {
  const { id, title, kind, organizer, summary, body, url, source } = event;
  const place = placeText(event);
  const related = news.filter((item) => `${item.summary} ${item.body}`.includes(`/events/${id}/`));
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
  const facts = [
    ["When", whenText(event)],
    ["Where", `${place} ([map](${map}))`],
    organizer && ["Organizer", organizer],
    url && ["Official site", `[${host(url)}](${url})`],
    source && ["Source", sourceText(source)],
  ].filter(Boolean);
  return document(
    { slug: `/${id}/`, title, description: plain(summary), sidebar_position: order },
    `**${EVENT_KINDS[kind]}**${isPast(event) ? " · Past" : ""}`,
    summary,
    facts.map(([name, value]) => `- **${name}:** ${value}`).join("\n"),
    body,
    !isPast(event) && list("Add to calendar", calendarLinks(event).map(([name, href]) => `[${name}](${href})`)),
    `[Subscribe to all events](${site.url.replace("https:", "webcal:")}calendar.ics)`,
    list("Related news", related.map(({ id, title, summary }) => `[${title}](/news/${id}/): ${plain(summary)}`)),
  );
}

function home() {
  const event = (item) => ({
    id: item.id,
    title: item.title,
    when: whenText(item),
    place: placeText(item),
    kind: EVENT_KINDS[item.kind],
    summary: plain(item.summary),
  });
  const story = (item) => ({
    id: item.id,
    title: item.title,
    kind: STORY_KINDS[item.kind],
    date: item.date && dateText(item.date),
    summary: plain(item.summary),
  });
  const sorted = [...events].sort((a, b) => a.start.localeCompare(b.start));
  const upcoming = sorted.filter((item) => !isPast(item)).slice(0, 4);
  // Where few events are upcoming, past ones follow, those first that are kept on the page.
  const past = sorted.filter(isPast).reverse();
  const recent = [
    ...past.filter((item) => item.keep_on_home),
    ...past.filter((item) => !item.keep_on_home),
  ]
    .slice(0, Math.max(0, 3 - upcoming.length))
    .sort((a, b) => b.start.localeCompare(a.start));
  const memoriam = news.find((item) => item.kind === "memoriam");
  const [lead, ...others] = news.filter((item) => item.kind !== "memoriam");
  const groups = new Map(committee.groups.map((group) => [group.id, group.name]));
  return {
    name: site.name,
    shortName: site.short_name,
    description: site.description,
    mission: site.mission,
    invitation: site.invitation.text,
    sources: [...new Set([...site.aims, site.invitation].map(({ source }) => source.url))].map(
      (url) => ({ url, host: host(url) }),
    ),
    aims: site.aims.map(({ title, text }) => ({ title, text })),
    numbers: {
      studies: research.trials.length,
      endorsed: research.trials.filter((trial) => trial.endorsed).length,
      publications: research.publications.length,
    },
    upcoming: upcoming.map(event),
    recent: recent.map(event),
    lead: lead && story(lead),
    trials: trialsOf(lead).map(({ id, name, summary }) => ({ id, name, summary })),
    stories: others.slice(0, 3).map(story),
    memoriam: memoriam && { ...story(memoriam), died: dateText(memoriam.person.died) },
    committeeStatement: site.committee_statement,
    members: committee.members.slice(0, 6).map(({ id, name, role, group }) => ({
      id,
      name,
      role: `${role}, ${groups.get(group)}`,
    })),
  };
}

const folders = ["news", "events", "src/data", "static/img"];
for (const folder of folders) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
const dates = sortingDates();
await Promise.all([
  ...news.map((item, order) =>
    writeFile(`news/${item.id}.md`, post(item, order, dates.get(item.id))),
  ),
  ...events.map((item, order) => writeFile(`events/${item.id}.md`, eventPage(item, order))),
  writeFile("src/data/home.json", JSON.stringify(home())),
  writeFile("src/data/site.json", JSON.stringify({ name: site.name, links: site.links })),
  copyFile(join(root, "public/images/favicon.svg"), "static/img/logo.svg"),
]);
