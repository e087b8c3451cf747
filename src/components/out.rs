//! Links that leave the site.

use leptos::prelude::*;

use super::{Icon, Picture};

/// A link to another site, marked as one.
#[component]
pub fn Out(
    /// The address.
    href: String,
    /// What the link says.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href>
            {children()} <Picture icon=Icon::External />
        </a>
    }
}
