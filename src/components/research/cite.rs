//! A citation for the clipboard.

use leptos::{prelude::*, task::spawn_local};

use crate::{browser::share, components::basics::OutcomeNote};

/// A button that puts a citation on the clipboard.
#[component]
pub fn CopyCitation(
    /// The citation.
    citation: String,
    /// The title of what is cited.
    title: String,
) -> impl IntoView {
    let outcome = RwSignal::new(None);
    let copy = move |_| {
        let citation = citation.clone();
        spawn_local(async move { outcome.set(Some(share::copy(&citation).await)) });
    };
    view! {
        <button class="reference-tool reference-copy" type="button" on:click=copy>
            "Copy citation"
            <span class="visually-hidden">": " {title}</span>
        </button>
        <OutcomeNote outcome copied="Copied" refused="The browser does not allow copying" />
    }
}
