import { useLoaderData } from "react-router";
import { Fact, Icon, Out, Pager, RunningText, Share, SourceLink, useTitle } from "../basics";
import { isOver } from "../shared/content";
import { AddToCalendar, DateBlock, StatusChips } from "../events";
import { StoryList } from "../stories";
import { countdown, EVENT_KINDS, host, placeText, spanText } from "../shared/words";

const Event = () => {
  const { event, site, related, earlier, later } = useLoaderData();
  const past = isOver(event);
  useTitle(`${event.title} · ECMONet`);
  return (
    <>
      <article className="event-page">
        <header className="page-head page-head-article">
          <div className="wrap event-head">
            <DateBlock event={event} large />
            <div>
              <p className="meta">
                <span className="tag">{EVENT_KINDS[event.kind]}</span>
                <span>{placeText(event.place)}</span>
                {!past && <span className="countdown">{countdown(event.start)}</span>}
              </p>
              <h1 dir="auto">{event.title}</h1>
              <StatusChips status={event.status} past={past} />
            </div>
          </div>
        </header>
        <div className="wrap split article-body">
          <aside className="article-aside article-aside-first" aria-label="Facts">
            <Facts event={event} />
          </aside>
          <div className="article-text">
            <RunningText summary={event.summary} body={event.body} />
            <div className="page-tools">
              {!past && <AddToCalendar event={event} site={site} />}
              <a href={`${site.url.replace("https:", "webcal:")}calendar.ics`} className="button button-quiet">
                <Icon name="calendar" />
                Subscribe to all events
              </a>
              <Share title={event.title} />
            </div>
          </div>
        </div>
      </article>
      {related.length > 0 && (
        <section className="related" aria-labelledby="related-news">
          <div className="wrap split">
            <div className="aside">
              <h2 id="related-news">Related news</h2>
            </div>
            <StoryList stories={related} />
          </div>
        </section>
      )}
      <Pager label="More events" folder="events" previous={earlier} next={later} words={["Earlier", "Later"]} />
    </>
  );
};

const Facts = ({ event }) => {
  const place = placeText(event.place);
  const onMap = placeText({ ...event.place, online: undefined });
  return (
    <dl className="facts">
      <Fact name="When">
        <time dateTime={event.start}>{spanText(event.start, event.end)}</time>
      </Fact>
      {place && (
        <Fact name="Where">
          {place}{" "}
          {onMap && (
            <span className="facts-note">
              <Out href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(onMap)}`}>Map</Out>
            </span>
          )}
        </Fact>
      )}
      {event.organizer && <Fact name="Organizer">{event.organizer}</Fact>}
      {event.place.online && (
        <Fact name="Online">
          <Out href={event.place.online}>{host(event.place.online)}</Out>
        </Fact>
      )}
      {event.url && (
        <Fact name="Official site">
          <Out href={event.url}>{host(event.url)}</Out>
        </Fact>
      )}
      {event.source && (
        <Fact name="Source">
          <SourceLink source={event.source} />
        </Fact>
      )}
    </dl>
  );
};

export default Event;
