import { createAsync } from "@solidjs/router";
import { For, Match, Show, Switch } from "solid-js";
import {
  DateTime,
  Fact,
  Out,
  Pager,
  Prose,
  RunningText,
  Share,
  SiteLink,
  SourceLink,
  TrialCards,
  useTitle,
} from "../basics";
import { getArticle } from "../data";
import { Missing } from "../layout";
import { Died, Meta } from "../stories";

const Article = (props) => {
  const page = createAsync(() => getArticle(props.params.id));
  return (
    <Switch>
      <Match when={page() === null}>
        <Missing />
      </Match>
      <Match when={page()}>{(page) => <Found page={page()} />}</Match>
    </Switch>
  );
};

const name = (item) => item.person?.name ?? item.title;

const Found = (props) => {
  const isObituary = () => props.page.item.kind === "memoriam";
  useTitle(() => `${isObituary() ? name(props.page.item) : props.page.item.title} · ECMONet`);
  return (
    <>
      <Show when={isObituary()} fallback={<Report item={props.page.item} />}>
        <Obituary item={props.page.item} />
      </Show>
      <Show when={props.page.trials.length}>
        <section class="related" aria-labelledby="related-trials">
          <div class="wrap split">
            <div class="aside">
              <h2 id="related-trials">Trials</h2>
            </div>
            <TrialCards trials={props.page.trials} heading="h3" />
          </div>
        </section>
      </Show>
      <Pager
        label="More news"
        folder="news"
        previous={props.page.previous}
        next={props.page.next}
        words={["Previous", "Next"]}
      />
    </>
  );
};

const Report = (props) => (
  <article class="article">
    <header class="page-head page-head-article">
      <div class="wrap">
        <Meta item={props.item} />
        <h1 dir="auto">{props.item.title}</h1>
      </div>
    </header>
    <div class="wrap split article-body">
      <aside class="article-aside" aria-label="About this entry">
        <Show when={props.item.date || props.item.source}>
          <dl class="facts">
            <Show when={props.item.date}>
              <Fact name="Date">
                <DateTime date={props.item.date} />
              </Fact>
            </Show>
            <Show when={props.item.source}>
              <Fact name="Source">
                <SourceLink source={props.item.source} />
              </Fact>
            </Show>
          </dl>
        </Show>
        <SiteLink to="/news/" class="more">
          All news
        </SiteLink>
      </aside>
      <div class="article-text">
        <RunningText summary={props.item.summary} body={props.item.body} />
        <Links links={props.item.links} />
        <div class="page-tools">
          <Share title={props.item.title} />
        </div>
      </div>
    </div>
  </article>
);

const Obituary = (props) => (
  <article class="wrap">
    <div class="memoriam memoriam-page">
      <p class="over">In memoriam</p>
      <h1 class="memoriam-name" dir="auto">
        {name(props.item)}
      </h1>
      <Died person={props.item.person} />
      <div class="memoriam-text">
        <Prose text={props.item.summary} />
        <Show when={props.item.body}>
          <Prose text={props.item.body} />
        </Show>
      </div>
      <Links links={props.item.links} />
      <Show when={props.item.source}>
        <p class="source">
          Source: <SourceLink source={{ url: props.item.source.url }} />
        </p>
      </Show>
      <SiteLink to="/news/" class="more">
        All news
      </SiteLink>
      <div class="page-tools">
        <Share title={props.item.title} />
      </div>
    </div>
  </article>
);

const Links = (props) => (
  <Show when={props.links?.length}>
    <section class="links" aria-labelledby="links-title">
      <h2 id="links-title">Links</h2>
      <ul>
        <For each={props.links}>
          {(link) => (
            <li>
              <Out href={link.url}>{link.label}</Out>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
);

export default Article;
