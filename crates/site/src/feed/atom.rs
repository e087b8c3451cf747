//! Atom (RFC 4287).

use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed as AtomFeed, FixedDateTime, Link, Person, Text,
    WriteConfig,
};

use super::{Entry, Error, Feed, LANGUAGE};

/// The feed's file.
pub fn write(feed: &Feed) -> Result<Vec<u8>, Error> {
    let entries: Result<Vec<_>, _> = feed.entries.iter().map(entry).collect();
    let atom = AtomFeed {
        title: Text::plain(feed.title.as_str()),
        subtitle: Some(Text::plain(feed.description.as_str())),
        id: feed.atom.clone(),
        updated: moment(&feed.updated)?,
        authors: vec![Person {
            name: feed.network.clone(),
            uri: Some(feed.site.clone()),
            ..Person::default()
        }],
        icon: Some(feed.small_icon.clone()),
        links: vec![
            link("self", "application/atom+xml", &feed.atom),
            link("alternate", "text/html", &feed.page),
        ],
        lang: Some(LANGUAGE.into()),
        entries: entries?,
        ..AtomFeed::default()
    };
    let layout = WriteConfig {
        indent_size: Some(2),
        ..WriteConfig::default()
    };
    atom.write_with_config(Vec::new(), layout)
        .map_err(Error::Atom)
}

fn entry(entry: &Entry) -> Result<AtomEntry, Error> {
    Ok(AtomEntry {
        title: Text::plain(entry.title.as_str()),
        id: entry.address.clone(),
        updated: moment(&entry.updated)?,
        published: entry.published.as_deref().map(moment).transpose()?,
        links: vec![link("alternate", "text/html", &entry.address)],
        categories: vec![Category {
            term: entry.kind.name().into(),
            label: Some(entry.kind.label().into()),
            ..Category::default()
        }],
        summary: Some(Text::plain(entry.summary.as_str())),
        content: Some(Content {
            content_type: Some("html".into()),
            value: Some(entry.html.clone()),
            ..Content::default()
        }),
        ..AtomEntry::default()
    })
}

fn link(rel: &str, mime_type: &str, href: &str) -> Link {
    Link {
        rel: rel.into(),
        mime_type: Some(mime_type.into()),
        href: href.into(),
        ..Link::default()
    }
}

fn moment(moment: &str) -> Result<FixedDateTime, Error> {
    moment.parse().map_err(|_| Error::Moment(moment.into()))
}
