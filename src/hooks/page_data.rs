//! The data of the page that is shown.

use std::sync::OnceLock;

use content::Base;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    clock::Clock,
    data::{Sources, published::FromAny},
    store::{FirstPage, Store},
};

/// The data of the page at an address: what was published with the page if the visit began on it,
/// and the data of the content files once they have loaded.
///
/// The signal changes only if the data does: a file with the data that the page shows already
/// changes nothing.
#[must_use]
pub fn use_page_data<D: FromAny>(
    address: impl Fn() -> D::Address + Send + Sync + 'static,
) -> Memo<D> {
    let base: Base = expect_context();
    let clock: Clock = expect_context();
    let store: Store = expect_context();
    let first: FirstPage = expect_context();
    let path = use_location().pathname;
    Memo::new(move |previous: Option<&D>| {
        let address = address();
        let library = store.library();
        let sources = Sources {
            library: &library,
            now: clock.now_untracked(),
            zones: clock.zones(),
            news_index: &OnceLock::new(),
        };
        let fresh = D::load(&sources, &address);
        let published = first.with_value(|first| {
            let first = first.as_ref()?;
            let own = base.file(first.path.as_deref()?);
            path.with(|path| is_same_page(path, &own))
                .then(|| D::from_any(first.page.as_ref()?).cloned())?
        });
        if D::is_as_published(&address) {
            match published {
                Some(published) => fresh.or(&published),
                None => fresh,
            }
        } else if fresh.is_waiting() {
            // What is shown stays until the content has loaded.
            previous.cloned().or(published).unwrap_or(fresh)
        } else {
            fresh
        }
    })
}

/// Whether two paths are those of one page: a trailing slash makes no difference.
fn is_same_page(one: &str, other: &str) -> bool {
    one.trim_end_matches('/') == other.trim_end_matches('/')
}
