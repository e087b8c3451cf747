//! Links to pages of the site.

use content::{Base, Route};
use leptos::prelude::*;

/// A link to a page of the site, below the site's folder on the host.
#[component]
pub fn Link(
    /// The page.
    to: Route,
    /// CSS classes.
    #[prop(optional)]
    class: &'static str,
    /// The text of the link.
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
#[component]
pub fn SectionLinks() -> impl IntoView {
    Route::SECTIONS
        .map(|to| {
            let name = to.name();
            view! {
                <li>
                    <Link to>{name}</Link>
                </li>
            }
        })
        .collect_view()
}
