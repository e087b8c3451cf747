//! JSON Feed 1.1 (jsonfeed.org).

use serde::Serialize;

use super::{Entry, Error, Feed, LANGUAGE};

const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    description: &'a str,
    icon: &'a str,
    favicon: &'a str,
    authors: [Author<'a>; 1],
    language: &'static str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    summary: &'a str,
    content_html: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'a str>,
    date_modified: &'a str,
    tags: [&'a str; 1],
}

/// The feed's file.
pub fn write(feed: &Feed) -> Result<Vec<u8>, Error> {
    let json = JsonFeed {
        version: VERSION,
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: &feed.json,
        description: &feed.description,
        icon: &feed.icon,
        favicon: &feed.small_icon,
        authors: [Author {
            name: &feed.network,
            url: &feed.site,
        }],
        language: LANGUAGE,
        items: feed.entries.iter().map(item).collect(),
    };
    serde_json::to_vec_pretty(&json).map_err(Error::Json)
}

fn item(entry: &Entry) -> Item<'_> {
    Item {
        id: &entry.address,
        url: &entry.address,
        title: &entry.title,
        summary: &entry.summary,
        content_html: &entry.html,
        date_published: entry.published.as_deref(),
        date_modified: &entry.updated,
        tags: [entry.kind.label()],
    }
}
