//! Going to another address of the app without a link, and typing a part of the address.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    location::{Address, Entry, Location},
    react::react,
};
use crate::{
    query::{Key, Query, use_query},
    route::{Base, Route},
};

/// How long after the last key the address follows what is typed: browsers let pages change their
/// address only so often.
const REST: Duration = Duration::from_millis(250);

/// Goes to addresses of the app.
#[derive(Clone)]
pub struct Navigator {
    base: Base,
    location: Location,
}

/// What goes to addresses of this app.
#[must_use]
pub fn use_navigator() -> Navigator {
    Navigator {
        base: expect_context(),
        location: expect_context(),
    }
}

impl Navigator {
    /// Goes to a page and what is chosen there; where the page is the same, it stays scrolled as it
    /// is.
    pub fn go(&self, route: &Route, query: &Query, entry: Entry) {
        let to = Address {
            path: self.base.href(route),
            search: query.to_string(),
            hash: String::new(),
        };
        self.location.go(to, entry);
    }
}

/// What stands in a text field of the page at `route`, which is part of the address: the address
/// follows what is typed, and the field follows when the visitor goes back.
#[must_use]
pub fn typed(route: Route) -> RwSignal<String> {
    let query = use_query();
    let navigator = use_navigator();
    let asked = move || query.with(|query| query.get(Key::Text).unwrap_or_default().to_owned());
    let text = RwSignal::new(untrack(asked));
    let waiting: StoredValue<Option<TimeoutHandle>> = StoredValue::new(None);
    let stop_waiting = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    react(move || {
        let asked = asked();
        let is_typing = waiting.with_value(Option::is_some);
        if !is_typing && text.with_untracked(|text| text.trim() != asked) {
            text.set(asked);
        }
    });
    let mut is_first = true;
    react(move || {
        let typed = text.with(|text| text.trim().to_owned());
        if std::mem::take(&mut is_first) || typed == untrack(asked) {
            return;
        }
        stop_waiting();
        let (route, navigator) = (route.clone(), navigator.clone());
        let follow = move || {
            waiting.set_value(None);
            let query = query.with_untracked(|query| query.with(Key::Text, &typed));
            navigator.go(&route, &query, Entry::Same);
        };
        waiting.set_value(set_timeout_with_handle(follow, REST).ok());
    });
    on_cleanup(stop_waiting);
    text
}
