//! What the pages of an edition say of themselves.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    head::{Head, head},
    publish::edition::Edition,
    route::Route,
    store::{Phase, Remote, Store},
};

/// The heads of an edition's pages.
pub struct Heads {
    owner: Owner,
    store: Store,
}

impl Heads {
    /// Takes over the content of an edition.
    #[must_use]
    pub fn new(edition: &Edition) -> Self {
        let owner = Owner::new();
        let store = owner.with(|| {
            let store = Store::waiting(|_| ());
            fill(store.site, &edition.site);
            fill(store.events, &edition.events);
            fill(store.news, &edition.news);
            fill(store.research, &edition.research);
            fill(store.committee, &edition.committee);
            store
        });
        Self { owner, store }
    }

    /// The content as pages see it.
    #[must_use]
    pub fn store(&self) -> Store {
        self.store
    }

    /// What a page says of itself; `None` is the page for addresses that do not exist.
    #[must_use]
    pub fn of(&self, route: Option<&Route>) -> Head {
        self.owner.with(|| untrack(|| head(route, self.store)))
    }
}

impl Drop for Heads {
    fn drop(&mut self) {
        self.owner.cleanup();
    }
}

fn fill<T: Clone + Send + Sync>(remote: Remote<T>, content: &T) {
    remote.set(Phase::Ready {
        value: Arc::new(content.clone()),
        left_out: 0,
    });
}
