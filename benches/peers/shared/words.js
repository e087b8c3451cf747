// Dates, places and kinds in words. Dates say no more than is known: a year, a month, a day.

const MONTHS = "January February March April May June July August September October November December".split(" ");

const parts = (date) => {
  const [day, time] = date.split("T");
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return { year, month: MONTHS[month - 1], day: dayOfMonth, time };
};

export const dateText = (date) => {
  const { year, month, day, time } = parts(date);
  return [day, month, year].filter(Boolean).join(" ") + (time ? `, ${time}` : "");
};

export const spanText = (start, end) => {
  if (!end || end === start) return dateText(start);
  const from = parts(start);
  const to = parts(end);
  if (!from.time && !to.time && from.day && to.day && from.year === to.year) {
    return from.month === to.month ? `${from.day}–${dateText(end)}` : `${from.day} ${from.month} – ${dateText(end)}`;
  }
  return `${dateText(start)} – ${dateText(end)}`;
};

// For the block beside an event: what is large, and the rest.
export const dateBlock = (start, end) => {
  const from = parts(start);
  const to = end && parts(end);
  const short = ({ month, year }) => `${month.slice(0, 3)}\u00a0${year}`;
  if (!from.month) return [`${from.year}`, ""];
  if (!from.day) return [from.month.slice(0, 3), `${from.year}`];
  if (!to?.day || start.slice(0, 10) === end.slice(0, 10)) return [`${from.day}`, short(from)];
  if (start.slice(0, 7) === end.slice(0, 7)) return [`${from.day}–${to.day}`, short(from)];
  return [`${from.day}`, `${short(from)} – ${to.day}\u00a0${short(to)}`];
};

const countries = new Intl.DisplayNames("en", { type: "region" });

export const placeText = ({ venue, city, country, online }) => {
  const place = [venue, city, country && countries.of(country)].filter(Boolean).join(", ");
  if (!place) return online ? "Online" : "";
  return online ? `${place} and online` : place;
};

export const EVENT_KINDS = { network: "Network meeting", congress: "Congress", course: "Course", webinar: "Webinar" };

export const STATUSES = { cancelled: "Cancelled", postponed: "Postponed" };

export const NEWS_KINDS = {
  award: "Award",
  funding: "Funding",
  trial: "Trial",
  publication: "Publication",
  announcement: "Announcement",
  memoriam: "In memoriam",
};

export const host = (url) => new URL(url).host.replace(/^www\./, "");

export const initials = (name) => {
  const words = name.split(" ");
  return [words[0], words.at(-1)].map((word) => word[0]).join("");
};

export const countdown = (start) => {
  const days = Math.ceil((Date.parse(start) - Date.now()) / 86_400_000);
  if (days <= 0) return "now";
  if (days === 1) return "tomorrow";
  return days < 61 ? `in ${days} days` : `in ${Math.floor(days / 30.4)} months`;
};
