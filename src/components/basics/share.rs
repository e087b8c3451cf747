//! Sharing a page.

use leptos::{prelude::*, task::spawn_local};

use super::{Icon, Picture};
use crate::browser::share::{self, Outcome};

/// A button that shares this page: through the device's share dialog if there is one, else by
/// copying its address.
///
/// Not shown without the app, which it needs.
#[component]
pub fn Share(
    /// The page's title.
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
            <OutcomeNote
                outcome
                copied="Link copied"
                refused="The browser does not allow copying; use its address bar."
            />
        </div>
    }
}

/// Says whether copying succeeded.
#[component]
pub fn OutcomeNote(
    /// The outcome, once there is one.
    outcome: RwSignal<Option<Outcome>>,
    /// The message if the text is on the clipboard.
    copied: &'static str,
    /// The message if the browser did not allow it.
    refused: &'static str,
) -> impl IntoView {
    let text = move || match outcome.get() {
        Some(Outcome::Copied) => copied,
        Some(Outcome::Refused) => refused,
        None => "",
    };
    view! {
        <span class="share-note" role="status">
            {text}
        </span>
    }
}
