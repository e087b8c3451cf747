//! The head of a page below the start page.

use leptos::prelude::*;

use crate::data::Frame;

/// The page's name and what it is about.
#[component]
pub fn PageHead(
    /// The h1.
    title: &'static str,
    /// A sentence or two beneath it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    view! {
        <header class="page-head">
            <div class="wrap">
                <p class="over">{move || frame.with(|frame| frame.name.clone())}</p>
                <h1>{title}</h1>
                {children.map(|children| view! { <div class="lead">{children()}</div> })}
            </div>
        </header>
    }
}
