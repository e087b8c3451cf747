//! Choosing among the records of a list: by what they are, and by words in them.

use crate::{
    query::{Key, Query},
    search::fold,
};

/// What can be asked of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is: its kind, its year.
    pub values: Vec<(Key, String)>,
    /// The text that words are looked for in, folded.
    text: String,
}

impl Row {
    /// A record of which these texts are looked through.
    #[must_use]
    pub fn new(values: Vec<(Key, Option<String>)>, texts: &[&str]) -> Self {
        let values = values
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)));
        Self {
            values: values.collect(),
            text: fold(&texts.join(" ")),
        }
    }

    fn value(&self, key: Key) -> Option<&str> {
        let pair = self.values.iter().find(|(other, _)| *other == key);
        pair.map(|(_, value)| value.as_str())
    }
}

/// The records of a list as far as they are filtered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// By what can be chosen.
    keys: Vec<Key>,
    rows: Vec<Row>,
}

/// What a query leaves of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The numbers of the records that were asked for, in their order.
    pub rows: Vec<usize>,
    /// Whether anything was asked for at all.
    pub is_filtered: bool,
}

impl Table {
    /// Records among which these keys choose, besides words.
    #[must_use]
    pub fn new(keys: &[Key], rows: Vec<Row>) -> Self {
        Self {
            keys: keys.to_vec(),
            rows,
        }
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What a query leaves.
    #[must_use]
    pub fn select(&self, query: &Query) -> Selection {
        let mut keys = self.keys.iter().chain([&Key::Text]);
        Selection {
            rows: self.pass(query, None),
            is_filtered: keys.any(|key| query.get(*key).is_some()),
        }
    }

    /// The query without whatever filters.
    #[must_use]
    pub fn without_filters(&self, query: &Query) -> Query {
        let keys = self.keys.iter().chain([&Key::Text]);
        keys.fold(query.clone(), |query, key| query.with(*key, ""))
    }

    /// All values that records have for this key, each once, in the order of the records.
    #[must_use]
    pub fn values(&self, key: Key) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for value in self.rows.iter().filter_map(|row| row.value(key)) {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        }
        values
    }

    /// How many records there would be with each of these values, all other choices standing.
    #[must_use]
    pub fn counts(&self, query: &Query, key: Key, values: &[String]) -> Vec<usize> {
        let rows = self.pass(query, Some(key));
        let found: Vec<&str> = rows
            .iter()
            .filter_map(|row| self.rows.get(*row)?.value(key))
            .collect();
        values
            .iter()
            .map(|value| found.iter().filter(|found| *found == value).count())
            .collect()
    }

    /// The records that pass all choices but the one that is not to count.
    fn pass(&self, query: &Query, except: Option<Key>) -> Vec<usize> {
        let words = query.get(Key::Text).map(fold).unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().collect();
        let keys: Vec<(Key, &str)> = self
            .keys
            .iter()
            .filter(|key| Some(**key) != except)
            .filter_map(|key| Some((*key, query.get(*key)?)))
            .collect();
        let passes = |row: &Row| {
            keys.iter()
                .all(|(key, value)| row.value(*key) == Some(*value))
                && words.iter().all(|word| row.text.contains(word))
        };
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| passes(row))
            .map(|(number, _)| number)
            .collect()
    }
}

#[cfg(test)]
mod tests {
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

    fn chosen(search: &str) -> Vec<usize> {
        table().select(&Query::parse(search)).rows
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
        assert_eq!(chosen("q=malaga+TEST"), [0]);
        assert_eq!(chosen("q=cours"), [0, 2]);
    }

    #[test]
    fn a_choice_counts_what_it_would_show() {
        let query = Query::parse("kind=congress&year=2031&month=2031-01");
        let kinds = table().values(Key::Kind);
        assert_eq!(kinds, ["course", "congress"]);
        assert_eq!(table().counts(&query, Key::Kind, &kinds), [0, 1]);
        assert_eq!(table().values(Key::Year), ["2030", "2031"]);
        assert!(table().select(&query).is_filtered);
        assert_eq!(
            table().without_filters(&query).to_string(),
            "?month=2031-01"
        );
    }
}
