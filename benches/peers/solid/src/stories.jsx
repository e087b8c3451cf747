import { For, Show } from "solid-js";
import { DateTime, SiteLink, Teaser } from "./basics";
import { NEWS_KINDS } from "./shared/words";

export const Meta = (props) => (
  <p class="meta">
    <span class="tag">{NEWS_KINDS[props.item.kind]}</span>
    <Show when={props.item.date}>
      <DateTime date={props.item.date} />
    </Show>
  </p>
);

export const Died = (props) => (
  <Show when={props.person?.died}>
    <p class="memoriam-dates">
      Died <DateTime date={props.person.died} />
    </p>
  </Show>
);

const Story = (props) => (
  <>
    <Meta item={props.item} />
    <h3 class="story-title" dir="auto">
      <SiteLink to={`/news/${props.item.id}/`}>{props.item.title}</SiteLink>
    </h3>
    <Died person={props.item.person} />
    <Teaser class="story-summary" text={props.item.summary} />
  </>
);

export const LeadStory = (props) => (
  <article class="story-lead">
    <Story item={props.item} />
    {props.children}
  </article>
);

export const StoryList = (props) => (
  <ul class="story-list">
    <For each={props.stories}>
      {(item) => (
        <li class={item.kind === "memoriam" ? "story story-memoriam" : "story"}>
          <Story item={item} />
        </li>
      )}
    </For>
  </ul>
);
