//! The switch for the key that opens the search.

use leptos::prelude::*;

use crate::{browser::slash, clock::Clock};

/// Whether `/` opens the search, for all that show it.
#[derive(Clone, Copy, Debug)]
pub struct SlashKey(RwSignal<bool>);

impl SlashKey {
    /// On, as the page was published; once that has been taken over, as the visitor has set it.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        let is_on = RwSignal::new(true);
        Effect::new(move || {
            if !clock.is_stopped() {
                is_on.set(slash::is_on());
            }
        });
        Self(is_on)
    }

    /// The keys that open the search, as assistive technology reads them.
    #[must_use]
    pub fn shortcuts(self) -> &'static str {
        if self.0.get() {
            "/ Control+K Meta+K"
        } else {
            "Control+K Meta+K"
        }
    }
}

/// A box to tick: whether `/` opens the search.
#[component]
pub fn SlashSwitch() -> impl IntoView {
    let SlashKey(is_on) = expect_context();
    let switch = move |event| {
        let chosen = event_target_checked(&event);
        slash::set(chosen);
        is_on.set(chosen);
    };
    view! {
        <p class="search-key">
            <label>
                <input type="checkbox" prop:checked=move || is_on.get() on:change=switch />
                <span>"The key " <kbd>"/"</kbd> " opens the search"</span>
            </label>
        </p>
    }
}
