//! The content files as signals: each asked for, there, or failed, independently of the others.
//!
//! In the browser `browser::load` fills the store over HTTP; natively it is full from the start.

use std::{collections::BTreeMap, sync::Arc};

use content::{Audience, Committee, Events, File, News, Research, Site};
use leptos::prelude::*;

use crate::data::{Library, Loading, Published};

/// One content file.
pub type FileSignal<T> = RwSignal<Loading<Arc<T>>>;

/// What came with the page that the visit began on, as views see it.
pub type FirstPage = StoredValue<Option<Published>>;

/// All content files, and the way to ask for one of them again.
#[derive(Clone, Copy)]
pub struct Store {
    /// `site.json`
    pub site: FileSignal<Site>,
    /// `events.json`
    pub events: FileSignal<Events>,
    /// `news.json`
    pub news: FileSignal<News>,
    /// `research.json`
    pub research: FileSignal<Research>,
    /// `committee.json`
    pub committee: FileSignal<Committee>,
    /// Whom they are shown to.
    pub audience: Audience,
    /// What is wrong with the files as the host has them, in words for maintainers.
    pub problems: RwSignal<BTreeMap<File, Vec<String>>>,
    reload: StoredValue<Option<Callback<File>>>,
}

impl Store {
    /// A store that holds what is in `library`. More is loaded as this audience may see it.
    #[must_use]
    pub fn new(library: Library, audience: Audience) -> Self {
        Self {
            site: RwSignal::new(library.site),
            events: RwSignal::new(library.events),
            news: RwSignal::new(library.news),
            research: RwSignal::new(library.research),
            committee: RwSignal::new(library.committee),
            audience,
            problems: RwSignal::default(),
            reload: StoredValue::new(None),
        }
    }

    /// Says how a file is asked for again.
    pub fn on_reload(self, reload: impl Fn(File) + Send + Sync + 'static) {
        self.reload.set_value(Some(Callback::new(reload)));
    }

    /// Asks for a file again.
    pub fn reload(self, file: File) {
        if let Some(reload) = self.reload.get_value() {
            reload.run(file);
        }
    }

    /// The files as they are now. Follows changes.
    #[must_use]
    pub fn library(self) -> Library {
        Library {
            site: self.site.get(),
            events: self.events.get(),
            news: self.news.get(),
            research: self.research.get(),
            committee: self.committee.get(),
        }
    }

    /// Whether every file is there or has failed. Follows changes.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.site.with(Loading::is_settled)
            && self.events.with(Loading::is_settled)
            && self.news.with(Loading::is_settled)
            && self.research.with(Loading::is_settled)
            && self.committee.with(Loading::is_settled)
    }
}
