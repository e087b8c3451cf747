//! The search catalogue, built once a visitor starts to search.

use std::sync::Arc;

use ecmonet_search::Found;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::page::{yield_after, yield_to_browser},
    catalogue::{Catalogue, Making, Section},
    store::{FileSignal, Store},
};

/// For how many milliseconds records are indexed without a pause: the page stays responsive, and little of
/// the time goes into the pauses, which take some milliseconds each.
const SLICE: f64 = 8.0;

/// How many results of each section are shown if all sections are searched.
pub const FEW: usize = 5;
/// How many results are shown if one section is searched.
pub const MANY: usize = 100;

/// Search results, and the catalogue that they refer to; `None` until the catalogue is built.
pub type Finds = Memo<Option<(Arc<Catalogue>, Found)>>;

/// The search of the site, shared by the search page and the dialog.
#[derive(Clone, Copy)]
pub struct Finder {
    store: Store,
    wanted: RwSignal<bool>,
    catalogue: RwSignal<Option<Arc<Catalogue>>>,
}

impl Finder {
    /// A finder for the content of this store. Nothing is indexed until [`want`](Self::want) is
    /// called; from then on the catalogue follows the content.
    #[must_use]
    pub fn new(store: Store) -> Self {
        let finder = Self {
            store,
            wanted: RwSignal::new(false),
            catalogue: RwSignal::new(None),
        };
        let generation = StoredValue::new(0_u32);
        Effect::new(move || {
            if !finder.wanted.get() || !store.is_settled() {
                return;
            }
            generation.update_value(|generation| *generation = generation.wrapping_add(1));
            let own_generation = generation.get_value();
            let mut making = Making::new(store.library());
            spawn_local(async move {
                yield_to_browser().await;
                while making.go_on() {
                    yield_after(SLICE).await;
                }
                // The content may have changed meanwhile.
                if generation.get_value() == own_generation {
                    finder.catalogue.set(Some(Arc::new(making.finish())));
                }
            });
        });
        finder
    }

    /// Starts to build the catalogue.
    pub fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// The catalogue, once it is built.
    #[must_use]
    pub fn catalogue(self) -> Option<Arc<Catalogue>> {
        self.catalogue.get()
    }

    /// The results for a text, updated whenever it changes: the best of one section, or the few
    /// best of each.
    #[must_use]
    pub fn search(self, text: RwSignal<String>, within: Memo<Option<Section>>) -> Finds {
        let find = move |_: Option<&_>| {
            let catalogue = self.catalogue()?;
            let limit = if within.get().is_some() { MANY } else { FEW };
            let found = text.with(|text| catalogue.search(text, limit));
            Some((catalogue, found))
        };
        // Results hardly ever stay the same, so comparing them is not worth it.
        Memo::new_with_compare(find, |_, _| true)
    }

    /// The sections that cannot be searched because their file is not available, in words for
    /// visitors.
    #[must_use]
    pub fn missing(self) -> Vec<&'static str> {
        let store = self.store;
        let files = [
            ("events", is_there(store.events)),
            ("news", is_there(store.news)),
            ("research", is_there(store.research)),
            ("people", is_there(store.committee)),
        ];
        let missing = files.into_iter().filter(|(_, is_there)| !is_there);
        missing.map(|(name, _)| name).collect()
    }
}

fn is_there<T: Send + Sync + 'static>(file: FileSignal<T>) -> bool {
    file.with(|file| file.value().is_some())
}
