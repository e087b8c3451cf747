//! The frame around every page, and which page is shown in it.

use leptos::prelude::*;

use crate::{
    browser::{landing, location::Location, page, react::react, transition},
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
    /// Where the visitor is.
    location: Location,
) -> impl IntoView {
    location.follow_links(&base);
    provide_context(location);
    provide_context(base);
    provide_context(clock);
    provide_context(Names::new(library.all));
    view! { <Frame library location /> }
}

/// Header, page and footer.
#[component]
fn Frame(library: Library, location: Location) -> impl IntoView {
    let base: Base = expect_context();
    let shown = transition::shown(location, &base);
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

    react(move || {
        // Content that arrives later may name the page better.
        let head = head.get();
        let is_there = shown.with(|shown| location.is_at(&shown.path));
        // Else the way to a page leads on that is not drawn yet.
        if is_there {
            // First, as a page's title belongs to its own entry in the history.
            location.arrive();
            page::describe(&head);
        }
    });

    let announcement = landing::follow(
        route,
        Memo::new(move |_| shown.with(|shown| shown.hash.clone())),
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
