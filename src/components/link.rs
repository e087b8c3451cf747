//! Links to pages of the site.

use leptos::prelude::*;

use crate::route::{Base, Route};

/// A link to a page of the site, wherever the site stands.
#[component]
pub fn Link(
    /// The page.
    to: Route,
    /// CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    let href = expect_context::<Base>().href(&to);
    view! {
        <a href=href class=(!class.is_empty()).then_some(class)>
            {children()}
        </a>
    }
}
