import { createAsync } from "@solidjs/router";
import { Show } from "solid-js";
import { useTitle } from "../basics";
import { getNews } from "../data";
import { LeadStory, StoryList } from "../stories";

const News = () => {
  const page = createAsync(() => getNews());
  useTitle(() => "News · ECMONet");
  return (
    <>
      <header class="page-head">
        <div class="wrap">
          <p class="over">International ECMO Network</p>
          <h1>News</h1>
          <div class="lead">
            <p>Funding, awards, trials and people of the network.</p>
          </div>
        </div>
      </header>
      <section class="wrap split page-body news" aria-labelledby="news-title">
        <div class="aside">
          <h2 id="news-title">Latest news</h2>
        </div>
        <div>
          <Show when={page()?.lead}>
            <LeadStory item={page().lead} />
          </Show>
          <StoryList stories={page()?.stories} />
        </div>
      </section>
    </>
  );
};

export default News;
