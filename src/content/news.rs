//! `news.json`: what the network has to tell.

use super::choice::choices;
use super::date::PartialDate;
use super::file::{Content, File, Parsed};
use super::keys::Keys;
use super::markdown::Markdown;
use super::problem::Refusal;
use super::reader::{self, Fields};
use super::slug::Slug;
use super::source::{NamedLink, Source};

/// All news, in the order of the file: items without a date have no other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The items.
    pub news: Vec<NewsItem>,
}

/// One item of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsItem {
    /// Its name in its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// When it happened or was announced, if that is known.
    pub date: Option<PartialDate>,
    /// What it is about.
    pub kind: NewsKind,
    /// The news in a sentence or two.
    pub summary: Markdown,
    /// All there is to say, for its own page.
    pub body: Option<Markdown>,
    /// Where to read on.
    pub links: Vec<NamedLink>,
    /// Who is remembered: there if, and only if, the item is in memoriam.
    pub person: Option<Remembered>,
    /// Where we know it from.
    pub source: Option<Source>,
}

/// Somebody who died.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    /// The name.
    pub name: String,
    /// The date of death, if it is known.
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

impl News {
    /// The keys of the file.
    pub const KEYS: Keys = Keys {
        required: &["news"],
        optional: &["$schema"],
    };
}

impl Content for News {
    const FILE: File = File::News;

    fn parse(bytes: &[u8]) -> Parsed<News> {
        reader::read(News::FILE, bytes, &News::KEYS, |fields| {
            fields.line("$schema");
            let news = fields.records("news", &NewsItem::KEYS, NewsItem::build)?;
            Some(News { news })
        })
    }
}

impl NewsItem {
    /// The keys of an item.
    pub const KEYS: Keys = Keys {
        required: &["id", "title", "kind", "summary"],
        optional: &["date", "body", "links", "person", "source"],
    };

    fn build(fields: &Fields<'_>) -> Option<NewsItem> {
        let id = fields.id();
        let title = fields.line("title");
        let date = fields.parse("date", PartialDate::parse);
        let kind = fields.parse("kind", NewsKind::parse);
        let summary = Markdown::read(fields, "summary");
        let body = Markdown::read(fields, "body");
        let links = NamedLink::all_of(fields);
        let person = fields.object("person", &Remembered::KEYS, Remembered::build);
        let source = Source::of(fields);
        if let Some(kind) = kind {
            check_person(fields, kind);
        }
        Some(NewsItem {
            id: id?,
            title: title?,
            date,
            kind: kind?,
            summary: summary?,
            body,
            links,
            person,
            source,
        })
    }
}

impl Remembered {
    /// The keys of the person.
    pub const KEYS: Keys = Keys {
        required: &["name"],
        optional: &["died"],
    };

    fn build(fields: &Fields<'_>) -> Option<Remembered> {
        let name = fields.line("name");
        let died = fields.parse("died", PartialDate::parse);
        Some(Remembered { name: name?, died })
    }
}

fn check_person(fields: &Fields<'_>, kind: NewsKind) {
    match (kind, fields.at("person")) {
        (NewsKind::Memoriam, None) => fields.refuse(Refusal::new(
            &["This is in memoriam of somebody, but \"person\" is missing"],
            &["Add \"person\": { \"name\": \"…\" }"],
        )),
        (NewsKind::Memoriam, Some(_)) | (_, None) => {}
        (_, Some(person)) => person.refuse(Refusal::new(
            &[
                "\"person\" is for somebody who died, and this item is of the kind \"",
                kind.name(),
                "\"",
            ],
            &["Delete \"person\", or set \"kind\" to \"memoriam\""],
        )),
    }
}
