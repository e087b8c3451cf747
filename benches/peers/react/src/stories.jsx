import { DateTime, SiteLink, Teaser } from "./basics";
import { NEWS_KINDS } from "./shared/words";

export const Meta = ({ item }) => (
  <p className="meta">
    <span className="tag">{NEWS_KINDS[item.kind]}</span>
    {item.date && <DateTime date={item.date} />}
  </p>
);

export const Died = ({ person }) =>
  person?.died && (
    <p className="memoriam-dates">
      Died <DateTime date={person.died} />
    </p>
  );

const Story = ({ item }) => (
  <>
    <Meta item={item} />
    <h3 className="story-title" dir="auto">
      <SiteLink to={`/news/${item.id}/`}>{item.title}</SiteLink>
    </h3>
    <Died person={item.person} />
    <Teaser className="story-summary" text={item.summary} />
  </>
);

export const LeadStory = ({ item, children }) => (
  <article className="story-lead">
    <Story item={item} />
    {children}
  </article>
);

export const StoryList = ({ stories }) => (
  <ul className="story-list">
    {stories.map((item) => (
      <li key={item.id} className={item.kind === "memoriam" ? "story story-memoriam" : "story"}>
        <Story item={item} />
      </li>
    ))}
  </ul>
);
