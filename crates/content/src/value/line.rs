//! Rules for fields of records that are a plain `String`, number or address.
//!
//! Named in a record with `#[serde(with = "Line")]`; the JSON Schema takes its description of the
//! field from the same name.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{TextFormat, date::YEARS, text};
use crate::{HttpUrl, Refusal};

/// One line of text with visible content, without white space around it.
pub struct Line;

impl TextFormat for Line {
    const FORMAT: &'static str = "line";
    type Value = String;

    fn read(text: &str) -> Result<String, Refusal> {
        text::line(text::visible(text)?)
    }
}

/// A [`Line`] that may be missing.
pub struct OptionalLine;

/// A list of [`Line`]s.
pub struct Lines;

/// What search engines and link previews say of the site: one line, not too long.
pub struct Description;

impl Description {
    /// Search engines cut a description after about so many characters.
    pub const LONGEST: usize = 160;
}

impl TextFormat for Description {
    const FORMAT: &'static str = "description";
    type Value = String;

    fn read(text: &str) -> Result<String, Refusal> {
        let line = Line::read(text)?;
        let length = line.chars().count();
        if length > Self::LONGEST {
            let longest = Self::LONGEST;
            return Err(Refusal::new(
                format!("The description has {length} characters; search engines show {longest}"),
                format!("Shorten it to {longest} characters or fewer"),
            ));
        }
        Ok(line)
    }
}

/// The site's own address, which all its other addresses begin with.
pub struct SiteAddress;

impl TextFormat for SiteAddress {
    const FORMAT: &'static str = "site-url";
    type Value = HttpUrl;

    fn read(text: &str) -> Result<HttpUrl, Refusal> {
        let url = HttpUrl::read(text)?;
        match url.as_str().find(['?', '#']) {
            None => Ok(url),
            Some(end) => Err(Refusal::new(
                "Every address of the site begins with this one, so it can have no ? and no #",
                format!("Write \"{}\"", &url.as_str()[..end]),
            )),
        }
    }
}

/// A year that dates can have.
pub struct Year;

impl Year {
    /// The first year.
    pub const FIRST: i16 = *YEARS.start();
    /// The last year.
    pub const LAST: i16 = *YEARS.end();

    /// Why a year outside the range is refused.
    #[must_use]
    pub fn refusal() -> Refusal {
        Refusal::new(
            format!("This year lies outside {} to {}", Self::FIRST, Self::LAST),
            "Write the year of publication, such as 2024",
        )
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i16, D::Error> {
        let year = i16::deserialize(deserializer)?;
        if !YEARS.contains(&year) {
            return Err(D::Error::custom(Self::refusal()));
        }
        Ok(year)
    }

    #[allow(clippy::trivially_copy_pass_by_ref)] // The signature is serde's.
    pub(crate) fn serialize<S: Serializer>(year: &i16, serializer: S) -> Result<S::Ok, S::Error> {
        year.serialize(serializer)
    }
}

/// Serialization of a rule whose value is written as it was read.
macro_rules! with {
    ($($rule:ident as $value:ty),+ $(,)?) => {$(
        impl $rule {
            pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<$value, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::read(&text).map_err(D::Error::custom)
            }

            pub(crate) fn serialize<S: Serializer>(
                value: &$value,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                value.serialize(serializer)
            }
        }
    )+};
}

with!(
    Line as String,
    Description as String,
    SiteAddress as HttpUrl
);

impl OptionalLine {
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<String>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        let line = text.map(|text| Line::read(&text)).transpose();
        line.map_err(D::Error::custom)
    }

    pub(crate) fn serialize<S: Serializer>(
        line: &Option<String>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        line.serialize(serializer)
    }
}

impl Lines {
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<String>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        let lines: Result<_, _> = texts.iter().map(|text| Line::read(text)).collect();
        lines.map_err(D::Error::custom)
    }

    pub(crate) fn serialize<S: Serializer>(
        lines: &[String],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        lines.serialize(serializer)
    }
}
