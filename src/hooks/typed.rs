//! A text field whose text is part of the address.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use content::Route;
use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn;

use super::{History, use_go, use_query};
use crate::query::Key;

/// After how many milliseconds without typing the address follows: browsers limit how often a page
/// may change its address.
const PAUSE: f64 = 250.0;

/// The text of a search field on the page at `route`. The address follows what is typed, and the
/// field follows the address when the visitor goes back.
#[must_use]
pub fn use_typed(route: Route) -> RwSignal<String> {
    let query = use_query();
    let go = use_go();
    let in_address =
        move || query.with(|query| query.get(Key::Text).unwrap_or_default().to_owned());
    let text = RwSignal::new(untrack(in_address));
    let is_typing = Arc::new(AtomicBool::new(false));
    let update_address = use_debounce_fn(
        {
            let is_typing = Arc::clone(&is_typing);
            move || {
                is_typing.store(false, Ordering::Relaxed);
                // The page may have been left meanwhile.
                let Some(typed) = text.try_with_untracked(|text| text.trim().to_owned()) else {
                    return;
                };
                if typed != untrack(in_address) {
                    let query = query.with_untracked(|query| query.with(Key::Text, &typed));
                    go(&route, &query, History::Replace);
                }
            }
        },
        PAUSE,
    );
    Effect::new({
        let is_typing = Arc::clone(&is_typing);
        move || {
            let in_address = in_address();
            if !is_typing.load(Ordering::Relaxed)
                && text.with_untracked(|text| text.trim() != in_address)
            {
                text.set(in_address);
            }
        }
    });
    Effect::new(move |previous: Option<()>| {
        let typed = text.with(|text| text.trim().to_owned());
        if previous.is_some() && typed != untrack(in_address) {
            is_typing.store(true, Ordering::Relaxed);
            update_address();
        }
    });
    text
}
