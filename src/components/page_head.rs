//! The head of a page below the start page.

use leptos::prelude::*;

use crate::head::Names;

/// The page's name and what it is about.
#[component]
pub fn PageHead(
    /// The h1.
    title: &'static str,
    /// A sentence or two beneath it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let names: Names = expect_context();
    view! {
        <header class="page-head">
            <div class="wrap">
                <p class="over">{names.name}</p>
                <h1>{title}</h1>
                {children.map(|children| view! { <div class="lead">{children()}</div> }.into_any())}
            </div>
        </header>
    }
}
