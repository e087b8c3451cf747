//! The name of the page that is shown, as it is announced.

use leptos::prelude::*;

/// The name of the page that is shown.
#[derive(Clone, Copy, Default)]
pub struct PageName(RwSignal<String>);

impl PageName {
    /// Sets the name when a page is shown.
    pub fn set(self, name: String) {
        self.0.set(name);
    }

    /// The name, without tracking changes.
    #[must_use]
    pub fn get_untracked(self) -> String {
        self.0.get_untracked()
    }
}
