// Links that put an event into a calendar. Only events whose day is known have them.

const compact = (date) => date.replaceAll("-", "");

// Calendars take the day after the last one as the end.
const dayAfter = (date) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

export const calendarLinks = (event, place, page) => {
  if (event.start.length < 10) return [];
  const start = event.start.slice(0, 10);
  const last = event.end?.slice(0, 10) ?? start;
  const end = dayAfter(last);
  const text = [event.summary.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"), page].join("\n\n");
  const link = (address, parameters) => `${address}&${new URLSearchParams(parameters)}`;
  const outlook = (host) =>
    link(`https://${host}/deeplink/compose?path=/calendar/action/compose&rru=addevent`, {
      allday: true,
      startdt: start,
      enddt: end,
      subject: event.title,
      body: text,
      location: place,
    });
  return [
    [
      "Google Calendar",
      link("https://calendar.google.com/calendar/render?action=TEMPLATE", {
        dates: `${compact(start)}/${compact(end)}`,
        text: event.title,
        details: text,
        location: place,
      }),
    ],
    ["Outlook.com", outlook("outlook.live.com/calendar/0")],
    ["Office 365", outlook("outlook.cloud.microsoft/calendar")],
    [
      "Yahoo",
      link("https://calendar.yahoo.com/?v=60", {
        ST: compact(start),
        ET: compact(end),
        TITLE: event.title,
        DESC: text,
        in_loc: place,
      }),
    ],
  ];
};
