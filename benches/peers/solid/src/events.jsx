import { createMemo, For, Show } from "solid-js";
import { Icon, Out, SiteLink, Teaser } from "./basics";
import { calendarLinks } from "./shared/calendar";
import { dateBlock, EVENT_KINDS, placeText, STATUSES } from "./shared/words";

export const DateBlock = (props) => {
  const parts = createMemo(() => dateBlock(props.event.start, props.event.end));
  return (
    <time class={props.large ? "date date-large" : "date"} dateTime={props.event.start}>
      <b>{parts()[0]}</b> <span>{parts()[1]}</span>
    </time>
  );
};

export const StatusChips = (props) => {
  const changed = () => STATUSES[props.status];
  return (
    <Show when={changed() || props.past}>
      <p class="chips">
        <Show when={changed()}>
          <span class={`chip chip-${props.status}`}>{changed()}</span>
        </Show>
        <Show when={props.past && props.status !== "postponed"}>
          <span class="chip chip-past">Past</span>
        </Show>
      </p>
    </Show>
  );
};

export const EventList = (props) => (
  <ol class="agenda">
    <For each={props.events}>
      {(event) => (
        <li class="event">
          <DateBlock event={event} />
          <div class="event-text">
            <h3 class="event-title" dir="auto">
              <SiteLink to={`/events/${event.id}/`}>{event.title}</SiteLink>
            </h3>
            <p class="meta">
              <span class="event-place">{placeText(event.place)}</span>
              <span class="event-kind">{EVENT_KINDS[event.kind]}</span>
            </p>
            <Teaser class="event-summary" text={event.summary} />
          </div>
          <StatusChips status={event.status} past={props.past} />
        </li>
      )}
    </For>
  </ol>
);

export const AddToCalendar = (props) => {
  const path = () => `events/${props.event.id}/`;
  const links = createMemo(() => calendarLinks(props.event, placeText(props.event.place), props.site.url + path()));
  return (
    <Show when={links().length > 0}>
      <details class="disclosure">
        <summary class="button">
          <Icon name="calendar" />
          Add to calendar
          <span class="visually-hidden">: {props.event.title}</span>
        </summary>
        <ul class="disclosure-list">
          <li>
            <a href={`/${path()}event.ics`} download>
              Calendar file (.ics)
            </a>
          </li>
          <For each={links()}>
            {([name, href]) => (
              <li>
                <Out href={href}>{name}</Out>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
};
