//! The content files, loaded or not, and what else page data is made from.

use std::sync::{Arc, OnceLock};

use content::{
    Committee, Content, Events, News, Parsed, Research, Site, Zones, related::NewsIndex,
};
use jiff::Timestamp;

use super::{Failure, Loading};

/// The five content files, each with its loading state.
#[derive(Clone, Default)]
pub struct Library {
    /// `site.json`
    pub site: Loading<Arc<Site>>,
    /// `events.json`
    pub events: Loading<Arc<Events>>,
    /// `news.json`
    pub news: Loading<Arc<News>>,
    /// `research.json`
    pub research: Loading<Arc<Research>>,
    /// `committee.json`
    pub committee: Loading<Arc<Committee>>,
}

/// Parses a content file. A mistake costs one record, not the file.
#[must_use]
pub fn read<T: Content>(bytes: &[u8]) -> Loading<Arc<T>> {
    let Parsed {
        value,
        left_out,
        problems,
    } = T::parse(bytes);
    // For the maintainers of the content; visitors see a message on the page.
    for problem in &problems {
        leptos::logging::log!("{problem}");
    }
    match value {
        Some(value) => Loading::Ready {
            value: Arc::new(value),
            left_out,
        },
        None => Loading::Failed(Failure::Unreadable),
    }
}

/// What page data is made from: the content, the time, and the rules of time zones.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The content.
    pub library: &'a Library,
    /// The present moment.
    pub now: Timestamp,
    /// The rules of time zones.
    pub zones: &'a dyn Zones,
    /// Where news items are, as soon as a page has asked for that.
    pub news_index: &'a OnceLock<NewsIndex>,
}

impl Sources<'_> {
    /// Where news items are.
    #[must_use]
    pub fn index_of(&self, news: &News) -> &NewsIndex {
        self.news_index.get_or_init(|| NewsIndex::of(&news.news))
    }
}
