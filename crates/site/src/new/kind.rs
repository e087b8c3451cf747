//! What can be made.

use content::{Event, File, Member, NewsItem, Publication, Trial};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::Error;
use super::fields::{self, Field};

/// What can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An event.
    Event,
    /// An item of news.
    News,
    /// A member of the committee.
    Person,
    /// A trial, a registry or another study.
    Trial,
    /// A publication.
    Publication,
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Kind; 5] = [
        Kind::Event,
        Kind::News,
        Kind::Person,
        Kind::Trial,
        Kind::Publication,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Event => "event",
            Kind::News => "news",
            Kind::Person => "person",
            Kind::Trial => "trial",
            Kind::Publication => "publication",
        }
    }

    /// What it is, for the command line's help.
    pub(super) fn about(self) -> &'static str {
        match self {
            Kind::Event => "A meeting, congress, course or webinar",
            Kind::News => "An item of news, or an In Memoriam",
            Kind::Person => "A member of the committee",
            Kind::Trial => "A trial, a registry or another study",
            Kind::Publication => "A publication; a file of its reference answers most questions",
        }
    }

    /// The file it goes into.
    #[must_use]
    pub fn file(self) -> File {
        match self {
            Kind::Event => File::Events,
            Kind::News => File::News,
            Kind::Person => File::Committee,
            Kind::Trial | Kind::Publication => File::Research,
        }
    }

    /// The key of the list it goes into.
    #[must_use]
    pub fn list(self) -> &'static str {
        match self {
            Kind::Event => "events",
            Kind::News => "news",
            Kind::Person => "members",
            Kind::Trial => "trials",
            Kind::Publication => "publications",
        }
    }

    /// What is asked of it, in the order of the questions.
    pub(super) fn fields(self) -> &'static [Field] {
        match self {
            Kind::Event => fields::EVENT,
            Kind::News => fields::NEWS,
            Kind::Person => fields::PERSON,
            Kind::Trial => fields::TRIAL,
            Kind::Publication => fields::PUBLICATION,
        }
    }

    /// The answers as a record on one line, its keys in the order of the record's type.
    pub(super) fn record(self, mut answers: Value) -> Result<String, Error> {
        if self == Kind::Event {
            // Every event has both, also where nothing is known yet.
            if let Some(event) = answers.as_object_mut() {
                event.entry("status").or_insert_with(|| "scheduled".into());
                event
                    .entry("place")
                    .or_insert_with(|| serde_json::json!({}));
            }
        }
        if let Some(links) = answers.get_mut("links") {
            *links = Value::Array(vec![links.take()]);
        }
        let record = match self {
            Kind::Event => ordered::<Event>(answers),
            Kind::News => ordered::<NewsItem>(answers),
            Kind::Person => ordered::<Member>(answers),
            Kind::Trial => ordered::<Trial>(answers),
            Kind::Publication => ordered::<Publication>(answers),
        };
        record.map_err(|error| Error::Record(error.to_string()))
    }
}

fn ordered<T: Serialize + DeserializeOwned>(answers: Value) -> serde_json::Result<String> {
    serde_json::to_string(&serde_json::from_value::<T>(answers)?)
}
