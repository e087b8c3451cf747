//! The content files, loaded or not, and what else page data is made from.

use std::sync::Arc;

use content::{Committee, Content, Events, News, Parsed, Research, Site, Zones};
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
}
