//! Authors in JSON: a text where that says all, an object with the parts of the name elsewhere.

use std::fmt;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Author, OptionalNamePart, Person, Suffix};
use crate::value::TextFormat;
use crate::value::line::OptionalLine;

/// A group by its name, whatever that looks like.
#[cfg(feature = "schema")]
#[derive(JsonSchema)]
#[schemars(title = "Group")]
pub(crate) struct GroupName {
    /// The group’s name.
    #[schemars(with = "crate::value::line::Line")]
    #[allow(dead_code)] // Only its schema is used.
    group: String,
}

/// The keys of both objects.
#[derive(serde::Deserialize)]
struct Keys {
    #[serde(default, deserialize_with = "OptionalNamePart::deserialize")]
    family: Option<String>,
    #[serde(default, deserialize_with = "OptionalNamePart::deserialize")]
    given: Option<String>,
    suffix: Option<Suffix>,
    #[serde(default, deserialize_with = "OptionalLine::deserialize")]
    group: Option<String>,
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Author;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an author")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Author, E> {
        Author::read(text).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Author, A::Error> {
        let keys = Keys::deserialize(MapAccessDeserializer::new(map))?;
        match (keys.group, keys.family) {
            (Some(group), _) => Ok(Author::Group(group)),
            (None, Some(family)) => Ok(Author::Person(Person {
                family,
                given: keys.given,
                suffix: keys.suffix,
            })),
            (None, None) => Err(A::Error::missing_field("family")),
        }
    }
}

impl<'de> Deserialize<'de> for Author {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

impl Serialize for Author {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.to_string();
        if Author::parse(&text).is_ok_and(|read| read == *self) {
            return serializer.serialize_str(&text);
        }
        match self {
            Self::Person(person) => person.serialize(serializer),
            Self::Group(name) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("group", name)?;
                map.end()
            }
        }
    }
}
