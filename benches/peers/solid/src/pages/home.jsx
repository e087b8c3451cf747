import { createAsync } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Prose, Section, SiteLink, SourceLink, TrialCards, useTitle } from "../basics";
import { getHome } from "../data";
import { AddToCalendar, EventList } from "../events";
import { CELLS, FAINT, LATE_CELLS, MEMBRANE, MID, STRONG } from "../shared/fibres";
import { Died, LeadStory, StoryList } from "../stories";
import { countdown, initials } from "../shared/words";

const Home = () => {
  const page = createAsync(() => getHome());
  return <Show when={page()}>{(page) => <Parts page={page()} />}</Show>;
};

const Parts = (props) => {
  useTitle(() => `${props.page.site.name} (${props.page.site.short_name})`);
  return (
    <>
      <Hero site={props.page.site} />
      <Show when={props.page.site.aims?.length}>
        <Aims site={props.page.site} sources={props.page.sources} />
      </Show>
      <Numbers numbers={props.page.numbers} />
      <Section
        id="home-events"
        heading="Events"
        aside={
          <>
            <p>Meetings of the network and of the field.</p>
            <SiteLink to="/events/" class="more">
              All events
            </SiteLink>
          </>
        }
      >
        <div>
          <Show
            when={props.page.upcoming.length}
            fallback={<p class="note">No meetings are scheduled right now.</p>}
          >
            <div class="next-event">
              <p class="next-event-words">
                Next meeting <span class="countdown">{countdown(props.page.upcoming[0].start)}</span>
              </p>
              <AddToCalendar event={props.page.upcoming[0]} site={props.page.site} />
            </div>
            <EventList events={props.page.upcoming} />
          </Show>
          <Show when={props.page.recent.length}>
            <h3 class="agenda-part">Recent</h3>
            <EventList events={props.page.recent} past />
          </Show>
        </div>
      </Section>
      <Section
        id="home-news"
        heading="Latest news"
        aside={
          <SiteLink to="/news/" class="more">
            All news
          </SiteLink>
        }
      >
        <div>
          <Show when={props.page.lead} fallback={<p class="note">There is no news yet.</p>}>
            <LeadStory item={props.page.lead}>
              <Show when={props.page.trials.length}>
                <TrialCards trials={props.page.trials} heading="h4" />
              </Show>
            </LeadStory>
          </Show>
          <StoryList stories={props.page.stories} />
        </div>
      </Section>
      <Show when={props.page.memoriam}>
        <Memoriam item={props.page.memoriam} />
      </Show>
      <Section
        id="home-committee"
        heading="Committee"
        aside={
          <>
            <Prose text={props.page.site.committee_statement} />
            <SiteLink to="/committee/" class="more">
              Meet the committee
            </SiteLink>
          </>
        }
      >
        <ul class="people">
          <For each={props.page.members}>{(member) => <Member member={member} />}</For>
        </ul>
      </Section>
    </>
  );
};

const Hero = (props) => (
  <section class="hero" aria-labelledby="hero-title">
    <svg
      class="hero-art"
      viewBox="0 0 1440 560"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="passage" gradientUnits="userSpaceOnUse" x1="0" x2="1440" y1="0" y2="0">
          <stop class="stop-venous" offset=".56" />
          <stop class="stop-mix" offset=".66" />
          <stop class="stop-arterial" offset=".74" />
        </linearGradient>
      </defs>
      <g stroke="url(#passage)">
        <path class="fibres fibres-faint" d={FAINT} />
        <path class="fibres fibres-mid" d={MID} />
        <path class="fibres fibres-strong" d={STRONG} />
        <path class="cells" d={CELLS} />
        <path class="cells cells-late" d={LATE_CELLS} />
      </g>
      <path class="membrane" d={MEMBRANE} />
    </svg>
    <div class="wrap">
      <p class="over">Our mission</p>
      <h1 id="hero-title">{props.site.name}</h1>
      <Prose class="lead" text={props.site.mission} />
      <div class="actions">
        <SiteLink to="/research/" class="button">
          See our research
        </SiteLink>
        <SiteLink to="/events/" class="button button-quiet">
          Meetings
        </SiteLink>
      </div>
    </div>
  </section>
);

const Aims = (props) => (
  <Section
    id="home-aims"
    heading="Aims"
    aside={
      <>
        <Show when={props.site.invitation}>
          <Prose text={props.site.invitation.text} />
        </Show>
        <For each={props.sources}>
          {(source) => (
            <p class="facts-note">
              Source: <SourceLink source={source} />
            </p>
          )}
        </For>
      </>
    }
  >
    <ul class="aims">
      <For each={props.site.aims}>
        {(aim) => (
          <li>
            <h3 class="aim-title">{aim.title}</h3>
            <Prose text={aim.text} />
          </li>
        )}
      </For>
    </ul>
  </Section>
);

const Numbers = (props) => {
  const list = () => [
    [props.numbers.studies, "kind=study", "trials, registries and other studies"],
    [props.numbers.endorsed, "relation=endorsed", "of them endorsed by the network"],
    [props.numbers.publications, "kind=publication", "publications"],
  ];
  return (
    <Section id="home-numbers" heading="In numbers">
      <ul class="numbers">
        <For each={list()}>
          {([number, query, words]) => (
            <li>
              <a href={`/research/?${query}`} rel="external">
                <b>{number}</b> <span>{words}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Section>
  );
};

const Memoriam = (props) => (
  <section class="band" aria-labelledby="home-memoriam">
    <div class="wrap">
      <div class="memoriam">
        <p class="over">In memoriam</p>
        <h2 class="memoriam-name" id="home-memoriam">
          <SiteLink to={`/news/${props.item.id}/`}>{props.item.person?.name ?? props.item.title}</SiteLink>
        </h2>
        <Died person={props.item.person} />
        <Prose class="memoriam-text" text={props.item.summary} />
      </div>
    </div>
  </section>
);

const Member = (props) => (
  <li class="person">
    <span class="face" aria-hidden="true">
      {initials(props.member.name)}
    </span>
    <div class="person-text">
      <h3 class="person-name">
        <a href={`/committee/#${props.member.id}`} rel="external">
          <bdi>{props.member.name}</bdi>
        </a>
      </h3>
      <p class="person-line person-role">{[props.member.role, props.member.groupName].filter(Boolean).join(", ")}</p>
    </div>
  </li>
);

export default Home;
