//! The query of an address: filters, search words and other choices of the visitor.
//!
//! These choices are kept in the address and nowhere else, so that going back undoes a choice, a
//! reload keeps it, and a shared link shows the same.

use std::fmt;

use content::percent;
use serde::{Deserialize, Serialize};

/// A parameter. Addresses have parameters in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Words to search for.
    Text,
    /// The section of the site to search in.
    Within,
    /// A kind of event or news.
    Kind,
    /// A year.
    Year,
    /// How far a trial is.
    Status,
    /// What a record has to do with the network.
    Relation,
    /// A country, by its code.
    Country,
    /// A group of the committee, by its id.
    Group,
    /// The order of a list.
    Sort,
    /// The view of a list, such as the month of events.
    View,
    /// The month that a calendar shows: `2025-02`.
    Month,
}

impl Key {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Within,
        Self::Kind,
        Self::Year,
        Self::Status,
        Self::Relation,
        Self::Country,
        Self::Group,
        Self::Sort,
        Self::View,
        Self::Month,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "q",
            Self::Within => "in",
            Self::Kind => "kind",
            Self::Year => "year",
            Self::Status => "status",
            Self::Relation => "relation",
            Self::Country => "country",
            Self::Group => "group",
            Self::Sort => "sort",
            Self::View => "view",
            Self::Month => "month",
        }
    }
}

/// The chosen values: each key at most once, and never with an empty value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(Key, String)>);

impl Query {
    /// Reads the part of an address behind `?`. Parameters that no page knows, and values that
    /// cannot be decoded, are ignored; if a parameter is repeated, the first one counts.
    ///
    /// The router's own map of parameters decodes twice, so that `%2541` would be read as `A`.
    #[must_use]
    pub fn parse(search: &str) -> Self {
        let mut query = Self::default();
        let pairs = search.trim_start_matches('?').split('&');
        for pair in pairs.filter(|pair| is_well_formed(pair)) {
            for (name, value) in form_urlencoded::parse(pair.as_bytes()) {
                let key = Key::ALL.into_iter().find(|key| key.name() == name);
                if let Some(key) = key.filter(|key| query.get(*key).is_none()) {
                    query.set(key, value.trim());
                }
            }
        }
        query
    }

    /// The value of this key.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<&str> {
        let pair = self.0.iter().find(|(other, _)| *other == key);
        pair.map(|(_, value)| value.as_str())
    }

    /// The same query with this value; an empty value removes the key.
    #[must_use]
    pub fn with(&self, key: Key, value: &str) -> Self {
        let mut query = self.clone();
        query.set(key, value);
        query
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn set(&mut self, key: Key, value: &str) {
        self.0.retain(|(other, _)| *other != key);
        if !value.is_empty() {
            let place = self.0.partition_point(|(other, _)| *other < key);
            self.0.insert(place, (key, value.to_owned()));
        }
    }
}

/// Whether every percent sign begins an escape: the library keeps others as they are.
fn is_well_formed(text: &str) -> bool {
    text.split('%').skip(1).all(|rest| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

/// As it is written in an address, with the `?` before it; empty if nothing is chosen.
impl fmt::Display for Query {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "?";
        for (key, value) in &self.0 {
            write!(out, "{separator}{}={}", key.name(), percent::encode(value))?;
            separator = "&";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_choice_is_written_and_read_back() {
        let query = Query::default()
            .with(Key::Kind, "course")
            .with(Key::Text, "Zürich & Genève");
        assert_eq!(
            query.to_string(),
            "?q=Z%C3%BCrich%20%26%20Gen%C3%A8ve&kind=course"
        );
        assert_eq!(Query::parse(&query.to_string()), query);
        assert_eq!(query.with(Key::Kind, "").get(Key::Kind), None);
        assert_eq!(Query::default().to_string(), "");
    }

    #[test]
    fn forms_and_strangers_are_read_too() {
        let query = Query::parse("?q=in+memoriam&utm_source=x&kind=&q=second&year=%zz");
        assert_eq!(query.get(Key::Text), Some("in memoriam"));
        assert_eq!(query.get(Key::Kind), None);
        assert_eq!(query.get(Key::Year), None);
        assert_eq!(query.to_string(), "?q=in%20memoriam");
    }

    proptest! {
        #[test]
        fn any_choice_comes_back(values in prop::collection::vec((0..Key::ALL.len(), "\\PC{0,12}"), 0..6)) {
            let mut query = Query::default();
            for (key, value) in values {
                query = query.with(Key::ALL[key], value.trim());
            }
            prop_assert_eq!(Query::parse(&query.to_string()), query);
        }

        #[test]
        fn any_address_is_read(search in any::<String>()) {
            let query = Query::parse(&search);
            prop_assert_eq!(Query::parse(&query.to_string()), query);
        }
    }
}
