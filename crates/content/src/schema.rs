//! The JSON Schemas of values, for editors that complete and check while somebody types. Those of
//! structures are derived; the program that writes the files puts both together.
//!
//! A pattern accepts everything that the type accepts, and may accept more. `$comment` says how a
//! value is written; it is added to the description of the field.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::value::author::{GroupName, NamePart, OptionalNamePart, Person};
use crate::value::line::{Description, Line, Lines, OptionalLine, SiteAddress, Year};
use crate::{
    Author, Count, Country, Destination, Doi, HttpUrl, Markdown, MediaPath, OldPath, Orcid,
    PartialDate, Pmid, Slug, TextFormat, ZoneName,
};

/// Schemas that are written where they are used, with the name of the type's rule.
macro_rules! schemas {
    ($($type:ty => $schema:tt),+ $(,)?) => {$(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                <$type as TextFormat>::FORMAT.into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($schema);
                schema.insert("type".into(), "string".into());
                schema.insert("format".into(), <$type as TextFormat>::FORMAT.into());
                schema
            }
        }
    )+};
}

schemas! {
    Country => {
        "$comment": "The two capital letters of ISO 3166-1, such as CA, GB or US.",
        "pattern": "^[A-Z]{2}$",
        "examples": ["CA", "GB", "US"],
    },
    Description => {
        "minLength": 1,
        "maxLength": Description::LONGEST,
    },
    Destination => {
        "pattern": r"^(/([^/\\].*)?|[Hh][Tt][Tt][Pp][Ss]?://[^\s]+)$",
        "examples": ["/research/", "https://example.org/"],
    },
    Doi => {
        "title": "DOI",
        "$comment": "As the journal prints it, with its own characters and not with escapes such as %3C.",
        "pattern": r#"^10\.[0-9]{4,9}(\.[0-9]+)*/\S*[^\s.,;:!/'"]$"#,
        "examples": ["10.1000/182"],
    },
    HttpUrl => {
        "title": "Web address",
        "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s]+\s*$",
        "examples": ["https://example.org/"],
    },
    Line => {
        "minLength": 1,
    },
    Markdown => {
        "$comment": "Markdown: paragraphs, emphasis, links, lists, headings. Links begin with https://, http://, mailto: or, for a page of this site, with one /. Raw HTML shows as text.",
        "minLength": 1,
    },
    MediaPath => {
        "pattern": format!(
            r"^photos/[A-Za-z0-9][A-Za-z0-9._-]*\.({})$",
            MediaPath::EXTENSIONS.join("|")
        ),
        "examples": ["photos/jane-doe.jpg"],
    },
    NamePart => {
        "minLength": 1,
    },
    OldPath => {
        "pattern": r"^/[A-Za-z0-9_~-][A-Za-z0-9_~./-]*$",
        "examples": ["/current-research/"],
    },
    Orcid => {
        "title": "ORCID",
        "pattern": "^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$",
        "examples": ["0000-0002-1825-0097"],
    },
    PartialDate => {
        "$comment": "As much as is known: 2024, 2024-02, 2024-02-06, or local time 2024-02-06T09:00.",
        "pattern": "^(19|2[01])[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9])?)?)?$",
        "examples": ["2024", "2024-02", "2024-02-06", "2024-02-06T09:00"],
    },
    Pmid => {
        "title": "PMID",
        "pattern": "^[1-9][0-9]{0,7}$",
        "examples": ["12345678"],
    },
    SiteAddress => {
        "title": "Web address",
        "pattern": r"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^\s?#]+\s*$",
        "examples": ["https://example.org/"],
    },
    Slug => {
        "$comment": "Lower-case words of a to z and digits, joined by hyphens; unique in its list.",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": Slug::LONGEST,
    },
    ZoneName => {
        "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)*$",
        "examples": ["Europe/London", "America/Toronto", "Asia/Dubai"],
    },
}

impl JsonSchema for OptionalLine {
    fn schema_name() -> Cow<'static, str> {
        Line::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Line::json_schema(generator)
    }
}

impl JsonSchema for OptionalNamePart {
    fn schema_name() -> Cow<'static, str> {
        NamePart::schema_name()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        NamePart::json_schema(generator)
    }
}

/// A text where that says all, the parts of the name elsewhere.
impl JsonSchema for Author {
    fn schema_name() -> Cow<'static, str> {
        Author::FORMAT.into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "$comment": "A person as family name and initials, without commas, full stops and degrees: Sample AB, van Sample J-P, Sample AB Jr. Or the name of a group: REVA, Sample Trial Group, The Sample UK. Where a text could be both, or for given names in full, the parts of the name.",
            "anyOf": [
                {
                    "type": "string",
                    "format": Author::FORMAT,
                    "minLength": 1,
                    "examples": ["Sample AB", "Sample Trial Group"],
                },
                generator.subschema_for::<Person>(),
                generator.subschema_for::<GroupName>(),
            ],
        })
    }
}

impl JsonSchema for Lines {
    fn schema_name() -> Cow<'static, str> {
        "lines".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": Line::json_schema(generator) })
    }
}

impl JsonSchema for Count {
    fn schema_name() -> Cow<'static, str> {
        "count".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": Count::FIRST, "maximum": Count::LAST })
    }
}

impl JsonSchema for Year {
    fn schema_name() -> Cow<'static, str> {
        "year".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": Year::FIRST, "maximum": Year::LAST })
    }
}
