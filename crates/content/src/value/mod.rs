//! Values: texts with a rule, checked once, when they are read. A value that exists is valid.
//!
//! Each type has a `parse(&str) -> Result<Self, Refusal>` and a `Display` whose text `parse` reads
//! back; in JSON it is that text. What records keep as a plain `String` has a rule of its own in
//! [`line`].

pub mod author;
pub mod choice;
pub mod count;
pub mod country;
pub mod date;
pub mod doi;
pub mod http_url;
pub mod line;
pub mod media_path;
pub mod orcid;
pub mod pmid;
pub mod redirect;
pub mod slug;
pub mod text;
pub mod zone;

use crate::{
    Author, Country, Destination, Doi, EventKind, EventStatus, HttpUrl, Markdown, MediaPath,
    NewsKind, OldPath, Orcid, PartialDate, Pmid, Refusal, Relation, Slug, TrialStatus, ZoneName,
    author::Suffix,
};

/// A rule for a text, with the name that it has as `format` in the JSON Schemas.
pub trait TextFormat {
    /// The name of the rule.
    const FORMAT: &'static str;

    /// The type of texts that keep the rule.
    type Value;

    /// Reads a text. A text without visible content is refused by every rule.
    fn read(text: &str) -> Result<Self::Value, Refusal>;
}

/// Types that are texts in JSON: `FromStr`, `TryFrom<String>`, `Serialize` and `Deserialize`, all
/// by way of `parse` and `Display`.
macro_rules! text_values {
    ($($value:ty),+ $(,)?) => {$(
        impl std::str::FromStr for $value {
            type Err = Refusal;

            fn from_str(text: &str) -> Result<Self, Refusal> {
                Self::parse(text)
            }
        }

        impl TryFrom<String> for $value {
            type Error = Refusal;

            fn try_from(text: String) -> Result<Self, Refusal> {
                Self::parse(&text)
            }
        }

        impl serde::Serialize for $value {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $value {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    )+};
}

/// Types that are their own rule.
macro_rules! formats {
    ($($value:ty = $format:literal),+ $(,)?) => {$(
        impl TextFormat for $value {
            const FORMAT: &'static str = $format;
            type Value = Self;

            fn read(text: &str) -> Result<Self, Refusal> {
                Self::parse(text::visible(text)?)
            }
        }
    )+};
}

text_values!(
    Country,
    Destination,
    Doi,
    EventKind,
    EventStatus,
    HttpUrl,
    Markdown,
    MediaPath,
    NewsKind,
    OldPath,
    Orcid,
    PartialDate,
    Pmid,
    Relation,
    Slug,
    Suffix,
    TrialStatus,
    ZoneName,
);

formats!(
    Author = "author",
    Country = "iso-3166-1-alpha-2",
    Destination = "destination",
    Doi = "doi",
    HttpUrl = "http-url",
    Markdown = "markdown",
    MediaPath = "media-path",
    OldPath = "old-path",
    Orcid = "orcid",
    PartialDate = "partial-date",
    Pmid = "pmid",
    Slug = "slug",
    ZoneName = "iana-time-zone",
);
