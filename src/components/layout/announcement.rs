//! Announces the name of a new page to screen readers.

use leptos::prelude::*;

use crate::hooks::{arrival::use_arrival, host::use_host, view_transition::use_view_transitions};

/// Announces each page that the visitor navigates to, moves the focus there, starts view
/// transitions, and leaves pages that the app cannot show to the host.
#[component]
pub fn Announcement(
    /// Whether the page was published, rather than drawn by the app.
    #[prop(optional)]
    is_published: bool,
) -> impl IntoView {
    use_view_transitions(use_host());
    let announcement = use_arrival(is_published);
    move || announcement.get()
}
