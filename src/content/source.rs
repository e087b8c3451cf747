//! Where a fact comes from, and links with a label.

use super::date::PartialDate;
use super::keys::Keys;
use super::reader::{At, Fields};
use super::url::HttpUrl;

/// Where a fact about the world comes from and when it was true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The page or paper that says so.
    pub url: HttpUrl,
    /// The date of that page or paper.
    pub as_of: PartialDate,
}

impl Source {
    /// The keys of a source.
    pub const KEYS: Keys = Keys {
        required: &["url", "as_of"],
        optional: &[],
    };

    /// The `source` of a record.
    pub(crate) fn of(fields: &Fields<'_>) -> Option<Source> {
        fields.object("source", &Source::KEYS, |fields| {
            let url = fields.parse("url", HttpUrl::parse);
            let as_of = fields.parse("as_of", PartialDate::parse);
            Some(Source {
                url: url?,
                as_of: as_of?,
            })
        })
    }
}

/// A link with the words that stand for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedLink {
    /// The words readers see.
    pub label: String,
    /// Where it leads.
    pub url: HttpUrl,
}

impl NamedLink {
    /// The keys of a link.
    pub const KEYS: Keys = Keys {
        required: &["label", "url"],
        optional: &[],
    };

    /// The `links` of a record.
    pub(crate) fn all_of(fields: &Fields<'_>) -> Vec<NamedLink> {
        fields.list("links", NamedLink::read)
    }

    fn read(at: &At<'_>) -> Option<NamedLink> {
        let fields = at.fields(&NamedLink::KEYS)?;
        let label = fields.line("label");
        let url = fields.parse("url", HttpUrl::parse);
        Some(NamedLink {
            label: label?,
            url: url?,
        })
    }
}
