//! What stands in the place of finds before anything is typed.

use leptos::prelude::*;

use super::results::address;
use crate::{
    browser::{react::react, recent},
    components::{Leads, choice, live},
    route::Base,
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
            let href = address(&base, &search, None);
            choice(href, search, None, false, Leads::Away)
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
