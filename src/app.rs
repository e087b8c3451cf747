//! The frame around every page, and what it provides to views.
//!
//! In the browser header, page and footer are mounted one after the other (`start`), so
//! that no single task holds the main thread for long; natively [`App`] draws them as one.

use content::Base;
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};

use crate::{
    clock::Clock,
    components::{
        layout::{Announcement, ContentCheck, Footer, Header},
        search::{Finder, SlashKey},
    },
    data::{Frame, Published},
    hooks::page_name::PageName,
    pages::{
        ArticlePage, CommitteePage, EventPage, EventsPage, HomePage, MissingPage, NewsPage,
        ResearchPage, SearchPage, TrialPage,
    },
    routes,
    store::{FirstPage, Store},
};

/// What the app is started with.
#[derive(Clone)]
pub struct Setting {
    /// The folder of the host that the site stands in.
    pub base: Base,
    /// The content files.
    pub store: Store,
    /// What time it is.
    pub clock: Clock,
    /// What came with the first page.
    pub published: Option<Published>,
}

impl Setting {
    /// Provides to views, as contexts of the current owner, everything that they read.
    pub fn provide(self) {
        let Self {
            base,
            store,
            clock,
            published,
        } = self;
        let first: FirstPage = StoredValue::new(published);
        let frame = Memo::new(move |_| {
            let site = store.site.with(|site| site.value().cloned());
            site.map(|site| Frame::from(site.as_ref()))
                .or_else(|| first.with_value(|first| Some(first.as_ref()?.frame.clone())))
                .unwrap_or_default()
        });
        provide_meta_context();
        provide_context(base);
        provide_context(store);
        provide_context(SlashKey::new(clock.clone()));
        provide_context(clock);
        provide_context(first);
        provide_context(frame);
        provide_context(PageName::default());
        provide_context(Finder::new(store));
    }
}

/// The folder of the host, as the router takes it.
#[must_use]
pub fn router_base(base: &Base) -> String {
    base.without_slash().to_owned()
}

/// The whole site at the address of the current request. Natively only: in the browser its parts
/// are mounted one by one.
#[component]
pub fn App(
    /// What it is started with.
    setting: Setting,
) -> impl IntoView {
    let base = router_base(&setting.base);
    setting.provide();
    view! {
        <Router base>
            // Followed by the browser itself, which moves the focus every time.
            <a class="skip-link" href="#main" rel="external">
                "Skip to content"
            </a>
            <header class="site-header" id="site-header">
                <Header />
            </header>
            <main id="main" tabindex="-1">
                <Pages />
            </main>
            <footer class="site-footer" id="site-footer">
                <Footer />
            </footer>
            <p class="visually-hidden" role="status" id="announcement">
                <Announcement />
            </p>
        </Router>
    }
}

/// The page at the address that the visitor is at.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <ContentCheck />
        <FlatRoutes fallback=MissingPage>
            <Route path=routes::home() view=HomePage />
            <Route path=routes::events() view=EventsPage />
            <Route path=routes::events_page() view=EventsPage />
            <Route path=routes::event() view=EventPage />
            <Route path=routes::news() view=NewsPage />
            <Route path=routes::news_page() view=NewsPage />
            <Route path=routes::article() view=ArticlePage />
            <Route path=routes::research() view=ResearchPage />
            <Route path=routes::trial() view=TrialPage />
            <Route path=routes::committee() view=CommitteePage />
            <Route path=routes::search() view=SearchPage />
        </FlatRoutes>
    }
}
