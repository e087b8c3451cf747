//! Renders pages to text with the components that draw them in the browser.

use std::{fs, path::Path};

use jiff::{Timestamp, tz::TimeZone};
use leptos::prelude::*;

use crate::{
    app::App,
    browser::location::Location,
    clock::{Clock, Fixed},
    content::{Content, File},
    route::Base,
    store::{Failure, Library, Phase, Remote, Store},
};

/// The bytes of every content file, as far as they could be read.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    files: Vec<(File, Vec<u8>)>,
    /// Whether the files that are not here are still to come, instead of missing.
    partial: bool,
}

impl Snapshot {
    /// Reads the content files of a folder. A file that cannot be read fails as it would on a
    /// host that does not have it.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let files = File::ALL
            .into_iter()
            .filter_map(|file| Some((file, fs::read(folder.join(file.name())).ok()?)))
            .collect();
        Self {
            files,
            partial: false,
        }
    }

    /// What came with a page; the rest is still to come.
    #[must_use]
    pub fn part(files: impl Iterator<Item = (File, Vec<u8>)>) -> Self {
        Self {
            files: files.collect(),
            partial: true,
        }
    }

    /// What `read` makes of the content as pages see it.
    pub fn with_store<T>(&self, read: impl FnOnce(Store) -> T) -> T {
        let owner = Owner::new();
        let made = owner.with(|| read(self.store()));
        owner.cleanup();
        made
    }

    /// The same content with other bytes in one file.
    #[must_use]
    pub fn with(mut self, file: File, bytes: &[u8]) -> Self {
        self.files.retain(|(other, _)| *other != file);
        self.files.push((file, bytes.to_vec()));
        self
    }

    /// A store in which everything has arrived.
    fn store(&self) -> Store {
        let store = Store::waiting(|_| ());
        self.fill(store.site);
        self.fill(store.events);
        self.fill(store.news);
        self.fill(store.research);
        self.fill(store.committee);
        store
    }

    fn fill<T: Content + Send + Sync + 'static>(&self, remote: Remote<T>) {
        let bytes = self
            .files
            .iter()
            .find(|(file, _)| *file == T::FILE)
            .map(|(_, bytes)| bytes);
        remote.set(match bytes {
            Some(bytes) => T::parse(bytes).into(),
            None if self.partial => Phase::Waiting,
            None => Phase::Failed(Failure::Status(404)),
        });
    }
}

/// The app's HTML at `pathname`, as of the moment `now`. The clock stands there, as it does in the
/// browser when the app takes the page over: nothing is said that depends on the visitor.
#[must_use]
pub fn render(pathname: &str, base: &Base, store: Store, now: Timestamp) -> String {
    let owner = Owner::new();
    let base = base.clone();
    let html = owner.with(|| {
        let library = Library {
            all: store,
            excerpt: None,
        };
        let time = Fixed {
            now,
            visitor: TimeZone::UTC,
        };
        let clock = Clock::published(time, now);
        view! { <App base library clock location=Location::at(pathname) /> }.to_html()
    });
    owner.cleanup();
    html
}
