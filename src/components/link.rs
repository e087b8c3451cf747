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

/// A link to each section of the site, as items of a list.
#[must_use]
pub fn section_links() -> AnyView {
    let item = |to: Route| {
        let name = to.name();
        view! {
            <li>
                <Link to>{name}</Link>
            </li>
        }
        .into_any()
    };
    Route::SECTIONS
        .map(item)
        .into_iter()
        .collect_view()
        .into_any()
}
