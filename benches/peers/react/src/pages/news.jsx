import { useLoaderData } from "react-router";
import { useTitle } from "../basics";
import { LeadStory, StoryList } from "../stories";

const News = () => {
  const { lead, stories } = useLoaderData();
  useTitle("News · ECMONet");
  return (
    <>
      <header className="page-head">
        <div className="wrap">
          <p className="over">International ECMO Network</p>
          <h1>News</h1>
          <div className="lead">
            <p>Funding, awards, trials and people of the network.</p>
          </div>
        </div>
      </header>
      <section className="wrap split page-body news" aria-labelledby="news-title">
        <div className="aside">
          <h2 id="news-title">Latest news</h2>
        </div>
        <div>
          {lead && <LeadStory item={lead} />}
          <StoryList stories={stories} />
        </div>
      </section>
    </>
  );
};

export default News;
