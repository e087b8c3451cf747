//! The part of the content that a page shows: it travels with the page, so that the app can start
//! from what is on the screen.
//!
//! Chosen by what the page is about and proved by drawing: [`super::pages`] draws each page from
//! its excerpt too, and takes whole files where that makes a difference.

use std::collections::BTreeSet;

use serde_json::Value;

use super::edition::Edition;
use crate::{
    agenda,
    content::{File, NewsKind, Slug, version},
    pages::home,
    paging, related,
    route::Route,
};

/// Which part of a content file a page shows.
enum Part {
    /// All of it.
    Whole,
    /// All records, without what only their own pages say.
    Short,
    /// The records with these ids.
    Records(BTreeSet<String>),
    /// The records with these ids as [`Part::Short`], and of all others what they are counted by.
    Listed(BTreeSet<String>),
}

/// A part of a content file, as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The file.
    pub file: File,
    /// The part, in the form of the file.
    pub json: String,
    /// Whether that is all there is in the file.
    pub whole: bool,
    /// The [version] of the file.
    pub version: u64,
}

/// A content file, to take parts of.
#[derive(Clone, Debug)]
pub struct Source {
    /// Which one.
    pub file: File,
    /// What is in it.
    content: Value,
    version: u64,
}

impl Source {
    /// Reads a content file.
    ///
    /// # Errors
    /// When it is not JSON, which the edition rules out.
    pub fn read(file: File, bytes: &[u8]) -> serde_json::Result<Self> {
        let json = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        Ok(Self {
            file,
            content: serde_json::from_slice(json)?,
            version: version(bytes),
        })
    }

    /// All of it.
    #[must_use]
    pub fn whole(&self) -> Excerpt {
        self.excerpt(&self.content)
    }

    fn part(&self, part: &Part) -> Excerpt {
        match part {
            Part::Whole => self.whole(),
            Part::Short => self.excerpt(&shortened(&self.content)),
            Part::Records(ids) => self.excerpt(&kept(&self.content, ids)),
            Part::Listed(ids) => self.excerpt(&listed(&self.content, ids)),
        }
    }

    fn excerpt(&self, content: &Value) -> Excerpt {
        Excerpt {
            file: self.file,
            json: content.to_string(),
            whole: *content == self.content,
            version: self.version,
        }
    }
}

/// What the page at `route` shows of the content files.
#[must_use]
pub fn of_page(route: Option<&Route>, edition: &Edition, sources: &[Source]) -> Vec<Excerpt> {
    sources
        .iter()
        .filter_map(|source| Some(source.part(&part(route, source.file, edition)?)))
        .collect()
}

/// Which part of a file the page at `route` shows; `None` where it shows nothing of it.
fn part(route: Option<&Route>, file: File, edition: &Edition) -> Option<Part> {
    match (file, route) {
        // Every page has the network's name and links.
        (File::Site, _) => Some(Part::Whole),
        (_, None) => None,
        (_, Some(Route::Home)) => Some(on_home(file, edition)),
        (File::Events, Some(Route::Events)) => Some(Part::Short),
        (File::News, Some(Route::News)) => Some(on_news(edition, 1)),
        (File::News, Some(Route::NewsPage(number))) => Some(on_news(edition, *number)),
        (File::Research, Some(Route::Research)) | (File::Committee, Some(Route::Committee)) => {
            Some(Part::Whole)
        }
        (File::Events, Some(Route::Event(id))) => {
            let (before, after) = agenda::neighbours(&edition.events.events, id);
            let ids = [before, after].into_iter().flatten().map(|event| &event.id);
            Some(records(ids.chain([id])))
        }
        (File::News, Some(Route::Article(id))) => {
            let news = &edition.news.news;
            let here = news.iter().position(|item| item.id == *id)?;
            let around = news.get(here.saturating_sub(1)..(here + 2).min(news.len()))?;
            let related = related::news_of_news(&news[here], news, &edition.research.trials);
            let items = around.iter().chain(related);
            Some(records(items.map(|item| &item.id)))
        }
        (File::Research, Some(Route::Article(id))) => {
            let item = edition.news.news.iter().find(|item| item.id == *id)?;
            let trials = related::trials_in(item, &edition.research.trials);
            some(trials.iter().map(|trial| &trial.id))
        }
        (File::News, Some(Route::Event(id))) => {
            let event = edition.events.events.iter().find(|event| event.id == *id)?;
            let news = related::news_of_event(event, &edition.news.news);
            some(news.iter().map(|item| &item.id))
        }
        (File::News, Some(Route::Research)) => {
            let trials = edition.research.trials.iter();
            let news = trials.flat_map(|trial| related::news_of_trial(trial, &edition.news.news));
            some(news.map(|item| &item.id))
        }
        _ => None,
    }
}

