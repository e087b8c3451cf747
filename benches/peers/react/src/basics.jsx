import { useEffect, useState } from "react";
import { Link, useNavigate } from "react-router";
import { blocks, teaser } from "./shared/markdown";
import { isHere } from "./shared/paths";
import { dateText, host } from "./shared/words";

export const useTitle = (title) =>
  useEffect(() => {
    document.title = title;
  }, [title]);

export const SiteLink = ({ to, ...rest }) => (isHere(to) ? <Link to={to} {...rest} /> : <a href={to} {...rest} />);

const ICONS = {
  external: "M7 4H4v12h12v-3M11 3h6v6M17 3l-8 8",
  calendar: "M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5M10 10.5v4M8 12.5h4",
  earlier: "M16 10H4m5-5-5 5 5 5",
  later: "M4 10h12m-5-5 5 5-5 5",
  share: "M10 12.5V3M6.5 6 10 2.75 13.5 6M6 9H4.5v8h11V9H14",
  menu: "M3 6h14M3 10h14M3 14h14",
  close: "m5 5 10 10M15 5 5 15",
};

export const Icon = ({ name }) => (
  <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className={`icon icon-${name}`}>
    <path d={ICONS[name]} />
  </svg>
);

export const Out = ({ href, children }) => (
  <a href={href} rel="external">
    {children}
    <Icon name="external" />
  </a>
);

export const Prose = ({ text, className }) => {
  const navigate = useNavigate();
  // Links in the text know nothing of the router.
  const follow = (event) => {
    const link = event.target.closest("a");
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (link && isPlain && link.rel !== "external") {
      event.preventDefault();
      navigate(link.pathname);
    }
  };
  return <div className={className} onClick={follow} dangerouslySetInnerHTML={{ __html: blocks(text) }} />;
};

export const Teaser = ({ text, className }) => (
  <p className={className} dir="auto" dangerouslySetInnerHTML={{ __html: teaser(text) }} />
);

export const RunningText = ({ summary, body }) => (
  <>
    <Prose text={summary} className="lead" />
    {body && <Prose text={body} className="prose" />}
  </>
);

export const DateTime = ({ date }) => <time dateTime={date}>{dateText(date)}</time>;

export const Fact = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const SourceLink = ({ source }) => (
  <>
    <Out href={source.url}>{host(source.url)}</Out>{" "}
    {source.as_of && (
      <span className="facts-note">
        as of <DateTime date={source.as_of} />
      </span>
    )}
  </>
);

export const Section = ({ id, heading, aside, children }) => (
  <section className="band" aria-labelledby={id}>
    <div className="wrap split">
      <div className="aside">
        <h2 id={id}>{heading}</h2>
        {aside}
      </div>
      {children}
    </div>
  </section>
);

export const Share = ({ title }) => {
  const [note, setNote] = useState("");
  const share = async () => {
    const url = location.href;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setNote("Link copied");
      }
    } catch {
      // Closed without sharing.
    }
  };
  return (
    <div className="share">
      <button type="button" className="button button-quiet" onClick={share}>
        <Icon name="share" />
        Share
      </button>
      <span role="status" className="share-note">
        {note}
      </span>
    </div>
  );
};

export const Pager = ({ label, folder, previous, next, words }) =>
  (previous || next) && (
    <nav className="sequence wrap" aria-label={label}>
      <ul>
        {previous && (
          <li className="sequence-previous">
            <SiteLink to={`/${folder}/${previous.id}/`}>
              <span className="sequence-label">
                <Icon name="earlier" />
                {words[0]}
              </span>{" "}
              <span className="sequence-title">{previous.title}</span>
            </SiteLink>
          </li>
        )}
        {next && (
          <li className="sequence-next">
            <SiteLink to={`/${folder}/${next.id}/`}>
              <span className="sequence-label">
                {words[1]}
                <Icon name="later" />
              </span>{" "}
              <span className="sequence-title">{next.title}</span>
            </SiteLink>
          </li>
        )}
      </ul>
    </nav>
  );

export const TrialCards = ({ trials, Heading }) => (
  <div className="cards">
    {trials.map((trial) => (
      <article className="card" key={trial.id}>
        <Heading className="card-title">
          <SiteLink to={`/research/${trial.id}/`}>{trial.name}</SiteLink>
        </Heading>
        <Prose className="card-text" text={trial.summary} />
      </article>
    ))}
  </div>
);
