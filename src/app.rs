//! The frame around every page, and which page is shown in it.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};

use crate::{
    browser::{landing, page, react::react, transition},
    clock::Clock,
    components::{Finder, Footer, Header, live_text},
    head::{Names, head},
    pages::Screen,
    query::Query,
    route::Base,
    store::Library,
};

/// The site. Everything that pages read is handed in here.
#[component]
pub fn App(
    /// The folder of the host that the site stands in.
    base: Base,
    /// The content.
    library: Library,
    /// What time it is.
    clock: Clock,
) -> impl IntoView {
    let folder = base.without_slash().to_owned();
    provide_context(base);
    provide_context(clock);
    provide_context(Names::new(library.all));
    view! {
        <Router base=folder>
            <Frame library />
        </Router>
    }
}

/// Header, page and footer.
#[component]
fn Frame(library: Library) -> impl IntoView {
    let base: Base = expect_context();
    let location = use_location();
    let shown = transition::shown(location.clone());
    let route = Memo::new(move |_| shown.with(|shown| base.route(&shown.path)));
    let clock: Clock = expect_context();
    provide_context(Memo::new(move |_| {
        if clock.stands() {
            Query::default()
        } else {
            shown.with(|shown| Query::parse(&shown.search))
        }
    }));
    let all = library.all;
    provide_context(Finder::new(all));
    let content = library.clone();
    let head = Memo::new(move |_| {
        route.with(|route| head(route.as_ref(), content.for_page(route.as_ref())))
    });
    // On a page that came with what it shows, the browser has followed the fragment by itself.
    let drawn_already = library.excerpt.is_some();

    // The router follows links and keeps the history. Which screen an address means is known by
    // `Route` alone, so that no second table of patterns has to agree with it; in place of such
    // a table, this tells the router that the page of an address is drawn.
    let history: Option<BrowserUrl> = use_context();
    react(move || {
        shown.track();
        location.hash.track();
        // Whether the way to a page leads on that is not drawn yet.
        let is_under_way =
            move || shown.get_untracked().path != location.pathname.get_untracked();
        if is_under_way() {
            return;
        }
        // Content that arrives later may name the page better.
        head.track();
        if let Some(history) = &history {
            history.ready_to_complete();
        }
        // A moment later, when the router has moved the address on: a page's title belongs to
        // its own entry in the history, not to the one before.
        set_timeout(
            move || {
                if is_under_way() {
                    return;
                }
                page::keep_in_step(&[
                    location.pathname.get_untracked(),
                    location.search.get_untracked(),
                    location.hash.get_untracked(),
                ]);
                head.with_untracked(page::describe);
            },
            Duration::ZERO,
        );
    });

    let announcement = landing::follow(
        route,
        location.hash,
        head,
        Memo::new(move |_| all.settled()),
        drawn_already,
    );

    view! {
        // Followed by the browser itself, which moves the focus every time.
        <a class="skip-link" href="#main" rel="external">
            "Skip to content"
        </a>
        <Header route />
        <main id="main" tabindex="-1">
            <Screen route library />
        </main>
        <Footer site=all.site />
        <p class="visually-hidden" role="status">
            {live_text(move || announcement.get())}
        </p>
    }
}
