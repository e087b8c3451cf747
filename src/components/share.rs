//! Handing a page on to others.

use leptos::{prelude::*, task::spawn_local};

use super::{Icon, Picture, live_text};
use crate::browser::share::{self, Outcome};

/// A button that hands this page on: with the device's own means where it has some, else by
/// copying its address.
///
/// Not shown without the app: browsers have an address bar.
#[component]
pub fn Share(
    /// What the page is called.
    title: String,
) -> impl IntoView {
    let outcome = RwSignal::new(None);
    let share = move |_| {
        let title = title.clone();
        spawn_local(async move { outcome.set(share::page(&title).await) });
    };
    view! {
        <div class="share">
            <button class="button button-quiet" type="button" on:click=share>
                <Picture icon=Icon::Share />
                "Share"
            </button>
            {outcome_note(
                outcome,
                "Link copied",
                "The browser does not allow copying; use its address bar.",
            )}
        </div>
    }
}

/// Says what became of copying: done, or refused.
#[must_use]
pub fn outcome_note(
    outcome: RwSignal<Option<Outcome>>,
    copied: &'static str,
    refused: &'static str,
) -> AnyView {
    let said = move || match outcome.get() {
        Some(Outcome::Copied) => copied.to_owned(),
        Some(Outcome::Refused) => refused.to_owned(),
        None => String::new(),
    };
    view! {
        <span class="share-note" role="status">
            {live_text(said)}
        </span>
    }
    .into_any()
}
