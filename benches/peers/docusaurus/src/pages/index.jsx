import React from "react";
import clsx from "clsx";
import Head from "@docusaurus/Head";
import Link from "@docusaurus/Link";
import Heading from "@theme/Heading";
import Layout from "@theme/Layout";

import home from "../data/home.json";
import styles from "./index.module.css";

function Hero() {
  return (
    <header className={clsx("hero", styles.hero)}>
      <div className="container">
        <p>Our mission</p>
        <Heading as="h1" className={clsx("hero__title", styles.title)}>
          {home.name}
        </Heading>
        <p className={styles.mission}>{home.mission}</p>
        <div className={styles.actions}>
          <Link className="button button--primary button--lg" to="/research/">
            See our research
          </Link>
          <Link className="button button--secondary button--lg" to="/events/">
            Meetings
          </Link>
        </div>
      </div>
    </header>
  );
}

/** A section of the page, with what stands beside its content. */
function Section({ heading, beside, children }) {
  return (
    <section className={clsx("container", styles.section)}>
      <div className="row">
        <div className="col col--3">
          <Heading as="h2">{heading}</Heading>
          {beside}
        </div>
        <div className="col col--9">{children}</div>
      </div>
    </section>
  );
}

function Aims() {
  const beside = (
    <>
      <p>{home.invitation}</p>
      {home.sources.map(({ url, host }) => (
        <p key={url}>
          Source: <Link href={url}>{host}</Link>
        </p>
      ))}
    </>
  );
  return (
    <Section heading="Aims" beside={beside}>
      <div className="row">
        {home.aims.map(({ title, text }) => (
          <div key={title} className="col col--6">
            <Heading as="h3">{title}</Heading>
            <p>{text}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function InNumbers() {
  const { studies, endorsed, publications } = home.numbers;
  const numbers = [
    [studies, "trials, registries and other studies", "kind=study"],
    [endorsed, "of them endorsed by the network", "relation=endorsed"],
    [publications, "publications", "kind=publication"],
  ];
  return (
    <Section heading="In numbers">
      <div className="row">
        {numbers.map(([number, words, query]) => (
          <div key={query} className="col col--4 margin-bottom--md">
            <Link to={`/research/?${query}`}>
              <b className={styles.number}>{number}</b> {words}
            </Link>
          </div>
        ))}
      </div>
    </Section>
  );
}

function EventList({ events }) {
  return events.map(({ id, title, when, place, kind, summary }) => (
    <article key={id} className="margin-bottom--lg">
      <p className={styles.meta}>{[when, place, kind].join(" · ")}</p>
      <Heading as="h3">
        <Link to={`/events/${id}/`}>{title}</Link>
      </Heading>
      <p>{summary}</p>
    </article>
  ));
}

function Events() {
  const beside = (
    <>
      <p>Meetings of the network and of the field.</p>
      <Link to="/events/">All events</Link>
    </>
  );
  return (
    <Section heading="Events" beside={beside}>
      {home.upcoming.length > 0 ? (
        <EventList events={home.upcoming} />
      ) : (
        <p>No meetings are scheduled right now.</p>
      )}
      {home.recent.length > 0 && (
        <>
          <Heading as="h3">Recent</Heading>
          <EventList events={home.recent} />
        </>
      )}
    </Section>
  );
}

function Story({ story: { id, title, kind, date, summary }, children }) {
  return (
    <article className="margin-bottom--lg">
      <p className={styles.meta}>{[kind, date].filter(Boolean).join(" · ")}</p>
      <Heading as="h3">
        <Link to={`/news/${id}/`}>{title}</Link>
      </Heading>
      <p>{summary}</p>
      {children}
    </article>
  );
}

function LatestNews() {
  return (
    <Section heading="Latest news" beside={<Link to="/news/">All news</Link>}>
      {home.lead && (
        <Story story={home.lead}>
          <div className="row">
            {home.trials.map(({ id, name, summary }) => (
              <div key={id} className="col col--6 margin-bottom--md">
                <div className="card">
                  <div className="card__header">
                    <Heading as="h4">
                      <Link to={`/research/${id}/`}>{name}</Link>
                    </Heading>
                  </div>
                  <div className="card__body">{summary}</div>
                </div>
              </div>
            ))}
          </div>
        </Story>
      )}
      {home.stories.map((story) => (
        <Story key={story.id} story={story} />
      ))}
    </Section>
  );
}

function InMemoriam() {
  const { id, title, died, summary } = home.memoriam;
  return (
    <section className={clsx("container", styles.section)}>
      <p className={styles.meta}>In memoriam</p>
      <Heading as="h2">
        <Link to={`/news/${id}/`}>{title}</Link>
      </Heading>
      <p>Died {died}</p>
      <p>{summary}</p>
    </section>
  );
}

function Committee() {
  const beside = (
    <>
      <p>{home.committeeStatement}</p>
      <Link to="/committee/">Meet the committee</Link>
    </>
  );
  return (
    <Section heading="Committee" beside={beside}>
      <div className="row">
        {home.members.map(({ id, name, role }) => (
          <div key={id} className="col col--6 margin-bottom--md">
            <div className="avatar">
              <div className="avatar__intro">
                <Heading as="h3" className="avatar__name">
                  <Link to={`/committee/#${id}`}>{name}</Link>
                </Heading>
                <small className="avatar__subtitle">{role}</small>
              </div>
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}

export default function Home() {
  return (
    <Layout description={home.description}>
      <Head>
        <title>{`${home.name} (${home.shortName})`}</title>
      </Head>
      <Hero />
      <main>
        <Aims />
        <InNumbers />
        <Events />
        <LatestNews />
        {home.memoriam && <InMemoriam />}
        <Committee />
      </main>
    </Layout>
  );
}
