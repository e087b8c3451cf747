//! The part of an address behind `?`: what a visitor has chosen to see of a page.
//!
//! What filters or finds is part of the address and is kept nowhere else: going back takes the
//! choice back, a reload keeps it, and whoever opens a shared link sees the same.

use std::fmt;

use leptos::prelude::*;

use crate::percent;

/// What can be chosen. The order is that in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Words to look for.
    Text,
    /// The part of the site to look in.
    Within,
    /// A kind of event, of news.
    Kind,
    /// A year.
    Year,
    /// A country, by its code.
    Country,
    /// A group of the committee, by its id.
    Group,
    /// The order of a list.
    Sort,
    /// The form of a list.
    View,
    /// The month that a calendar is open at: `2025-02`.
    Month,
}

impl Key {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Within,
        Self::Kind,
        Self::Year,
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
            Self::Country => "country",
            Self::Group => "group",
            Self::Sort => "sort",
            Self::View => "view",
            Self::Month => "month",
        }
    }
}

/// What is chosen, each key once and never with an empty value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(Key, String)>);

impl Query {
    /// Reads the part of an address behind `?`. What no page asks for, and what cannot be decoded,
    /// is passed over; of a key that stands there twice the first counts.
    #[must_use]
    pub fn parse(search: &str) -> Self {
        let mut query = Self::default();
        for pair in search.trim_start_matches('?').split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = Key::ALL.into_iter().find(|key| key.name() == name);
            // Forms write a space as `+`.
            let value = percent::decode(&value.replace('+', " "));
            if let (Some(key), Some(value)) = (key, value)
                && query.get(key).is_none()
            {
                query.set(key, value.trim());
            }
        }
        query
    }

    /// What is chosen of this.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<&str> {
        let pair = self.0.iter().find(|(other, _)| *other == key);
        pair.map(|(_, value)| value.as_str())
    }

    /// The same with another choice; with an empty one, with none.
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

/// As it stands in an address, with the `?` before it; nothing where nothing is chosen.
impl fmt::Display for Query {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut mark = "?";
        for (key, value) in &self.0 {
            out.write_str(mark)?;
            out.write_str(key.name())?;
            out.write_str("=")?;
            out.write_str(&percent::encode(value))?;
            mark = "&";
        }
        Ok(())
    }
}

/// What the visitor has chosen to see of this page.
///
/// Nothing, until a published page has been taken over: it was drawn for everybody.
#[must_use]
pub fn use_query() -> Memo<Query> {
    expect_context()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

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
