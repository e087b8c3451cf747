//! The theme: light, dark, or that of the system; stored on the device, applied to the page.
//!
//! `public/page/first.js` does the same before anything is painted, so that no visit begins in the
//! wrong theme; the two agree on the attribute and on the storage key.

use leptos::prelude::{document, window};

const KEY: &str = "ecmonet-theme";
const ATTRIBUTE: &str = "data-theme";

/// What the visitor chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The theme of the visitor's system.
    #[default]
    System,
    /// Light, whatever the system has.
    Light,
    /// Dark, whatever the system has.
    Dark,
}

impl Theme {
    /// The theme to which the switch changes from this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }

    /// Its name, also what is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that the page is shown in.
    #[must_use]
    pub fn current() -> Self {
        match document()
            .document_element()
            .and_then(|root| root.get_attribute(ATTRIBUTE))
            .as_deref()
        {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// Shows the page in this theme and stores the choice for the next visit.
    ///
    /// If the browser has no storage (private windows, blocked storage), the choice holds for this
    /// visit.
    pub fn apply(self) {
        let Some(root) = document().document_element() else {
            return;
        };
        let storage = window().local_storage().ok().flatten();
        // Neither call fails in a way that the visitor could act on.
        let _ = match self {
            Self::System => root.remove_attribute(ATTRIBUTE),
            chosen => root.set_attribute(ATTRIBUTE, chosen.name()),
        };
        if let Some(storage) = storage {
            let _ = match self {
                Self::System => storage.remove_item(KEY),
                chosen => storage.set_item(KEY, chosen.name()),
            };
        }
    }
}
