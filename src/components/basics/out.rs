//! Links that leave the site.

use leptos::prelude::*;

use super::{Icon, Picture};

/// A link to another site, marked with an icon. The router does not follow it (`rel="external"`),
/// even if it leads to the same host.
#[component]
pub fn Out(
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// The text of the link.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=move || href.get() rel="external">
            {children()} <Picture icon=Icon::External />
        </a>
    }
}
