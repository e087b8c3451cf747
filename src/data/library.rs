//! The content files, loaded or not, and what else page data is made from.

use std::sync::{Arc, OnceLock};

use content::{
    Audience, Committee, Content, Events, News, Parsed, Research, Route, Site, Skipped, Zones,
    paging, related::NewsIndex,
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

impl Library {
    /// Whether there is something to show at an address; `None` while that cannot be known.
    #[must_use]
    pub fn can_show(&self, route: &Route) -> Option<bool> {
        match route {
            Route::Home => {
                let of_parts = [
                    has(&self.events, |_| true),
                    has(&self.news, |_| true),
                    has(&self.research, |_| true),
                    has(&self.committee, |_| true),
                ];
                let has_failed = of_parts.contains(&Some(false));
                (has_failed || !of_parts.contains(&None)).then_some(!has_failed)
            }
            Route::Events => has(&self.events, |_| true),
            Route::EventsPage(number) => has(&self.events, |events| {
                *number > 1 && *number <= paging::pages(events.events.len())
            }),
            Route::Event(id) => has(&self.events, |events| {
                events.events.iter().any(|event| event.id == *id)
            }),
            Route::News => has(&self.news, |_| true),
            Route::NewsPage(number) => has(&self.news, |news| {
                *number > 1 && *number <= paging::pages(news.news.len())
            }),
            Route::Article(id) => has(&self.news, |news| {
                news.news.iter().any(|item| item.id == *id)
            }),
            Route::Research => has(&self.research, |_| true),
            Route::Trial(id) => has(&self.research, |research| {
                research.trials.iter().any(|trial| trial.id == *id)
            }),
            Route::Committee => has(&self.committee, |_| true),
            Route::Search => Some(true),
        }
    }
}

/// Whether a file is there and has what is looked for; `None` while it is on its way.
fn has<T>(file: &Loading<Arc<T>>, is_in: impl Fn(&T) -> bool) -> Option<bool> {
    match file {
        Loading::Ready { value, .. } => Some(is_in(value)),
        Loading::Failed(_) => Some(false),
        Loading::Waiting | Loading::Slow => None,
    }
}

/// Parses a content file for everybody, without what waits for a day. A mistake costs one record,
/// not the file.
#[must_use]
pub fn read<T: Content>(bytes: &[u8]) -> Loading<Arc<T>> {
    read_with_problems(bytes, Audience::Everybody, Timestamp::MIN).0
}

/// Parses a content file for an audience at a moment, and says what could not be read of it and why.
#[must_use]
pub fn read_with_problems<T: Content>(
    bytes: &[u8],
    audience: Audience,
    now: Timestamp,
) -> (Loading<Arc<T>>, Vec<Skipped>) {
    let Parsed {
        value,
        left_out,
        problems,
    } = T::parse(bytes);
    // For the maintainers of the content; visitors see a message on the page.
    for problem in &problems {
        leptos::logging::log!("{problem}");
    }
    let content = match value {
        Some(value) => Loading::Ready {
            value: Arc::new(value.keep(audience, now)),
            left_out,
        },
        None => Loading::Failed(Failure::Unreadable),
    };
    (content, problems)
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
