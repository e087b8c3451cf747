//! The switch between the system's theme, light and dark.

use leptos::prelude::*;

use super::{Icon, Picture};
use crate::browser::{react::react, theme::Theme};

/// A button that says which theme is chosen and goes on to the next.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new(Theme::System);
    // The page already shows the kept choice; the switch learns of it once it is on the page.
    react(move || theme.set(Theme::current()));
    let go_on = move |_| {
        let next = theme.get_untracked().next();
        next.apply();
        theme.set(next);
    };
    view! {
        // The page's theme decides which of the pictures shows.
        <button
            class="theme-button"
            type="button"
            aria-label=move || format!("Theme: {}", theme.get().name())
            on:click=go_on
        >
            <Picture icon=Icon::System />
            <Picture icon=Icon::Light />
            <Picture icon=Icon::Dark />
        </button>
    }
}
