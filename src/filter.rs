//! Filters the records of a list by the values of facets and by words.

use std::sync::OnceLock;

use ecmonet_search::fold;
use serde::{Deserialize, Serialize};

use crate::query::{Key, Query};

/// The data by which one record is filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The values of its facets, such as its kind and year; of one facet it may have several.
    pub values: Vec<(Key, String)>,
    /// The text that is searched for words.
    text: String,
    /// The same, folded: made when words are first looked for.
    folded: OnceLock<String>,
}

impl Row {
    /// A row with these values, whose texts are searched for words.
    #[must_use]
    pub fn new(values: Vec<(Key, Option<String>)>, texts: &[&str]) -> Self {
        let values = values
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)));
        Self {
            values: values.collect(),
            text: texts.join(" "),
            folded: OnceLock::new(),
        }
    }

    fn values_of(&self, key: Key) -> impl Iterator<Item = &str> {
        let own = self.values.iter().filter(move |(other, _)| *other == key);
        own.map(|(_, value)| value.as_str())
    }

    /// Whether all these folded words are in its text.
    fn has_words(&self, words: &str) -> bool {
        let has = |word| self.folded.get_or_init(|| fold(&self.text)).contains(word);
        words.split_whitespace().all(has)
    }

    fn has(&self, key: Key, value: &str) -> bool {
        self.values_of(key).any(|own| own == value)
    }
}

/// The rows of a list, and the facets by which they are filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The facets.
    keys: Vec<Key>,
    rows: Vec<Row>,
}

/// Rows that match a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The numbers of the rows, in the order of the list.
    pub rows: Vec<usize>,
    /// Whether the query has any filter.
    pub is_filtered: bool,
}

/// How many records match the current filters, and how many would match each other choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// How many records there are.
    pub total: usize,
    /// How many match the filters.
    pub shown: usize,
    /// Whether any filter is set.
    pub is_filtered: bool,
    /// For each key: the values that occur, and how many records would match each.
    pub facets: Vec<(Key, Vec<(String, usize)>)>,
}

impl Counts {
    /// The values that occur for this key, and how many records would match each.
    #[must_use]
    pub fn of(&self, key: Key) -> &[(String, usize)] {
        let facet = self.facets.iter().find(|(other, _)| *other == key);
        facet.map_or(&[], |(_, values)| values)
    }

    /// The query without its filters.
    #[must_use]
    pub fn without_filters(&self, query: &Query) -> Query {
        let keys = self.facets.iter().map(|(key, _)| *key);
        keys.chain([Key::Text])
            .fold(query.clone(), |query, key| query.with(key, ""))
    }
}

impl Table {
    /// Rows that are filtered by these keys, and by words.
    #[must_use]
    pub fn new(keys: &[Key], rows: Vec<Row>) -> Self {
        Self {
            keys: keys.to_vec(),
            rows,
        }
    }

    /// Rows that match a query.
    #[must_use]
    pub fn select(&self, query: &Query) -> Selection {
        let matches = self.matches(query).enumerate();
        let rows = matches.filter(|(_, found)| *found == Match::All);
        Selection {
            rows: rows.map(|(number, _)| number).collect(),
            is_filtered: self.is_filtered(query),
        }
    }

    /// How many rows match a query, and how many would match each other choice.
    #[must_use]
    pub fn counts(&self, query: &Query) -> Counts {
        let matches: Vec<Match> = self.matches(query).collect();
        let facet = |key: &Key| (*key, self.values(*key, &matches));
        Counts {
            total: self.rows.len(),
            shown: matches.iter().filter(|found| **found == Match::All).count(),
            is_filtered: self.is_filtered(query),
            facets: self.keys.iter().map(facet).collect(),
        }
    }

    fn is_filtered(&self, query: &Query) -> bool {
        let mut keys = self.keys.iter().chain([&Key::Text]);
        keys.any(|key| query.get(*key).is_some())
    }

