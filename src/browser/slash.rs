//! Whether the key `/` opens the search: stored on the device, and marked on the page for styles and for
//! `public/page/start.js`. Speech input and slips of the hand press single keys that nobody meant
//! (WCAG 2.1.4).
//!
//! `public/page/first.js` marks each page as it opens; the two agree on attribute and storage key.

use leptos::prelude::{document, window};

const KEY: &str = "ecmonet-slash";
const ATTRIBUTE: &str = "data-slash";
const OFF: &str = "off";

/// Whether it does: the visitor has not switched it off.
#[must_use]
pub fn is_on() -> bool {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute(ATTRIBUTE))
        .is_none_or(|value| value != OFF)
}

/// Switches it on or off, also for later visits if the browser has storage.
pub fn set(is_on: bool) {
    let Some(root) = document().document_element() else {
        return;
    };
    let storage = window().local_storage().ok().flatten();
    // No call fails in a way that the visitor could act on.
    let _ = if is_on {
        root.remove_attribute(ATTRIBUTE)
    } else {
        root.set_attribute(ATTRIBUTE, OFF)
    };
    if let Some(storage) = storage {
        let _ = if is_on {
            storage.remove_item(KEY)
        } else {
            storage.set_item(KEY, OFF)
        };
    }
}
