import { useState } from "react";
import {
  isRouteErrorResponse,
  Link,
  NavLink,
  Outlet,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
} from "react-router";
import { Icon, SiteLink, useTitle } from "./basics";

const SECTIONS = [
  ["/events/", "Events"],
  ["/news/", "News"],
  ["/research/", "Research"],
  ["/committee/", "Committee"],
];

const Header = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <header className="site-header" id="site-header">
      <div className="wrap">
        <Link to="/" className="brand">
          <Mark />
          <span>ECMONet</span>
        </Link>
        <nav className="site-nav" aria-label="Main">
          <button
            type="button"
            className="menu-button"
            aria-expanded={isOpen}
            aria-controls="site-menu"
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="menu" />
            <Icon name="close" />
            <span>Menu</span>
          </button>
          <ul className="menu" id="site-menu" onClick={() => setOpen(false)}>
            {SECTIONS.map(([path, name]) => (
              <li key={path}>{path === "/news/" ? <NavLink to={path}>{name}</NavLink> : <a href={path}>{name}</a>}</li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
};

const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <defs>
      <linearGradient id="mark" gradientUnits="userSpaceOnUse" x1="3" x2="29" y1="0" y2="0">
        <stop className="stop-venous" />
        <stop className="stop-mix" offset=".5" />
        <stop className="stop-arterial" offset="1" />
      </linearGradient>
    </defs>
    <path
      fill="none"
      stroke="url(#mark)"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      d="M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24ZM8 16h5l2-5 3 10 2-5h4"
    />
  </svg>
);

const Footer = ({ site }) => (
  <footer className="site-footer" id="site-footer">
    <div className="wrap">
      <p className="site-footer-name">{site.name}</p>
      <nav aria-label="Footer">
        <ul>
          {SECTIONS.map(([path, name]) => (
            <li key={path}>
              <SiteLink to={path}>{name}</SiteLink>
            </li>
          ))}
          <li>
            <a href="/feed.xml">News feed</a>
          </li>
          <li>
            <a href="/calendar.ics">Calendar feed</a>
          </li>
        </ul>
      </nav>
      <ul className="site-footer-links">
        {site.links.map((link) => (
          <li key={link.url}>
            <a href={link.url} rel="external">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
);

export const Layout = () => {
  const site = useLoaderData();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer site={site} />
      <ScrollRestoration />
    </>
  );
};

// Until the first page is there.
export const Waiting = () => (
  <main id="main">
    <div className="wrap page-body">
      <div className="loading" role="status" aria-label="Loading">
        <span className="loading-line" />
        <span className="loading-line" />
        <span className="loading-line" />
      </div>
    </div>
  </main>
);

export const Failed = () => {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const title = isMissing ? "Page not found" : "The page could not be loaded";
  useTitle(`${title} · ECMONet`);
  return (
    <div className="page-head">
      <div className="wrap">
        <h1>{title}</h1>
        <p>
          <Link to="/">To the start page</Link>
        </p>
      </div>
    </div>
  );
};
