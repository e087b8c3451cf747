import { createEffect, createSignal, For, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { blocks, teaser } from "./shared/markdown";
import { isHere } from "./shared/paths";
import { dateText, host } from "./shared/words";

export const useTitle = (title) =>
  createEffect(() => {
    document.title = title();
  });

// The router follows every link to this host that is not marked as external.
export const SiteLink = (props) => (
  <a href={props.to} class={props.class} rel={isHere(props.to) ? undefined : "external"}>
    {props.children}
  </a>
);

const ICONS = {
  external: "M7 4H4v12h12v-3M11 3h6v6M17 3l-8 8",
  calendar: "M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5M10 10.5v4M8 12.5h4",
  earlier: "M16 10H4m5-5-5 5 5 5",
  later: "M4 10h12m-5-5 5 5-5 5",
  share: "M10 12.5V3M6.5 6 10 2.75 13.5 6M6 9H4.5v8h11V9H14",
  menu: "M3 6h14M3 10h14M3 14h14",
  close: "m5 5 10 10M15 5 5 15",
};

export const Icon = (props) => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class={`icon icon-${props.name}`}>
    <path d={ICONS[props.name]} />
  </svg>
);

export const Out = (props) => (
  <a href={props.href} rel="external">
    {props.children}
    <Icon name="external" />
  </a>
);

export const Prose = (props) => <div class={props.class} innerHTML={blocks(props.text)} />;

export const Teaser = (props) => <p class={props.class} dir="auto" innerHTML={teaser(props.text)} />;

export const RunningText = (props) => (
  <>
    <Prose text={props.summary} class="lead" />
    <Show when={props.body}>
      <Prose text={props.body} class="prose" />
    </Show>
  </>
);

export const DateTime = (props) => <time dateTime={props.date}>{dateText(props.date)}</time>;

export const Fact = (props) => (
  <div>
    <dt>{props.name}</dt>
    <dd>{props.children}</dd>
  </div>
);

export const SourceLink = (props) => (
  <>
    <Out href={props.source.url}>{host(props.source.url)}</Out>{" "}
    <Show when={props.source.as_of}>
      <span class="facts-note">
        as of <DateTime date={props.source.as_of} />
      </span>
    </Show>
  </>
);

export const Section = (props) => (
  <section class="band" aria-labelledby={props.id}>
    <div class="wrap split">
      <div class="aside">
        <h2 id={props.id}>{props.heading}</h2>
        {props.aside}
      </div>
      {props.children}
    </div>
  </section>
);

export const Share = (props) => {
  const [note, setNote] = createSignal("");
  const share = async () => {
    const url = location.href;
    try {
      if (navigator.share) await navigator.share({ title: props.title, url });
      else {
        await navigator.clipboard.writeText(url);
        setNote("Link copied");
      }
    } catch {
      // Closed without sharing.
    }
  };
  return (
    <div class="share">
      <button type="button" class="button button-quiet" onClick={share}>
        <Icon name="share" />
        Share
      </button>
      <span role="status" class="share-note">
        {note()}
      </span>
    </div>
  );
};

export const Pager = (props) => (
  <Show when={props.previous || props.next}>
    <nav class="sequence wrap" aria-label={props.label}>
      <ul>
        <Show when={props.previous}>
          <li class="sequence-previous">
            <SiteLink to={`/${props.folder}/${props.previous.id}/`}>
              <span class="sequence-label">
                <Icon name="earlier" />
                {props.words[0]}
              </span>{" "}
              <span class="sequence-title">{props.previous.title}</span>
            </SiteLink>
          </li>
        </Show>
        <Show when={props.next}>
          <li class="sequence-next">
            <SiteLink to={`/${props.folder}/${props.next.id}/`}>
              <span class="sequence-label">
                {props.words[1]}
                <Icon name="later" />
              </span>{" "}
              <span class="sequence-title">{props.next.title}</span>
            </SiteLink>
          </li>
        </Show>
      </ul>
    </nav>
  </Show>
);

export const TrialCards = (props) => (
  <div class="cards">
    <For each={props.trials}>
      {(trial) => (
        <article class="card">
          <Dynamic component={props.heading} class="card-title">
            <SiteLink to={`/research/${trial.id}/`}>{trial.name}</SiteLink>
          </Dynamic>
          <Prose class="card-text" text={trial.summary} />
        </article>
      )}
    </For>
  </div>
);
