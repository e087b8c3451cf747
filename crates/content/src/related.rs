//! Related records: news about the same event, trial or person.
//!
//! Records are related only by what the content states: a link to the same address, or a name.
//! Nothing is guessed from similar words.

use crate::{Block, Event, Href, Inline, Markdown, NewsItem, Trial, route::Route};

/// How many related entries are listed.
pub const MOST: usize = 3;

/// The news about an event: they link to its page or its own site, or their title contains its
/// title.
#[must_use]
pub fn news_of_event<'a>(event: &Event, news: &'a [NewsItem]) -> Vec<&'a NewsItem> {
    let page = Route::Event(event.id.clone()).path();
    let site = event.url.as_ref().map(|url| url.as_str());
    let is_related = |item: &&NewsItem| {
        item.title.contains(&event.title)
            || links_to(item, &mut |link| {
                link.trim_end_matches('/') == page.trim_end_matches('/') || Some(link) == site
            })
    };
    news.iter().filter(is_related).take(MOST).collect()
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
) -> Vec<&'a NewsItem> {
    let trials = trials_in(item, trials);
    let links_here = links(item);
    let mut is_here = |link: &str| links_here.iter().any(|here| here == link);
    let person = item.person.as_ref().map(|person| person.name.as_str());
    let is_related = |other: &&NewsItem| {
        other.id != item.id
            && (trials.iter().any(|trial| mentions(other, &trial.name))
                || person.is_some_and(|name| contains_words(&other.title, name))
                || (!links_here.is_empty() && links_to(other, &mut is_here)))
    };
    news.iter().filter(is_related).take(MOST).collect()
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
fn links(item: &NewsItem) -> Vec<String> {
    let mut found = Vec::new();
    links_to(item, &mut |link| {
        found.push(link.to_owned());
        false
    });
    found
}

/// Whether a news item has such a link. Asked of every item for every page, so nothing is collected.
fn links_to(item: &NewsItem, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
    let mut texts = [Some(&item.summary), item.body.as_ref()]
        .into_iter()
        .flatten();
    item.links.iter().any(|link| is_it(link.url.as_str()))
        || texts.any(|text| in_blocks(Markdown::blocks(text), is_it))
}

fn in_blocks(blocks: &[Block], is_it: &mut dyn FnMut(&str) -> bool) -> bool {
    blocks.iter().any(|block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => in_inlines(content, is_it),
        Block::List { items, .. } => items.iter().any(|item| in_blocks(item, is_it)),
        Block::Quote(content) => in_blocks(content, is_it),
        Block::Code(_) | Block::Rule => false,
    })
}

fn in_inlines(inlines: &[Inline], is_it: &mut dyn FnMut(&str) -> bool) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Emphasis(content) | Inline::Strong(content) => in_inlines(content, is_it),
        Inline::Link { href, content } => {
            let is_this = match href {
                Href::Web(url) => is_it(url.as_str()),
                Href::Site(path) => is_it(path),
                Href::Mail(_) => false,
            };
            is_this || in_inlines(content, is_it)
        }
        Inline::Text(_) | Inline::Code(_) | Inline::Break => false,
    })
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
        assert_eq!(ids(&news_of_trial(&trials[0], &news)), ["named", "in-text"]);
        assert_eq!(ids(&news_of_news(&news[0], &news, &trials)), ["in-text"]);
        assert_eq!(trials_in(&news[1], &trials).len(), 1);
        assert!(trials_in(&news[2], &trials).is_empty());
    }

    #[test]
    fn news_with_the_same_link_belong_together() {
        let news = news();
        assert_eq!(ids(&news_of_news(&news[4], &news, &[])), ["same-link-too"]);
        assert!(news_of_news(&news[2], &news, &trials()).is_empty());
    }

    #[test]
    fn news_that_link_to_an_event_belong_to_it() {
        let json = r#"{"events": [{"id": "test-meeting", "title": "Test meeting", "start": "2030", "kind": "network",
            "status": "scheduled", "place": {}, "summary": "Test.", "url": "https://example.org/x"}]}"#;
        let events = Events::parse(json.as_bytes()).value.unwrap().events;
        assert_eq!(
            ids(&news_of_event(&events[0], &news())),
            ["linked", "same-link", "same-link-too"]
        );
    }
}
