import { createAsync } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { Fact, Icon, Out, Pager, RunningText, Share, SourceLink, useTitle } from "../basics";
import { isOver } from "../shared/content";
import { getEvent } from "../data";
import { AddToCalendar, DateBlock, StatusChips } from "../events";
import { Missing } from "../layout";
import { StoryList } from "../stories";
import { countdown, EVENT_KINDS, host, placeText, spanText } from "../shared/words";

const Event = (props) => {
  const page = createAsync(() => getEvent(props.params.id));
  return (
    <Switch>
      <Match when={page() === null}>
        <Missing />
      </Match>
      <Match when={page()}>{(page) => <Found page={page()} />}</Match>
    </Switch>
  );
};

const Found = (props) => {
  const event = () => props.page.event;
  const past = () => isOver(event());
  useTitle(() => `${event().title} · ECMONet`);
  return (
    <>
      <article class="event-page">
        <header class="page-head page-head-article">
          <div class="wrap event-head">
            <DateBlock event={event()} large />
            <div>
              <p class="meta">
                <span class="tag">{EVENT_KINDS[event().kind]}</span>
                <span>{placeText(event().place)}</span>
                <Show when={!past()}>
                  <span class="countdown">{countdown(event().start)}</span>
                </Show>
              </p>
              <h1 dir="auto">{event().title}</h1>
              <StatusChips status={event().status} past={past()} />
            </div>
          </div>
        </header>
        <div class="wrap split article-body">
          <aside class="article-aside article-aside-first" aria-label="Facts">
            <Facts event={event()} />
          </aside>
          <div class="article-text">
            <RunningText summary={event().summary} body={event().body} />
            <div class="page-tools">
              <Show when={!past()}>
                <AddToCalendar event={event()} site={props.page.site} />
              </Show>
              <a
                href={`${props.page.site.url.replace("https:", "webcal:")}calendar.ics`}
                class="button button-quiet"
                rel="external"
              >
                <Icon name="calendar" />
                Subscribe to all events
              </a>
              <Share title={event().title} />
            </div>
          </div>
        </div>
      </article>
      <Show when={props.page.related.length}>
        <section class="related" aria-labelledby="related-news">
          <div class="wrap split">
            <div class="aside">
              <h2 id="related-news">Related news</h2>
            </div>
            <StoryList stories={props.page.related} />
          </div>
        </section>
      </Show>
      <Pager
        label="More events"
        folder="events"
        previous={props.page.earlier}
        next={props.page.later}
        words={["Earlier", "Later"]}
      />
    </>
  );
};

const Facts = (props) => {
  const place = () => placeText(props.event.place);
  const onMap = () => placeText({ ...props.event.place, online: undefined });
  return (
    <dl class="facts">
      <Fact name="When">
        <time dateTime={props.event.start}>{spanText(props.event.start, props.event.end)}</time>
      </Fact>
      <Show when={place()}>
        <Fact name="Where">
          {place()}{" "}
          <Show when={onMap()}>
            <span class="facts-note">
              <Out href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(onMap())}`}>Map</Out>
            </span>
          </Show>
        </Fact>
      </Show>
      <Show when={props.event.organizer}>
        <Fact name="Organizer">{props.event.organizer}</Fact>
      </Show>
      <Show when={props.event.place.online}>
        <Fact name="Online">
          <Out href={props.event.place.online}>{host(props.event.place.online)}</Out>
        </Fact>
      </Show>
      <Show when={props.event.url}>
        <Fact name="Official site">
          <Out href={props.event.url}>{host(props.event.url)}</Out>
        </Fact>
      </Show>
      <Show when={props.event.source}>
        <Fact name="Source">
          <SourceLink source={props.event.source} />
        </Fact>
      </Show>
    </dl>
  );
};

export default Event;
