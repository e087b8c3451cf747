//! The switch between the system's theme, light and dark.

use leptos::prelude::*;

use crate::{
    browser::theme::Theme,
    components::basics::{Icon, Picture},
};

/// A button that shows the chosen theme and switches to the next.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new(Theme::System);
    // A script has applied the stored choice already; the switch reads it once it is mounted.
    Effect::new(move || theme.set(Theme::current()));
    let switch = move |_| {
        let next = theme.get_untracked().next();
        next.apply();
        theme.set(next);
    };
    view! {
        // Styles show the icon of the page's theme.
        <button
            class="theme-button"
            type="button"
            aria-label=move || format!("Theme: {}", theme.get().name())
            on:click=switch
        >
            <Picture icon=Icon::System />
            <Picture icon=Icon::Light />
            <Picture icon=Icon::Dark />
        </button>
    }
}
