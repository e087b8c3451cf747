//! The catalogue of the site, made when somebody wants to search.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::react::react,
    catalogue::{Catalogue, Making, Section, Sources},
    search::Found,
    store::Store,
};

/// How many records are read at once: little enough that nobody waits for it.
const SLICE: usize = 100;

/// How many finds of a section are shown where several sections are.
pub const FEW: usize = 5;
/// How many are shown where one section is asked for.
pub const MANY: usize = 100;

/// What was found, and in which catalogue; `None` until there is one.
pub type Finds = Memo<Option<(Arc<Catalogue>, Found)>>;

/// What is searched, shared by all places to search from.
#[derive(Clone, Copy)]
pub struct Finder {
    store: Store,
    wanted: RwSignal<bool>,
    catalogue: RwSignal<Option<Arc<Catalogue>>>,
}

impl Finder {
    /// A finder in the content of this store. Nothing is read until somebody [wants](Self::want)
    /// it; then it follows the content.
    #[must_use]
    pub fn new(store: Store) -> Self {
        let finder = Self {
            store,
            wanted: RwSignal::new(false),
            catalogue: RwSignal::new(None),
        };
        let round = StoredValue::new(0_u32);
        react(move || {
            if !finder.wanted.get() || !store.settled() {
                return;
            }
            round.update_value(|round| *round = round.wrapping_add(1));
            let this = round.get_value();
            let mut making = Making::new(Sources::of(store));
            spawn_local(async move {
                while making.go_on(SLICE) {
                    TimeoutFuture::new(0).await;
                }
                // The content may have changed meanwhile.
                if round.get_value() == this {
                    finder.catalogue.set(Some(Arc::new(making.finish())));
                }
            });
        });
        finder
    }

    /// Has the catalogue made.
    pub fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// The catalogue, once it is made.
    #[must_use]
    pub fn catalogue(self) -> Option<Arc<Catalogue>> {
        self.catalogue.get()
    }

    /// Searches for a text, and again whenever it changes: for the best of one section, or the few
    /// best of each.
    #[must_use]
    pub fn search(self, text: RwSignal<String>, within: Memo<Option<Section>>) -> Finds {
        let find = move |_: Option<&_>| {
            let catalogue = self.catalogue()?;
            let limit = if within.get().is_some() { MANY } else { FEW };
            let found = text.with(|text| catalogue.index.search(text, limit));
            Some((catalogue, found))
        };
        // Two searches are hardly ever answered alike.
        Memo::new_with_compare(find, |_, _| true)
    }

    /// What could not be searched, as visitors would say, because its file is not to be had.
    #[must_use]
    pub fn missing(self) -> Vec<&'static str> {
        let store = self.store;
        let there = [
            ("events", store.events.value().is_some()),
            ("news", store.news.value().is_some()),
            ("research", store.research.value().is_some()),
            ("people", store.committee.value().is_some()),
        ];
        let missing = there.into_iter().filter(|(_, there)| !there);
        missing.map(|(name, _)| name).collect()
    }
}
