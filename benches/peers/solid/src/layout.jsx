import { A, createAsync, useLocation } from "@solidjs/router";
import { createEffect, createSignal, ErrorBoundary, For, on, Show, Suspense } from "solid-js";
import { Icon, SiteLink, useTitle } from "./basics";
import { getSite } from "./data";

const SECTIONS = [
  ["/events/", "Events"],
  ["/news/", "News"],
  ["/research/", "Research"],
  ["/committee/", "Committee"],
];

const Header = () => {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <header class="site-header" id="site-header">
      <div class="wrap">
        <a href="/" class="brand">
          <Mark />
          <span>ECMONet</span>
        </a>
        <nav class="site-nav" aria-label="Main">
          <button
            type="button"
            class="menu-button"
            aria-expanded={isOpen()}
            aria-controls="site-menu"
            onClick={() => setOpen(!isOpen())}
          >
            <Icon name="menu" />
            <Icon name="close" />
            <span>Menu</span>
          </button>
          <ul class="menu" id="site-menu" onClick={() => setOpen(false)}>
            <For each={SECTIONS}>
              {([path, name]) => (
                <li>
                  <Show when={path === "/news/"} fallback={<SiteLink to={path}>{name}</SiteLink>}>
                    <A href={path}>{name}</A>
                  </Show>
                </li>
              )}
            </For>
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
        <stop class="stop-venous" />
        <stop class="stop-mix" offset=".5" />
        <stop class="stop-arterial" offset="1" />
      </linearGradient>
    </defs>
    <path
      fill="none"
      stroke="url(#mark)"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
      d="M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24ZM8 16h5l2-5 3 10 2-5h4"
    />
  </svg>
);

const Footer = () => {
  const site = createAsync(() => getSite());
  return (
    <footer class="site-footer" id="site-footer">
      <div class="wrap">
        <p class="site-footer-name">{site()?.name}</p>
        <nav aria-label="Footer">
          <ul>
            <For each={SECTIONS}>
              {([path, name]) => (
                <li>
                  <SiteLink to={path}>{name}</SiteLink>
                </li>
              )}
            </For>
            <li>
              <SiteLink to="/feed.xml">News feed</SiteLink>
            </li>
            <li>
              <SiteLink to="/calendar.ics">Calendar feed</SiteLink>
            </li>
          </ul>
        </nav>
        <ul class="site-footer-links">
          <For each={site()?.links}>
            {(link) => (
              <li>
                <a href={link.url} rel="external">
                  {link.label}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </footer>
  );
};

export const Layout = (props) => (
  <>
    <a class="skip-link" href="#main" rel="external">
      Skip to content
    </a>
    <Header />
    <ErrorBoundary fallback={(_, reset) => <Failed reset={reset} />}>
      <Suspense fallback={<Waiting />}>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        <Footer />
      </Suspense>
    </ErrorBoundary>
  </>
);

// Until the first page is there.
const Waiting = () => (
  <main id="main">
    <div class="wrap page-body">
      <div class="loading" role="status" aria-label="Loading">
        <span class="loading-line" />
        <span class="loading-line" />
        <span class="loading-line" />
      </div>
    </div>
  </main>
);

const Note = (props) => {
  useTitle(() => `${props.title} · ECMONet`);
  return (
    <div class="page-head">
      <div class="wrap">
        <h1>{props.title}</h1>
        <p>
          <a href="/">To the start page</a>
        </p>
      </div>
    </div>
  );
};

export const Missing = () => <Note title="Page not found" />;

const Failed = (props) => {
  const location = useLocation();
  // Another page may well load.
  createEffect(on(() => location.pathname, () => props.reset(), { defer: true }));
  return (
    <main id="main">
      <Note title="The page could not be loaded" />
    </main>
  );
};
