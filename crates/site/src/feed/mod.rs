//! The news as feeds to subscribe to: Atom (RFC 4287) and JSON Feed 1.1.
//!
//! Both say the same of the first items, in the order of the file. Its id is the full address of its
//! page. It was changed when its record was. It was published on its date where that is known to
//! the day, and at no moment otherwise: a month or a year alone is told in the text. Formats ask
//! for a moment of the day, which nobody knows: see [`AT`].

mod atom;
mod json;

use super::{
    artifact::Artifact,
    edition::Edition,
    markup::{html, link, words},
    text::{one_line, printable},
};
use content::words::date_text;
use content::{File, NewsItem, NewsKind, PartialDate, Route};
use jiff::{Timestamp, Unit};

/// Where the Atom feed lies.
pub const ATOM: &str = content::route::NEWS_FEED;
/// Where the JSON feed lies.
pub const JSON: &str = "feed.json";

/// The language that the site is written in.
const LANGUAGE: &str = "en";
/// The network's sign, as feed readers show it beside the name: square.
const ICON: &str = "images/icon-512.png";
/// The same for small places.
const SMALL_ICON: &str = "images/icon-192.png";

/// How many items a feed has: readers ask for the whole of it again and again, and know the older ones.
const LONGEST: usize = 50;

/// The moment that stands for a day: ten o'clock in UTC falls on that very day from Hawaii to New
/// Zealand, in summer as in winter, so that no feed reader there shows the day before or after.
const AT: &str = "T10:00:00Z";

/// Why a feed could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The Atom feed.
    #[error("{ATOM} could not be written: {0}")]
    Atom(atom_syndication::Error),
    /// The JSON feed.
    #[error("{JSON} could not be written: {0}")]
    Json(serde_json::Error),
    /// A moment that the Atom feed cannot express.
    #[error(
        "{ATOM} could not be written: it has no way to say {0}; correct the date of that item in \
         news.json"
    )]
    Moment(String),
}

/// Both feeds.
///
/// # Errors
/// When a format cannot express something of the edition.
pub fn files(edition: &Edition) -> Result<Vec<Artifact>, Error> {
    let feed = Feed::of(edition);
    Ok(vec![
        Artifact::new(ATOM, atom::write(&feed)?),
        Artifact::new(JSON, json::write(&feed)?),
    ])
}

/// The news as both formats tell it; all of it text that both can carry.
struct Feed {
    title: String,
    description: String,
    network: String,
    /// The site's start page.
    site: String,
    /// The page that the feed follows.
    page: String,
    atom: String,
    json: String,
    icon: String,
    small_icon: String,
    updated: String,
    entries: Vec<Entry>,
}

/// An item of news.
struct Entry {
    address: String,
    title: String,
    summary: String,
    html: String,
    kind: NewsKind,
    updated: String,
    published: Option<String>,
}

impl Feed {
    fn of(edition: &Edition) -> Self {
        let site = &edition.site;
        let news = &edition.news.news;
        // The file changes with its items, and where one is taken out.
        let updated = news
            .iter()
            .map(|item| edition.changed(File::News, &item.id))
            .chain(edition.history.file(File::News))
            .max()
            .unwrap_or(edition.now);
        Self {
            title: one_line(&format!("{}: {}", site.name, Route::News.name())),
            description: one_line(&site.description),
            network: one_line(&site.name),
            site: edition.page(&Route::Home),
            page: edition.page(&Route::News),
            atom: edition.file(ATOM),
            json: edition.file(JSON),
            icon: edition.file(ICON),
            small_icon: edition.file(SMALL_ICON),
            updated: moment(updated),
            entries: news
                .iter()
                .take(LONGEST)
                .map(|item| Entry::of(item, edition))
                .collect(),
        }
    }
}

impl Entry {
    fn of(item: &NewsItem, edition: &Edition) -> Self {
        Self {
            address: edition.page(&Route::Article(item.id.clone())),
            title: title(item),
            summary: one_line(&item.summary.plain()),
            html: content(item, edition),
            kind: item.kind,
            updated: moment(edition.changed(File::News, &item.id)),
            published: item
                .date
                .and_then(|date| date.day())
                .map(|day| format!("{day}{AT}")),
        }
    }
}

/// The item's title. In a list of titles a name alone does not say that somebody died.
fn title(item: &NewsItem) -> String {
    let title = one_line(&item.title);
    let label = item.kind.label();
    let said = title.to_lowercase().starts_with(&label.to_lowercase());
    match item.kind {
        NewsKind::Memoriam if !said => format!("{label}: {title}"),
        _ => title,
    }
}

/// A moment as both formats write it, to the second.
fn moment(moment: Timestamp) -> String {
    let second = moment.round(Unit::Second).unwrap_or(moment);
    second.to_string()
}

/// Everything that the item's page says, as HTML.
fn content(item: &NewsItem, edition: &Edition) -> String {
    let mut content = String::new();
    if let Some(died) = item.person.as_ref().and_then(|person| person.died) {
        content.push_str(&format!("<p>Died {}</p>\n", time(died)));
    }
    content.push_str(&html(&item.summary, edition));
    if let Some(body) = &item.body {
        content.push_str(&html(body, edition));
    }
    if !item.links.is_empty() {
        content.push_str("<ul>");
        for named in &item.links {
            let named = link(named.url.as_str(), &words(&one_line(&named.label)));
            content.push_str(&format!("<li dir=\"auto\">{named}</li>"));
        }
        content.push_str("</ul>\n");
    }
    if let Some(date) = item.date {
        content.push_str(&format!("<p>Date: {}</p>\n", time(date)));
    }
    if let Some(source) = &item.source {
        let host = link(source.url.as_str(), &words(source.url.host()));
        let as_of = source.as_of.map(|date| format!(", as of {}", time(date)));
        let as_of = as_of.unwrap_or_default();
        content.push_str(&format!("<p>Source: {host}{as_of}</p>\n"));
    }
    printable(&content)
}

/// A date that people and programs can read.
fn time(date: PartialDate) -> String {
    let (value, text) = (date.to_string(), date_text(date));
    format!("<time datetime=\"{value}\">{text}</time>")
}
