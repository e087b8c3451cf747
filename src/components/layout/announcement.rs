//! Announces the name of a new page to screen readers.

use leptos::prelude::*;

use crate::hooks::{arrival::use_arrival, view_transition::use_view_transitions};

/// Announces each page that the visitor navigates to, moves the focus there, and starts view
/// transitions.
#[component]
pub fn Announcement(
    /// Whether the page was published, rather than drawn by the app.
    #[prop(optional)]
    is_published: bool,
) -> impl IntoView {
    use_view_transitions();
    let announcement = use_arrival(is_published);
    move || announcement.get()
}
