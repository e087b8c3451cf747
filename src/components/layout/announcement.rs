//! Announces the name of a new page to screen readers.

use leptos::prelude::*;

use crate::hooks::{
    arrival::use_arrival, host::use_host, made_files::use_made_files,
    view_transition::use_view_transitions,
};

/// Announces each page that the visitor navigates to, moves the focus there, starts view
/// transitions, leaves pages that the app cannot show to the host, and makes files that it lacks.
#[component]
pub fn Announcement(
    /// Whether the page was published, rather than drawn by the app.
    #[prop(optional)]
    is_published: bool,
) -> impl IntoView {
    use_view_transitions(use_host());
    use_made_files();
    let announcement = use_arrival(is_published);
    move || announcement.get()
}
