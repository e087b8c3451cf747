//! Related records: news about the same event, trial or person.
//!
//! Records are related only by what the content states: a link to the same address, or a name.
//! Nothing is guessed from similar words.

use std::collections::{BTreeSet, HashMap};

use memchr::memmem::Finder;

use crate::{Block, Event, Href, Inline, Markdown, NewsItem, Slug, Trial, route::Route};

/// How many related entries are listed.
pub const MOST: usize = 3;

/// The places of news in their list, by their ids and by the addresses that they link to. Made once
/// for the pages of a whole site, so that no page has to look through all news.
#[derive(Debug, Default)]
pub struct NewsIndex {
    by_id: HashMap<Slug, usize>,
    by_link: HashMap<String, Vec<usize>>,
}

impl NewsIndex {
    /// The index of these news.
    #[must_use]
    pub fn of(news: &[NewsItem]) -> Self {
        let mut index = Self::default();
        for (place, item) in news.iter().enumerate() {
            index.by_id.insert(item.id.clone(), place);
            for link in links(item) {
                let places = index.by_link.entry(same(link).to_owned());
                places.or_default().push(place);
            }
        }
        index
    }

    /// The place of the item with this id.
    #[must_use]
    pub fn place(&self, id: &Slug) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    fn linking_to(&self, link: &str) -> impl Iterator<Item = usize> {
        self.by_link.get(same(link)).into_iter().flatten().copied()
    }
}

/// An address with and without a slash at its end is the same.
fn same(link: &str) -> &str {
    link.trim_end_matches('/')
}

/// The news about an event: they link to its page or its own site, or their title contains its
/// title.
#[must_use]
pub fn news_of_event<'a>(
    event: &Event,
    news: &'a [NewsItem],
    index: &NewsIndex,
) -> Vec<&'a NewsItem> {
    let page = Route::Event(event.id.clone()).path();
    let mut places: BTreeSet<usize> = index.linking_to(&page).take(MOST).collect();
    if let Some(site) = &event.url {
        places.extend(index.linking_to(site.as_str()).take(MOST));
    }
    let title = Finder::new(event.title.as_bytes());
    let is_named = |item: &NewsItem| title.find(item.title.as_bytes()).is_some();
    places.extend(places_where(news, is_named).take(MOST));
    first_at(places, news)
}

fn places_where(
    news: &[NewsItem],
    is_it: impl Fn(&NewsItem) -> bool,
) -> impl Iterator<Item = usize> {
    let all = news.iter().enumerate();
    all.filter(move |(_, item)| is_it(item))
        .map(|(place, _)| place)
}

fn first_at(places: BTreeSet<usize>, news: &[NewsItem]) -> Vec<&NewsItem> {
    let items = places.into_iter().filter_map(|place| news.get(place));
    items.take(MOST).collect()
}

/// The news that mention a trial.
#[must_use]
pub fn news_of_trial<'a>(trial: &Trial, news: &'a [NewsItem]) -> Vec<&'a NewsItem> {
    let is_related = |item: &&NewsItem| mentions(item, &trial.name);
    news.iter().filter(is_related).take(MOST).collect()
}

/// The trials that a news item mentions.
#[must_use]
pub fn trials_in<'a>(item: &NewsItem, trials: &'a [Trial]) -> Vec<&'a Trial> {
    let is_mentioned = |trial: &&Trial| mentions(item, &trial.name);
    trials.iter().filter(is_mentioned).collect()
}

/// The trials that the title of a news item mentions.
#[must_use]
pub fn trials_in_title<'a>(item: &NewsItem, trials: &'a [Trial]) -> Vec<&'a Trial> {
    let is_mentioned = |trial: &&Trial| contains_words(&item.title, &trial.name);
    trials.iter().filter(is_mentioned).collect()
}

/// The other news that mention one of the same trials, remember the same person or link to the same
/// address.
#[must_use]
pub fn news_of_news<'a>(
    item: &NewsItem,
    news: &'a [NewsItem],
    trials: &[Trial],
    index: &NewsIndex,
) -> Vec<&'a NewsItem> {
    let is_other = |place: &usize| news.get(*place).is_some_and(|other| other.id != item.id);
    let mut places = BTreeSet::new();
    for link in links(item) {
        places.extend(index.linking_to(link).filter(is_other).take(MOST));
    }
    let trials = trials_in(item, trials);
    let person = item.person.as_ref().map(|person| person.name.as_str());
    if !trials.is_empty() || person.is_some() {
        let is_related = |other: &NewsItem| {
            trials.iter().any(|trial| mentions(other, &trial.name))
                || person.is_some_and(|name| contains_words(&other.title, name))
        };
        let related = places_where(news, is_related).filter(is_other);
        places.extend(related.take(MOST));
    }
    first_at(places, news)
}

