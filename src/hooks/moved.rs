//! Addresses that pages had before.

use content::{Base, Destination};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::store::Store;

/// Goes on to where the page of the present address is now, if it has moved. Hosts do the same by
/// themselves for what was published; this is for addresses that were added to `site.json` since.
pub fn use_moved() {
    let base: Base = expect_context();
    let store: Store = expect_context();
    let path = use_location().pathname;
    Effect::new(move |_| {
        let to: Option<Destination> = path.with(|path| {
            let path = path.strip_prefix(base.without_slash())?;
            store
                .site
                .with(|site| site.value()?.redirect(path).cloned())
        });
        if let Some(to) = to {
            // Fails only in documents that are not shown any more.
            let _ = window().location().replace(&base.destination(&to));
        }
    });
}
