//! The query of the address, and navigating to another.

use content::{Base, Route};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{clock::Clock, query::Query};

/// The query of the current address.
///
/// Empty until a published page has been taken over: the page was drawn without a query.
#[must_use]
pub fn use_query() -> Memo<Query> {
    let clock: Clock = expect_context();
    let search = use_location().search;
    Memo::new(move |_| {
        if clock.is_stopped() {
            Query::default()
        } else {
            search.with(|search| Query::parse(search))
        }
    })
}

/// Whether an address gets an entry of its own in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// It does: going back leads to the address before.
    Push,
    /// It replaces the address before, so that typing does not add an entry for each key.
    Replace,
}

/// A function that navigates to a page with a query. If the page stays the same, so does the scroll
/// position.
pub fn use_go() -> impl Fn(&Route, &Query, History) + Clone {
    let base: Base = expect_context();
    let navigate = use_navigate();
    let path = use_location().pathname;
    move |route, query, history| {
        let options = NavigateOptions {
            resolve: false,
            replace: history == History::Replace,
            scroll: path.with_untracked(|path| *path != base.href(route)),
            ..NavigateOptions::default()
        };
        navigate(&base.href_with(route, query), options);
    }
}
