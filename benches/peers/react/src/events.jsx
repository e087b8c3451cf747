import { Icon, Out, SiteLink, Teaser } from "./basics";
import { calendarLinks } from "./shared/calendar";
import { dateBlock, EVENT_KINDS, placeText, STATUSES } from "./shared/words";

export const DateBlock = ({ event, large }) => {
  const [first, rest] = dateBlock(event.start, event.end);
  return (
    <time className={large ? "date date-large" : "date"} dateTime={event.start}>
      <b>{first}</b> <span>{rest}</span>
    </time>
  );
};

export const StatusChips = ({ status, past }) => {
  const changed = STATUSES[status];
  return (
    (changed || past) && (
      <p className="chips">
        {changed && <span className={`chip chip-${status}`}>{changed}</span>}
        {past && status !== "postponed" && <span className="chip chip-past">Past</span>}
      </p>
    )
  );
};

export const EventList = ({ events, past }) => (
  <ol className="agenda">
    {events.map((event) => (
      <li key={event.id} className="event">
        <DateBlock event={event} />
        <div className="event-text">
          <h3 className="event-title" dir="auto">
            <SiteLink to={`/events/${event.id}/`}>{event.title}</SiteLink>
          </h3>
          <p className="meta">
            <span className="event-place">{placeText(event.place)}</span>
            <span className="event-kind">{EVENT_KINDS[event.kind]}</span>
          </p>
          <Teaser className="event-summary" text={event.summary} />
        </div>
        <StatusChips status={event.status} past={past} />
      </li>
    ))}
  </ol>
);

export const AddToCalendar = ({ event, site }) => {
  const path = `events/${event.id}/`;
  const links = calendarLinks(event, placeText(event.place), site.url + path);
  return (
    links.length > 0 && (
      <details className="disclosure">
        <summary className="button">
          <Icon name="calendar" />
          Add to calendar
          <span className="visually-hidden">: {event.title}</span>
        </summary>
        <ul className="disclosure-list">
          <li>
            <a href={`/${path}event.ics`} download>
              Calendar file (.ics)
            </a>
          </li>
          {links.map(([name, href]) => (
            <li key={name}>
              <Out href={href}>{name}</Out>
            </li>
          ))}
        </ul>
      </details>
    )
  );
};
