import { useLoaderData } from "react-router";
import { Prose, Section, SiteLink, SourceLink, TrialCards, useTitle } from "../basics";
import { AddToCalendar, EventList } from "../events";
import { CELLS, FAINT, LATE_CELLS, MEMBRANE, MID, STRONG } from "../shared/fibres";
import { Died, LeadStory, StoryList } from "../stories";
import { countdown, initials } from "../shared/words";

const Home = () => {
  const { site, sources, numbers, upcoming, recent, lead, trials, stories, memoriam, members } = useLoaderData();
  useTitle(`${site.name} (${site.short_name})`);
  return (
    <>
      <Hero site={site} />
      {site.aims?.length > 0 && <Aims site={site} sources={sources} />}
      <Numbers numbers={numbers} />
      <Section
        id="home-events"
        heading="Events"
        aside={
          <>
            <p>Meetings of the network and of the field.</p>
            <SiteLink to="/events/" className="more">
              All events
            </SiteLink>
          </>
        }
      >
        <div>
          {upcoming.length > 0 ? (
            <>
              <div className="next-event">
                <p className="next-event-words">
                  Next meeting <span className="countdown">{countdown(upcoming[0].start)}</span>
                </p>
                <AddToCalendar event={upcoming[0]} site={site} />
              </div>
              <EventList events={upcoming} />
            </>
          ) : (
            <p className="note">No meetings are scheduled right now.</p>
          )}
          {recent.length > 0 && (
            <>
              <h3 className="agenda-part">Recent</h3>
              <EventList events={recent} past />
            </>
          )}
        </div>
      </Section>
      <Section
        id="home-news"
        heading="Latest news"
        aside={
          <SiteLink to="/news/" className="more">
            All news
          </SiteLink>
        }
      >
        <div>
          {lead ? (
            <LeadStory item={lead}>{trials.length > 0 && <TrialCards trials={trials} Heading="h4" />}</LeadStory>
          ) : (
            <p className="note">There is no news yet.</p>
          )}
          <StoryList stories={stories} />
        </div>
      </Section>
      {memoriam && <Memoriam item={memoriam} />}
      <Section
        id="home-committee"
        heading="Committee"
        aside={
          <>
            <Prose text={site.committee_statement} />
            <SiteLink to="/committee/" className="more">
              Meet the committee
            </SiteLink>
          </>
        }
      >
        <ul className="people">
          {members.map((member) => (
            <Member key={member.id} member={member} />
          ))}
        </ul>
      </Section>
    </>
  );
};

const Hero = ({ site }) => (
  <section className="hero" aria-labelledby="hero-title">
    <svg
      className="hero-art"
      viewBox="0 0 1440 560"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="passage" gradientUnits="userSpaceOnUse" x1="0" x2="1440" y1="0" y2="0">
          <stop className="stop-venous" offset=".56" />
          <stop className="stop-mix" offset=".66" />
          <stop className="stop-arterial" offset=".74" />
        </linearGradient>
      </defs>
      <g stroke="url(#passage)">
        <path className="fibres fibres-faint" d={FAINT} />
        <path className="fibres fibres-mid" d={MID} />
        <path className="fibres fibres-strong" d={STRONG} />
        <path className="cells" d={CELLS} />
        <path className="cells cells-late" d={LATE_CELLS} />
      </g>
      <path className="membrane" d={MEMBRANE} />
    </svg>
    <div className="wrap">
      <p className="over">Our mission</p>
      <h1 id="hero-title">{site.name}</h1>
      <Prose className="lead" text={site.mission} />
      <div className="actions">
        <SiteLink to="/research/" className="button">
          See our research
        </SiteLink>
        <SiteLink to="/events/" className="button button-quiet">
          Meetings
        </SiteLink>
      </div>
    </div>
  </section>
);

const Aims = ({ site, sources }) => (
  <Section
    id="home-aims"
    heading="Aims"
    aside={
      <>
        {site.invitation && <Prose text={site.invitation.text} />}
        {sources.map((source) => (
          <p className="facts-note" key={source.url}>
            Source: <SourceLink source={source} />
          </p>
        ))}
      </>
    }
  >
    <ul className="aims">
      {site.aims.map((aim) => (
        <li key={aim.title}>
          <h3 className="aim-title">{aim.title}</h3>
          <Prose text={aim.text} />
        </li>
      ))}
    </ul>
  </Section>
);

const Numbers = ({ numbers }) => {
  const list = [
    [numbers.studies, "kind=study", "trials, registries and other studies"],
    [numbers.endorsed, "relation=endorsed", "of them endorsed by the network"],
    [numbers.publications, "kind=publication", "publications"],
  ];
  return (
    <Section id="home-numbers" heading="In numbers">
      <ul className="numbers">
        {list.map(([number, query, words]) => (
          <li key={query}>
            <a href={`/research/?${query}`}>
              <b>{number}</b> <span>{words}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Memoriam = ({ item }) => (
  <section className="band" aria-labelledby="home-memoriam">
    <div className="wrap">
      <div className="memoriam">
        <p className="over">In memoriam</p>
        <h2 className="memoriam-name" id="home-memoriam">
          <SiteLink to={`/news/${item.id}/`}>{item.person?.name ?? item.title}</SiteLink>
        </h2>
        <Died person={item.person} />
        <Prose className="memoriam-text" text={item.summary} />
      </div>
    </div>
  </section>
);

const Member = ({ member }) => (
  <li className="person">
    <span className="face" aria-hidden="true">
      {initials(member.name)}
    </span>
    <div className="person-text">
      <h3 className="person-name">
        <a href={`/committee/#${member.id}`}>
          <bdi>{member.name}</bdi>
        </a>
      </h3>
      <p className="person-line person-role">{[member.role, member.groupName].filter(Boolean).join(", ")}</p>
    </div>
  </li>
);

export default Home;