    /// The distinct values for this key, in the order of the rows; and how many rows would match
    /// each of them if all other filters stay.
    fn values(&self, key: Key, matches: &[Match]) -> Vec<(String, usize)> {
        let mut counted: Vec<(String, usize)> = Vec::new();
        for (row, found) in self.rows.iter().zip(matches) {
            let count = usize::from([Match::All, Match::AllBut(key)].contains(found));
            for value in row.values_of(key) {
                match counted.iter_mut().find(|(known, _)| known == value) {
                    Some((_, counted)) => *counted += count,
                    None => counted.push((value.to_owned(), count)),
                }
            }
        }
        counted
    }

    /// For each row, whether it matches a query.
    fn matches(&self, query: &Query) -> impl Iterator<Item = Match> {
        let words = query.get(Key::Text).map(fold).unwrap_or_default();
        let chosen: Vec<(Key, &str)> = self
            .keys
            .iter()
            .filter_map(|key| Some((*key, query.get(*key)?)))
            .collect();
        self.rows.iter().map(move |row| {
            let mut others = chosen.iter().filter(|(key, value)| !row.has(*key, value));
            match (others.next(), others.next()) {
                _ if !row.has_words(&words) => Match::Not,
                (None, _) => Match::All,
                (Some((key, _)), None) => Match::AllBut(*key),
                (Some(_), Some(_)) => Match::Not,
            }
        })
    }
}

/// Whether a row matches a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Match {
    /// It does.
    All,
    /// It would if another value, or none, were chosen for this key.
    AllBut(Key),
    /// It does not.
    Not,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn table() -> Table {
        let row = |kind: &str, year: Option<&str>, text: &str| {
            let year = year.map(str::to_owned);
            Row::new(
                vec![(Key::Kind, Some(kind.to_owned())), (Key::Year, year)],
                &[text],
            )
        };
        Table::new(
            &[Key::Kind, Key::Year],
            vec![
                row("course", Some("2030"), "Test course in Málaga"),
                row("congress", Some("2031"), "Test congress"),
                row("course", None, "Test course without a year"),
            ],
        )
    }

    fn query(search: &str) -> Query {
        let pairs = search.split('&').filter_map(|pair| pair.split_once('='));
        pairs.fold(Query::default(), |query, (name, value)| {
            let key = Key::ALL.into_iter().find(|key| key.name() == name);
            query.with(key.unwrap(), value)
        })
    }

    fn chosen(search: &str) -> Vec<usize> {
        table().select(&query(search)).rows
    }

    #[test]
    fn every_choice_has_to_hold() {
        assert_eq!(chosen(""), [0, 1, 2]);
        assert_eq!(chosen("kind=course"), [0, 2]);
        assert_eq!(chosen("kind=course&year=2030"), [0]);
        assert_eq!(chosen("kind=nonsense"), [] as [usize; 0]);
    }

    #[test]
    fn words_are_found_without_accents_and_in_any_order() {
        assert_eq!(chosen("q=malaga TEST"), [0]);
        assert_eq!(chosen("q=cours"), [0, 2]);
    }

    #[test]
    fn a_record_of_several_years_is_found_in_each() {
        let years = ["2030", "2031"].map(|year| (Key::Year, Some(year.to_owned())));
        let table = Table::new(&[Key::Year], vec![Row::new(years.to_vec(), &[])]);
        assert_eq!(table.select(&query("year=2030")).rows, [0]);
        assert_eq!(table.select(&query("year=2031")).rows, [0]);
        let counts = table.counts(&query("year=2031"));
        let both = [("2030".to_owned(), 1), ("2031".to_owned(), 1)];
        assert_eq!(counts.of(Key::Year), both);
    }

    #[test]
    fn a_choice_counts_what_it_would_show() {
        let query = query("kind=congress&year=2031&month=2031-01");
        let counts = table().counts(&query);
        let kinds = [("course".to_owned(), 0), ("congress".to_owned(), 1)];
        assert_eq!(counts.of(Key::Kind), kinds);
        let years = [("2030".to_owned(), 0), ("2031".to_owned(), 1)];
        assert_eq!(counts.of(Key::Year), years);
        assert_eq!((counts.total, counts.shown), (3, 1));
        assert!(counts.is_filtered);
        assert_eq!(counts.without_filters(&query).to_string(), "?month=2031-01");
    }
}
