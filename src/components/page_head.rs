//! The head of a page below the start page.

use leptos::prelude::*;

use crate::head::NAME;

/// The page's name and what it is about.
#[component]
pub fn PageHead(
    /// The h1.
    title: &'static str,
    /// A sentence or two beneath it.
    children: Children,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="wrap">
                <p class="over">{NAME}</p>
                <h1>{title}</h1>
                <div class="lead">{children()}</div>
            </div>
        </header>
    }
}
