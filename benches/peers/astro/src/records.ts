import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getCollection, type CollectionEntry } from "astro:content";

export type Event = CollectionEntry<"events">;
export type Story = CollectionEntry<"news">;
export type Trial = CollectionEntry<"trials">;

interface Site {
  name: string;
  short_name: string;
  url: string;
  description: string;
  mission: string;
  committee_statement: string;
  links: { label: string; url: string }[];
  aims: { title: string; text: string; source: { url: string } }[];
  invitation: { text: string; source: { url: string } };
}

export const site: Site = JSON.parse(
  readFileSync(join(process.env.ECMONET_ROOT!, "public/content/site.json"), "utf8"),
);

export const SECTIONS = [
  { href: "/events/", name: "Events" },
  { href: "/news/", name: "News" },
  { href: "/research/", name: "Research" },
  { href: "/committee/", name: "Committee" },
];

export const EVENT_KINDS = { network: "Network meeting", congress: "Congress" };

export const STORY_KINDS = {
  funding: "Funding",
  award: "Award",
  publication: "Publication",
  announcement: "Announcement",
  trial: "Trial",
  memoriam: "In memoriam",
};

export const host = (url: string) => new URL(url).host.replace(/^www\./, "");

/** Text without its links, for lists, where the title is the link. */
export const plain = (markdown: string) => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");

export async function allNews(): Promise<Story[]> {
  return (await getCollection("news")).sort((a, b) => a.data.order - b.data.order);
}

/** All events, the earliest first. */
export async function allEvents(): Promise<Event[]> {
  return (await getCollection("events")).sort((a, b) => a.data.start.localeCompare(b.data.start));
}

/** The trials whose registry numbers the links of a story name. */
export async function trialsOf(story: Story): Promise<Trial[]> {
  const trials = (await getCollection("trials")).sort((a, b) => a.data.order - b.data.order);
  return trials.filter(({ data: { registry } }) =>
    story.data.links.some((link) => registry && link.url.includes(registry.number)),
  );
}

/** The day after the last one of an event; dates may be a year, a month or a day. */
function over({ data: { start, end } }: Event): Date {
  const [year, month, day] = (end ?? start).split("-").map(Number);
  if (day) return new Date(Date.UTC(year!, month! - 1, day + 1));
  return month ? new Date(Date.UTC(year!, month, 1)) : new Date(Date.UTC(year! + 1, 0, 1));
}

export const isPast = (event: Event) => over(event) <= new Date();

export function placeText({ data: { place } }: Event): string {
  const country =
    place.country && new Intl.DisplayNames("en", { type: "region" }).of(place.country);
  return [place.venue, place.city, country].filter(Boolean).join(", ");
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
const DAY = format({ day: "numeric", month: "long", year: "numeric" });
const MONTH = format({ month: "long", year: "numeric" });
const SHORT_MONTH = format({ month: "short" });

/** A year, a month or a day in words. */
export function dateText(date: string): string {
  const [, month, day] = date.split("-");
  if (!month) return date;
  return (day ? DAY : MONTH).format(new Date(date));
}

export function whenText({ data: { start, end } }: Event): string {
  if (!end) return dateText(start);
  // No spaces around the dash between two days of one month.
  return DAY.formatRange(new Date(start), new Date(end)).replace(/^(\d+)\s–\s(?=\d)/, "$1–");
}

/** The two lines of a date block: "14–16" and "Mar 2027", or "Feb" and "2024". */
export function dateBlock({ data: { start, end } }: Event): [string, string] {
  const [year, month, day] = start.split("-");
  if (!month) return [year!, ""];
  const name = SHORT_MONTH.format(new Date(start));
  if (!day) return [name, year!];
  const last = end?.startsWith(`${year}-${month}`) ? `–${Number(end.slice(8))}` : "";
  return [`${Number(day)}${last}`, `${name} ${year}`];
}
