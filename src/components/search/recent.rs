//! What stands in the place of finds before anything is typed.

use leptos::prelude::*;

use crate::{
    browser::{react::react, recent},
    components::live,
    query::{Key, Query},
    route::{Base, Route},
};

/// The latest searches on this device.
#[component]
pub fn Recent() -> impl IntoView {
    let base: Base = expect_context();
    let searches = RwSignal::new(Vec::new());
    // Known in the browser only.
    react(move || searches.set(recent::searches()));
    let clear = move |_| {
        recent::forget();
        searches.set(Vec::new());
    };
    live(move || {
        let searches = searches.get();
        if searches.is_empty() {
            return ().into_any();
        }
        let links = searches.into_iter().map(|search| {
            let query = Query::default().with(Key::Text, &search);
            let href = base.href_with(&Route::Search, &query);
            view! {
                <li>
                    <a class="choice" href=href>
                        {search}
                    </a>
                </li>
            }
            .into_any()
        });
        view! {
            <section class="results-recent" aria-label="Recent searches">
                <p>"Recent searches, kept on this device only"</p>
                <ul class="choices">{links.collect_view()}</ul>
                <button class="more link-button" type="button" on:click=clear>
                    "Forget them"
                </button>
            </section>
        }
        .into_any()
    })
}
