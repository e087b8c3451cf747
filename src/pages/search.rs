//! stub
use leptos::prelude::*;
use crate::components::PageHead;

/// stub
#[component]
pub fn Search() -> impl IntoView {
    view! { <PageHead title="Search" /> }
}
