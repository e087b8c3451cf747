//! The frame around every page, and which page is shown in it.

use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

use crate::{
    browser::{landing, page},
    clock::Clock,
    components::{Footer, Header},
    head::head,
    pages::Screen,
    route::Base,
    store::Store,
};

/// The site. Everything that pages read is handed in here.
#[component]
pub fn App(
    /// The folder of the host that the site stands in.
    base: Base,
    /// The content.
    store: Store,
    /// What time it is.
    clock: Clock,
) -> impl IntoView {
    let folder = base.as_str().to_owned();
    provide_context(base);
    provide_context(store);
    provide_context(clock);
    view! {
        <Router base=folder>
            <Frame store />
        </Router>
    }
}

/// Header, page and footer.
#[component]
fn Frame(store: Store) -> impl IntoView {
    let base: Base = expect_context();
    let location = use_location();
    let route = Memo::new(move |_| base.route(&location.pathname.get()));
    let head = Memo::new(move |_| route.with(|route| head(route.as_ref(), store)));

    Effect::new(move || head.with(page::describe));

    let announcement = landing::follow(route, location.hash, head, Memo::new(move |_| store.settled()));

    view! {
        <a class="skip-link" href="#main">
            "Skip to content"
        </a>
        <Header route />
        <main id="main" tabindex="-1">
            // The router follows links and keeps the history; which screen an address means is
            // known by `Route` alone, so that no second table of patterns has to agree with it.
            <FlatRoutes fallback=|| ()>
                <Route path=path!("/*any") view=move || view! { <Screen route /> } />
            </FlatRoutes>
        </main>
        <Footer links=Signal::derive(move || store.site.value().map_or_else(Vec::new, |site| site.links.clone())) />
        <p class="visually-hidden" role="status">
            {announcement}
        </p>
    }
}
