import { useLoaderData } from "react-router";
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
import { Died, Meta } from "../stories";

const Article = () => {
  const { item, trials, previous, next } = useLoaderData();
  const isObituary = item.kind === "memoriam";
  useTitle(`${isObituary ? name(item) : item.title} · ECMONet`);
  return (
    <>
      {isObituary ? <Obituary item={item} /> : <Report item={item} />}
      {trials.length > 0 && (
        <section className="related" aria-labelledby="related-trials">
          <div className="wrap split">
            <div className="aside">
              <h2 id="related-trials">Trials</h2>
            </div>
            <TrialCards trials={trials} Heading="h3" />
          </div>
        </section>
      )}
      <Pager label="More news" folder="news" previous={previous} next={next} words={["Previous", "Next"]} />
    </>
  );
};

const name = (item) => item.person?.name ?? item.title;

const Report = ({ item }) => (
  <article className="article">
    <header className="page-head page-head-article">
      <div className="wrap">
        <Meta item={item} />
        <h1 dir="auto">{item.title}</h1>
      </div>
    </header>
    <div className="wrap split article-body">
      <aside className="article-aside" aria-label="About this entry">
        {(item.date || item.source) && (
          <dl className="facts">
            {item.date && (
              <Fact name="Date">
                <DateTime date={item.date} />
              </Fact>
            )}
            {item.source && (
              <Fact name="Source">
                <SourceLink source={item.source} />
              </Fact>
            )}
          </dl>
        )}
        <SiteLink to="/news/" className="more">
          All news
        </SiteLink>
      </aside>
      <div className="article-text">
        <RunningText summary={item.summary} body={item.body} />
        <Links links={item.links} />
        <div className="page-tools">
          <Share title={item.title} />
        </div>
      </div>
    </div>
  </article>
);

const Obituary = ({ item }) => (
  <article className="wrap">
    <div className="memoriam memoriam-page">
      <p className="over">In memoriam</p>
      <h1 className="memoriam-name" dir="auto">
        {name(item)}
      </h1>
      <Died person={item.person} />
      <div className="memoriam-text">
        <Prose text={item.summary} />
        {item.body && <Prose text={item.body} />}
      </div>
      <Links links={item.links} />
      {item.source && (
        <p className="source">
          Source: <SourceLink source={{ url: item.source.url }} />
        </p>
      )}
      <SiteLink to="/news/" className="more">
        All news
      </SiteLink>
      <div className="page-tools">
        <Share title={item.title} />
      </div>
    </div>
  </article>
);

const Links = ({ links }) =>
  links?.length > 0 && (
    <section className="links" aria-labelledby="links-title">
      <h2 id="links-title">Links</h2>
      <ul>
        {links.map((link) => (
          <li key={link.url}>
            <Out href={link.url}>{link.label}</Out>
          </li>
        ))}
      </ul>
    </section>
  );

export default Article;
