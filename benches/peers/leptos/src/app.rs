//! The frame around every page, and which page stands where.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::{
    components::{A, FlatRoutes, Route, Router},
    path,
};

use crate::{
    basics::{Icon, Picture, SiteLink},
    content,
    pages::{Article, Event, Home, News},
};

const SECTIONS: [(&str, &str); 4] = [
    ("/events/", "Events"),
    ("/news/", "News"),
    ("/research/", "Research"),
    ("/committee/", "Committee"),
];

#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_context(LocalResource::new(content::site));
    view! {
        <Router>
            <a class="skip-link" href="#main" rel="external">
                "Skip to content"
            </a>
            <Header />
            <main id="main" tabindex="-1">
                <FlatRoutes fallback=Missing>
                    <Route path=path!("/") view=Home />
                    <Route path=path!("/news") view=News />
                    <Route path=path!("/news/:id") view=Article />
                    <Route path=path!("/events/:id") view=Event />
                </FlatRoutes>
            </main>
            <Footer />
        </Router>
    }
}

#[component]
fn Header() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <header class="site-header" id="site-header">
            <div class="wrap">
                <a href="/" class="brand">
                    <Mark />
                    <span>"ECMONet"</span>
                </a>
                <nav class="site-nav" aria-label="Main">
                    <button
                        type="button"
                        class="menu-button"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls="site-menu"
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        <Icon of=Picture::Menu />
                        <Icon of=Picture::Close />
                        <span>"Menu"</span>
                    </button>
                    <ul class="menu" id="site-menu" on:click=move |_| is_open.set(false)>
                        <li>
                            <SiteLink to="/events/">"Events"</SiteLink>
                        </li>
                        <li>
                            <A href="/news/">"News"</A>
                        </li>
                        <li>
                            <SiteLink to="/research/">"Research"</SiteLink>
                        </li>
                        <li>
                            <SiteLink to="/committee/">"Committee"</SiteLink>
                        </li>
                    </ul>
                </nav>
            </div>
        </header>
    }
}

#[component]
fn Mark() -> impl IntoView {
    view! {
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
    }
}

#[component]
fn Footer() -> impl IntoView {
    let site = content::use_site();
    view! {
        <Suspense>
            {move || {
                let site = site.get()?.ok()?;
                let links = site.links.clone().into_iter();
                Some(
                    view! {
                        <footer class="site-footer" id="site-footer">
                            <div class="wrap">
                                <p class="site-footer-name">{site.name.clone()}</p>
                                <nav aria-label="Footer">
                                    <ul>
                                        {SECTIONS
                                            .map(|(to, name)| {
                                                view! {
                                                    <li>
                                                        <SiteLink to>{name}</SiteLink>
                                                    </li>
                                                }
                                            })
                                            .collect_view()}
                                        <li>
                                            <SiteLink to="/feed.xml">"News feed"</SiteLink>
                                        </li>
                                        <li>
                                            <SiteLink to="/calendar.ics">"Calendar feed"</SiteLink>
                                        </li>
                                    </ul>
                                </nav>
                                <ul class="site-footer-links">
                                    {links
                                        .map(|link| {
                                            view! {
                                                <li>
                                                    <a href=link.url rel="external">
                                                        {link.label}
                                                    </a>
                                                </li>
                                            }
                                        })
                                        .collect_view()}
                                </ul>
                            </div>
                        </footer>
                    },
                )
            }}
        </Suspense>
    }
}

/// Until the content of a page is there.
#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <div class="wrap page-body">
            <div class="loading" role="status" aria-label="Loading">
                <span class="loading-line"></span>
                <span class="loading-line"></span>
                <span class="loading-line"></span>
            </div>
        </div>
    }
}

#[component]
pub fn Missing() -> impl IntoView {
    view! { <Note title="Page not found" /> }
}

#[component]
pub fn Failed() -> impl IntoView {
    view! { <Note title="The page could not be loaded" /> }
}

#[component]
fn Note(title: &'static str) -> impl IntoView {
    view! {
        <Title text=format!("{title} · ECMONet") />
        <div class="page-head">
            <div class="wrap">
                <h1>{title}</h1>
                <p>
                    <a href="/">"To the start page"</a>
                </p>
            </div>
        </div>
    }
}