/// What the home page shows. Of the events, some more than today: enough for a page that nobody
/// published anew for a while.
fn on_home(file: File, edition: &Edition) -> Part {
    let soon = home::UPCOMING * 3;
    match file {
        File::Events => {
            let mut events: Vec<_> = edition.events.events.iter().collect();
            // Where the past begins is for the browser to say, so that both sides are kept by date.
            events.sort_by_key(|event| std::cmp::Reverse(event.last_moment()));
            let today = edition.now.to_zoned(jiff::tz::TimeZone::UTC).datetime();
            let (coming, past): (Vec<_>, Vec<_>) = events
                .into_iter()
                .partition(|event| event.last_moment() > today);
            let coming = coming.into_iter().rev().take(soon);
            // One more on either side, for zones in which it is another day.
            let past = past.into_iter().take(home::PAST + soon);
            records(coming.chain(past).map(|event| &event.id))
        }
        File::News => {
            let news = &edition.news.news;
            let (memoriam, stories): (Vec<_>, Vec<_>) = news
                .iter()
                .partition(|item| item.kind == NewsKind::Memoriam);
            let stories = stories.into_iter().take(1 + home::SHORT_NEWS);
            records(
                stories
                    .chain(memoriam.into_iter().take(1))
                    .map(|item| &item.id),
            )
        }
        File::Research => records(edition.research.trials.iter().map(|trial| &trial.id)),
        File::Committee => {
            let members = edition.committee.members.iter().take(home::MEMBERS);
            let groups = edition.committee.groups.iter().map(|group| &group.id);
            records(members.map(|member| &member.id).chain(groups))
        }
        File::Site => Part::Whole,
    }
}

/// A page of the list of news.
fn on_news(edition: &Edition, number: u16) -> Part {
    let items = paging::page(&edition.news.news, number);
    Part::Listed(items.iter().map(|item| item.id.to_string()).collect())
}

/// The records with these ids, if there are any.
fn some<'a>(ids: impl Iterator<Item = &'a Slug>) -> Option<Part> {
    let ids: BTreeSet<String> = ids.map(ToString::to_string).collect();
    (!ids.is_empty()).then_some(Part::Records(ids))
}

fn records<'a>(ids: impl Iterator<Item = &'a Slug>) -> Part {
    Part::Records(ids.map(ToString::to_string).collect())
}

/// The file with the records of these ids alone, in every list.
fn kept(file: &Value, ids: &BTreeSet<String>) -> Value {
    let wanted = |record: &&Value| {
        let id = record.get("id").and_then(Value::as_str);
        id.is_none_or(|id| ids.contains(id))
    };
    each_list(file, |list| list.iter().filter(wanted).cloned().collect())
}

/// The file without what only a record's own page says.
fn shortened(file: &Value) -> Value {
    let shorten = |record: &Value| {
        let mut record = record.clone();
        if let Some(fields) = record.as_object_mut() {
            fields.remove("body");
        }
        record
    };
    each_list(file, |list| list.iter().map(shorten).collect())
}

/// The file without what only a record's own page says; and of the records that are not in the
/// list, with no more than what filters ask for and what no record can do without.
fn listed(file: &Value, ids: &BTreeSet<String>) -> Value {
    const COUNTED: [&str; 4] = ["id", "kind", "date", "person"];
    const NEEDED: [&str; 2] = ["title", "summary"];
    let reduce = |record: &Value| {
        let id = record.get("id").and_then(Value::as_str);
        let mut record = record.clone();
        let Some(fields) = record.as_object_mut() else {
            return record;
        };
        fields.remove("body");
        if id.is_some_and(|id| !ids.contains(id)) {
            fields.retain(|key, _| COUNTED.contains(&key.as_str()));
            for key in NEEDED {
                fields.insert(key.to_owned(), "–".into());
            }
        }
        record
    };
    each_list(file, |list| list.iter().map(reduce).collect())
}

fn each_list(file: &Value, change: impl Fn(&[Value]) -> Vec<Value>) -> Value {
    let Value::Object(file) = file else {
        return file.clone();
    };
    let changed = file.iter().map(|(key, value)| {
        let value = match value {
            Value::Array(list) => Value::Array(change(list)),
            other => other.clone(),
        };
        (key.clone(), value)
    });
    Value::Object(changed.collect())
}
