//! Recent searches, shown in the place of results before anything is typed.

use content::Base;
use leptos::prelude::*;

use super::results::address;
use crate::{
    browser::recent,
    components::lists::{Choice, Leads},
};

/// The latest searches on this device.
#[component]
pub fn Recent() -> impl IntoView {
    let base: Base = expect_context();
    let searches = RwSignal::new(Vec::new());
    // They are stored in the browser only.
    Effect::new(move || searches.set(recent::searches()));
    let clear = move |_| {
        recent::forget();
        searches.set(Vec::new());
    };
    let link = move |search: String| {
        let href = address(&base, &search, None);
        view! { <Choice href label=search leads=Leads::Away /> }
    };
    view! {
        <Show when=move || searches.with(|searches| !searches.is_empty())>
            <section class="results-recent" aria-label="Recent searches">
                <p>"Recent searches, kept on this device only"</p>
                <ul class="choices">
                    <For
                        each=move || searches.get()
                        key=|search| search.clone()
                        children=link.clone()
                    />
                </ul>
                <button class="more link-button" type="button" on:click=clear>
                    "Forget them"
                </button>
            </section>
        </Show>
    }
}
