import { placeText, plain, site, type Event } from "./records";

const compact = (date: string) => date.replaceAll("-", "");

/** Calendars take the day after the last one as the end. */
const dayAfter = (date: string) =>
  new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

const link = (address: string, parameters: Record<string, string>) =>
  `${address}&${new URLSearchParams(parameters)}`;

/** Links that put an event into a calendar. Only events whose day is known have them. */
export function calendarLinks(event: Event): { name: string; href: string }[] {
  const { title, start, end, summary } = event.data;
  if (start.length < 10) return [];
  const after = dayAfter(end ?? start);
  const location = placeText(event);
  const text = `${plain(summary)}\n\n${site.url}events/${event.id}/`;
  const outlook = (host: string) =>
    link(`https://${host}/deeplink/compose?path=/calendar/action/compose&rru=addevent`, {
      allday: "true",
      startdt: start,
      enddt: after,
      subject: title,
      body: text,
      location,
    });
  return [
    {
      name: "Google Calendar",
      href: link("https://calendar.google.com/calendar/render?action=TEMPLATE", {
        dates: `${compact(start)}/${compact(after)}`,
        text: title,
        details: text,
        location,
      }),
    },
    { name: "Outlook.com", href: outlook("outlook.live.com/calendar/0") },
    { name: "Office 365", href: outlook("outlook.cloud.microsoft/calendar") },
    {
      name: "Yahoo",
      href: link("https://calendar.yahoo.com/?v=60", {
        ST: compact(start),
        ET: compact(after),
        TITLE: title,
        DESC: text,
        in_loc: location,
      }),
    },
  ];
}
