//! `news.json`: what the network has to tell.

use jiff::Timestamp;
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::reading::{Content, Parsed, Record, read_lists};
use crate::value::choice::choices;
use crate::value::line::{Line, OptionalLine};
use crate::{
    Audience, Breach, File, Markdown, MediaPath, NamedLink, PartialDate, Pictures, Slug, Source,
    release,
};

/// What the network has to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct News {
    /// The items in the order in which they are shown. Put a new item at the top.
    pub news: Vec<NewsItem>,
    /// The measures of the pictures, added by the build.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub pictures: Pictures,
}

/// One item of news.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(JsonSchema),
    schemars(
        title = "News item",
        extend(
            "if" = { "properties": { "kind": { "const": "memoriam" } }, "required": ["kind"] },
            "then" = { "required": ["person"] },
            "else" = { "not": { "required": ["person"] } },
        )
    )
)]
pub struct NewsItem {
    /// The item’s name in its address, /news/<id>/.
    pub id: Slug,
    /// The item’s title; in memoriam, the person’s name.
    #[serde(with = "Line")]
    pub title: String,
    /// When it happened or was announced. Leave it out if it is not known.
    pub date: Option<PartialDate>,
    /// What it is about.
    pub kind: NewsKind,
    /// The news in a sentence or two.
    pub summary: Markdown,
    /// All there is to say, for the item’s own page.
    pub body: Option<Markdown>,
    /// A picture for the item’s own page.
    pub picture: Option<StoryPicture>,
    /// Where to read on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<NamedLink>,
    /// Who is remembered. Needed for the kind memoriam, and only there.
    pub person: Option<Remembered>,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
    /// Whether it is still being written. Only those who edit the content see a draft, marked as
    /// one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// The day from which it may be published, in universal time. Until then it is a draft. It
    /// appears when the site is built on that day or later.
    pub publish_on: Option<PartialDate>,
}

/// The picture of a news item.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct StoryPicture {
    /// The picture, in content/photos/.
    pub file: MediaPath,
    /// What it shows, in a sentence, for people who cannot see it.
    #[serde(with = "Line")]
    pub alt: String,
    /// Who took it, or who it belongs to.
    #[serde(default, with = "OptionalLine")]
    pub credit: Option<String>,
}

/// Somebody who died.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Remembered {
    /// The person’s name.
    #[serde(with = "Line")]
    pub name: String,
    /// The date of death.
    pub died: Option<PartialDate>,
}

choices! {
    /// What news is about.
    pub enum NewsKind {
        /// Somebody was honoured.
        Award = "award", "Award";
        /// Research was funded.
        Funding = "funding", "Funding";
        /// A trial began, ended or found something.
        Trial = "trial", "Trial";
        /// Something was published.
        Publication = "publication", "Publication";
        /// Anything else to tell.
        Announcement = "announcement", "Announcement";
        /// Somebody died.
        Memoriam = "memoriam", "In memoriam";
    }
}

impl Content for News {
    const FILE: File = File::News;

    fn parse(bytes: &[u8]) -> Parsed<News> {
        read_lists(News::FILE, bytes, |lists| {
            let news = lists.take()?;
            let pictures = lists.pictures();
            Some(News { news, pictures })
        })
    }

    fn keep(mut self, audience: Audience, now: Timestamp) -> Self {
        release::keep(&mut self.news, audience, now);
        self
    }
}

release::releases!(NewsItem);

impl Record for NewsItem {
    const LIST: &'static str = "news";

    fn id(&self) -> &Slug {
        &self.id
    }

    fn breaches(&self) -> Vec<Breach> {
        NewsItem::breaches_in(self.kind, self.person.is_some())
    }
}

impl NewsItem {
    /// Who is remembered, and when they died where that is known. The title stands in for a name
    /// that is not there.
    #[must_use]
    pub fn remembered(&self) -> (&str, Option<PartialDate>) {
        match &self.person {
            Some(person) => (&person.name, person.died),
            None => (&self.title, None),
        }
    }

    /// The rules across fields that an item of this kind, with or without a person, breaks.
    #[must_use]
    pub fn breaches_in(kind: NewsKind, has_person: bool) -> Vec<Breach> {
        match (kind, has_person) {
            (NewsKind::Memoriam, false) => vec![Breach::new(
                "",
                "This is in memoriam of somebody, but \"person\" is missing",
                "Add \"person\": { \"name\": \"…\" }",
            )],
            (NewsKind::Memoriam, true) | (_, false) => Vec::new(),
            (kind, true) => vec![Breach::new(
                "/person",
                format!(
                    "\"person\" is for somebody who died, and this item is of the kind \"{kind}\""
                ),
                "Delete \"person\", or set \"kind\" to \"memoriam\"",
            )],
        }
    }
}
