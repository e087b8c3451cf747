//! What a page of the list of all news shows.

use content::{NewsItem, NewsKind, PartialDate, Route, paging};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources, Story};
use crate::{
    filter::{Counts, Row, Table},
    query::{Key, Query},
};

/// Which page of the list, and what its filters are set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsAddress {
    /// The page, counted from 1.
    pub number: u16,
    /// The query, of which only the filters of news matter.
    pub query: Query,
}

/// A page of the list of all news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsData {
    /// The page, counted from 1.
    pub number: u16,
    /// The news; `None` if the list has no such page.
    pub news: Loading<Option<NewsPage>>,
}

/// What is on a page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsPage {
    /// The page that is shown; the last one if fewer pages match the filters.
    pub number: u16,
    /// How many pages match the filters.
    pub pages: u16,
    /// The stories, in the order of the file.
    pub stories: Vec<Story>,
    /// How many items match the filters, and how many would match each other choice.
    pub counts: Counts,
}

/// What news can be filtered by.
const KEYS: [Key; 2] = [Key::Kind, Key::Year];

impl PageData for NewsData {
    type Address = NewsAddress;

    fn load(sources: &Sources<'_>, address: &NewsAddress) -> Self {
        let news = &sources.library.news;
        Self {
            number: address.number,
            news: news.map(|news| page(&news.news, address)),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            number: self.number,
            news: self.news.or(&earlier.news),
        }
    }

    fn is_as_published(address: &NewsAddress) -> bool {
        KEYS.iter().all(|key| address.query.get(*key).is_none())
    }

    fn is_waiting(&self) -> bool {
        !self.news.is_settled()
    }

    fn head(&self, frame: &Frame) -> Head {
        match (self.number, self.news.value()) {
            (_, Some(None)) => Head::missing(frame),
            (..=1, _) => Head::of_section(Route::News, frame),
            (number, _) => Head::new(
                Route::NewsPage(number),
                &format!("News, page {number}"),
                format!("News of the {}, page {number} of the list.", frame.name),
                frame,
            ),
        }
    }
}

fn page(news: &[NewsItem], address: &NewsAddress) -> Option<NewsPage> {
    if address.number > paging::pages(news.len()) {
        return None;
    }
    let table = Table::new(&KEYS, news.iter().map(row).collect());
    let rows = table.select(&address.query).rows;
    let pages = paging::pages(rows.len());
    let number = address.number.min(pages);
    let stories = paging::page(&rows, number)
        .iter()
        .filter_map(|row| news.get(*row))
        .map(Story::from);
    Some(NewsPage {
        number,
        pages,
        stories: stories.collect(),
        counts: table.counts(&address.query),
    })
}

/// What a news item is filtered by.
fn row(item: &NewsItem) -> Row {
    let died = item.person.as_ref().and_then(|person| person.died);
    let year = item.date.or(died).as_ref().map(PartialDate::year);
    Row::new(
        vec![
            (Key::Kind, Some(NewsKind::name(item.kind).to_owned())),
            (Key::Year, year.map(|year| year.to_string())),
        ],
        &[],
    )
}
