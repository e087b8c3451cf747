//! The screens: each takes what it shows from the store and hands it to components.

mod article;
mod committee;
mod event;
mod events;
pub(crate) mod home;
mod missing;
mod news;
mod part;
mod research;
mod search;

use leptos::prelude::*;

use crate::{components::live, route::Route, store::Library};

/// The page at an address.
#[component]
pub fn Screen(
    /// The address; `None` where no page is.
    route: Memo<Option<Route>>,
    /// What pages are drawn from.
    library: Library,
) -> impl IntoView {
    provide_context(library.clone());
    live(move || {
        let route = route.get();
        provide_context(library.for_page(route.as_ref()));
        match route {
            Some(Route::Home) => view! { <home::Home /> }.into_any(),
            Some(Route::Events) => view! { <events::Events /> }.into_any(),
            Some(Route::Event(id)) => view! { <event::Event id /> }.into_any(),
            Some(Route::News) => view! { <news::News number=1 /> }.into_any(),
            Some(Route::NewsPage(number)) => view! { <news::News number /> }.into_any(),
            Some(Route::Search) => view! { <search::Search /> }.into_any(),
            Some(Route::Article(id)) => view! { <article::Article id /> }.into_any(),
            Some(Route::Research) => view! { <research::Research /> }.into_any(),
            Some(Route::Committee) => view! { <committee::Committee /> }.into_any(),
            None => view! { <missing::Missing what=missing::NO_PAGE /> }.into_any(),
        }
    })
}
