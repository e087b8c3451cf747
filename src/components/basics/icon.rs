//! Icons, and the network's mark.

use leptos::prelude::*;

/// An icon beside a label, or alone in a control that has an accessible name.
///
/// Icons are drawn on a grid of 20 × 20 in the colour of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A half-filled circle: the system's theme.
    System,
    /// A sun: the light theme.
    Light,
    /// A crescent moon: the dark theme.
    Dark,
    /// Three lines: opens the menu.
    Menu,
    /// A cross: closes a menu or dialog.
    Close,
    /// A crossed-out circle: an event that is cancelled.
    Cancelled,
    /// A clock: an event that is postponed.
    Postponed,
    /// An arrow to the left: the previous entry.
    Earlier,
    /// An arrow to the right: the next entry.
    Later,
    /// A warning triangle: something went wrong.
    Alert,
    /// An arrow out of a box: a link that leaves the site.
    External,
    /// A magnifying glass: search.
    Search,
    /// A calendar sheet with a plus: adding to a calendar.
    Calendar,
    /// An upward arrow out of a box: sharing.
    Share,
}

impl Icon {
    /// Its CSS class and its strokes.
    fn drawing(self) -> (&'static str, &'static str) {
        match self {
            Self::System => (
                "icon icon-system",
                "M10 2.75a7.25 7.25 0 0 1 0 14.5 7.25 7.25 0 0 1 0-14.5V17.25",
            ),
            Self::Light => (
                "icon icon-light",
                "M10 6.5a3.5 3.5 0 0 1 0 7 3.5 3.5 0 0 1 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.34 4.34l1.06 1.06M14.6 14.6l1.06 1.06M4.34 15.66l1.06-1.06M14.6 5.4l1.06-1.06",
            ),
            Self::Dark => (
                "icon icon-dark",
                "M16.75 12.1A7.25 7.25 0 0 1 7.9 3.25 7.25 7.25 0 1 0 16.75 12.1Z",
            ),
            Self::Menu => ("icon icon-menu", "M3 6h14M3 10h14M3 14h14"),
            Self::Close => ("icon icon-close", "m5 5 10 10M15 5 5 15"),
            Self::Cancelled => (
                "icon icon-cancelled",
                "M10 2.75a7.25 7.25 0 0 1 0 14.5 7.25 7.25 0 0 1 0-14.5ZM5 5l10 10",
            ),
            Self::Postponed => (
                "icon icon-postponed",
                "M10 2.75a7.25 7.25 0 0 1 0 14.5 7.25 7.25 0 0 1 0-14.5ZM10 5.75V10l3 2",
            ),
            Self::Earlier => ("icon icon-earlier", "M16.5 10h-13M8.5 5l-5 5 5 5"),
            Self::Later => ("icon icon-later", "M3.5 10h13M11.5 5l5 5-5 5"),
            Self::External => ("icon icon-external", "M7 4H4v12h12v-3M11 3h6v6M17 3l-8 8"),
            Self::Search => (
                "icon icon-search",
                "M9 3.5a5.5 5.5 0 0 1 0 11 5.5 5.5 0 0 1 0-11ZM13 13l4 4",
            ),
            Self::Calendar => (
                "icon icon-calendar",
                "M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5M10 10.5v4M8 12.5h4",
            ),
            Self::Share => (
                "icon icon-share",
                "M10 12.5V3M6.5 6 10 2.75 13.5 6M6 9H4.5v8h11V9H14",
            ),
            Self::Alert => ("icon icon-alert", "M10 3 2.5 16.5h15ZM10 8v4M10 14.25v.01"),
        }
    }
}

/// Draws an [`Icon`].
#[component]
pub fn Picture(
    /// The icon.
    icon: Icon,
) -> impl IntoView {
    let (class, strokes) = icon.drawing();
    view! {
        <svg class=class viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            {matches!(icon, Icon::System)
                .then(|| view! { <path class="icon-fill" d="M10 2.75a7.25 7.25 0 0 1 0 14.5Z" /> })}
            <path d=strokes />
        </svg>
    }
}

/// The network's mark: a pulse in a circuit, from venous to arterial.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <defs>
                <linearGradient id="mark" gradientUnits="userSpaceOnUse" x1="3" x2="29" y1="0" y2="0">
                    <stop class="stop-venous" />
                    <stop class="stop-mix" offset=".5" />
                    <stop class="stop-arterial" offset="1" />
                </linearGradient>
            </defs>
            <path
                fill="none"
                stroke="url(#mark)"
                stroke-width="2.2"
                stroke-linecap="round"
                stroke-linejoin="round"
                d="M16 4a12 12 0 1 0 0 24 12 12 0 0 0 0-24ZM8 16h5l2-5 3 10 2-5h4"
            />
        </svg>
    }
}