/// Whether a news item mentions this name, as whole words.
fn mentions(item: &NewsItem, name: &str) -> bool {
    contains_words(&item.title, name)
        || contains_words(&item.summary.plain(), name)
        || item
            .body
            .as_ref()
            .is_some_and(|body| contains_words(&body.plain(), name))
}

/// Whether a text contains these words as whole words.
fn contains_words(text: &str, words: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !words.is_empty()
        && text.match_indices(words).any(|(start, _)| {
            let before = text.get(..start).and_then(|text| text.chars().next_back());
            let after = text
                .get(start + words.len()..)
                .and_then(|text| text.chars().next());
            !is_part(before) && !is_part(after)
        })
}

/// The addresses that a news item links to.
fn links(item: &NewsItem) -> Vec<&str> {
    let mut found: Vec<&str> = item.links.iter().map(|link| link.url.as_str()).collect();
    for text in [Some(&item.summary), item.body.as_ref()]
        .into_iter()
        .flatten()
    {
        collect_from_blocks(Markdown::blocks(text), &mut found);
    }
    found
}

fn collect_from_blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                collect_from_inlines(content, found)
            }
            Block::List { items, .. } => items
                .iter()
                .for_each(|item| collect_from_blocks(item, found)),
            Block::Quote(content) => collect_from_blocks(content, found),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn collect_from_inlines<'a>(inlines: &'a [Inline], found: &mut Vec<&'a str>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) => {
                collect_from_inlines(content, found)
            }
            Inline::Link { href, content } => {
                match href {
                    Href::Web(url) => found.push(url.as_str()),
                    Href::Site(path) => found.push(path),
                    Href::Mail(_) => {}
                }
                collect_from_inlines(content, found);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::{Content, Events, News, Research};

    fn news() -> Vec<NewsItem> {
        let json = r#"{"news": [
            {"id": "named", "title": "TRIAL-A begins", "kind": "trial", "summary": "Test."},
            {"id": "in-text", "title": "Test entry", "kind": "trial", "summary": "Of TRIAL-A, too."},
            {"id": "part-of-a-word", "title": "TRIAL-AB", "kind": "trial", "summary": "Test."},
            {"id": "linked", "title": "Test entry", "kind": "announcement", "summary": "See *[there](/events/test-meeting/)*."},
            {"id": "same-link", "title": "Test entry", "kind": "announcement", "summary": "Test.",
             "links": [{"label": "Site", "url": "https://example.org/x"}]},
            {"id": "same-link-too", "title": "Test entry", "kind": "announcement", "summary": "[x](https://example.org/x)"}
        ]}"#;
        News::parse(json.as_bytes()).value.unwrap().news
    }

    fn trials() -> Vec<Trial> {
        let json = r#"{"trials": [{"id": "a", "name": "TRIAL-A", "title": "Test", "summary": "Test."}], "publications": []}"#;
        Research::parse(json.as_bytes()).value.unwrap().trials
    }

    fn ids(items: &[&NewsItem]) -> Vec<String> {
        items.iter().map(|item| item.id.to_string()).collect()
    }

    #[test]
    fn news_that_name_a_trial_belong_to_it_and_together() {
        let (news, trials) = (news(), trials());
        let of_news = |place: usize, trials: &[Trial]| {
            news_of_news(&news[place], &news, trials, &NewsIndex::of(&news))
        };
        assert_eq!(ids(&news_of_trial(&trials[0], &news)), ["named", "in-text"]);
        assert_eq!(ids(&of_news(0, &trials)), ["in-text"]);
        assert_eq!(trials_in(&news[1], &trials).len(), 1);
        assert!(trials_in(&news[2], &trials).is_empty());
    }

    #[test]
    fn news_with_the_same_link_belong_together() {
        let news = news();
        let of_news = |place: usize, trials: &[Trial]| {
            news_of_news(&news[place], &news, trials, &NewsIndex::of(&news))
        };
        assert_eq!(ids(&of_news(4, &[])), ["same-link-too"]);
        assert!(of_news(2, &trials()).is_empty());
    }

    #[test]
    fn news_that_link_to_an_event_belong_to_it() {
        let json = r#"{"events": [{"id": "test-meeting", "title": "Test meeting", "start": "2030", "kind": "network",
            "status": "scheduled", "place": {}, "summary": "Test.", "url": "https://example.org/x"}]}"#;
        let events = Events::parse(json.as_bytes()).value.unwrap().events;
        let news = news();
        assert_eq!(
            ids(&news_of_event(&events[0], &news, &NewsIndex::of(&news))),
            ["linked", "same-link", "same-link-too"]
        );
    }
}
