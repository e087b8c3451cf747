//! Facets: what a list can be filtered by, and the labels of the values.

use std::cmp::Reverse;

use content::{Country, EventKind, Group, NewsKind, Stage};

use crate::query::Key;

/// A property by which the records of a list can be filtered.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its parameter in the address.
    pub key: Key,
    /// Its label: "Year".
    pub name: &'static str,
    /// The label of the choice of all values: "All years".
    pub all: &'static str,
    /// Whether the choices are links side by side, because they are few, rather than a menu.
    pub is_side_by_side: bool,
    naming: Naming,
}

/// How values are labelled and ordered.
#[derive(Clone, Debug)]
enum Naming {
    /// These values with these labels, in this order.
    Listed(Vec<(String, String)>),
    /// Years, latest first.
    Years,
    /// Countries, by name.
    Countries,
}

impl Facet {
    /// Kinds of events, side by side.
    #[must_use]
    pub fn event_kinds() -> Self {
        let kinds = EventKind::ALL.iter();
        Self::kinds(kinds.map(|kind| (kind.name(), kind.label())))
    }

    /// Kinds of news, side by side.
    #[must_use]
    pub fn news_kinds() -> Self {
        let kinds = NewsKind::ALL.iter();
        Self::kinds(kinds.map(|kind| (kind.name(), kind.label())))
    }

    fn kinds(kinds: impl Iterator<Item = (&'static str, &'static str)>) -> Self {
        let kinds = kinds.map(|(name, label)| (name.to_owned(), label.to_owned()));
        Self {
            key: Key::Kind,
            name: "Kind",
            all: "All kinds",
            is_side_by_side: true,
            naming: Naming::Listed(kinds.collect()),
        }
    }

    /// Of what kind a record of the research page is.
    #[must_use]
    pub fn research_kinds() -> Self {
        Self::kinds([("study", "Studies"), ("publication", "Publications")].into_iter())
    }

    /// How far trials are.
    #[must_use]
    pub fn stages() -> Self {
        let stages = Stage::ALL.iter();
        let stages = stages.map(|stage| (stage.name().to_owned(), stage.label().to_owned()));
        Self {
            key: Key::Status,
            name: "Status",
            all: "All statuses",
            is_side_by_side: false,
            naming: Naming::Listed(stages.collect()),
        }
    }

    /// What studies and publications have to do with the network.
    #[must_use]
    pub fn relations() -> Self {
        let relations = [
            ("endorsed", "Endorsed by the network"),
            ("network", "Of the network"),
            ("listed", "Listed by the network"),
        ];
        let relations = relations.map(|(name, label)| (name.to_owned(), label.to_owned()));
        Self {
            key: Key::Relation,
            name: "Relation",
            all: "All relations",
            is_side_by_side: false,
            naming: Naming::Listed(relations.to_vec()),
        }
    }

    /// Groups of the committee, in their order.
    #[must_use]
    pub fn groups(groups: &[Group]) -> Self {
        let groups = groups.iter();
        let groups = groups.map(|group| (group.id.to_string(), group.name.clone()));
        Self {
            key: Key::Group,
            name: "Group",
            all: "All groups",
            is_side_by_side: false,
            naming: Naming::Listed(groups.collect()),
        }
    }

    /// Years.
    #[must_use]
    pub fn years() -> Self {
        Self {
            key: Key::Year,
            name: "Year",
            all: "All years",
            is_side_by_side: false,
            naming: Naming::Years,
        }
    }

    /// Countries.
    #[must_use]
    pub fn countries() -> Self {
        Self {
            key: Key::Country,
            name: "Country",
            all: "All countries",
            is_side_by_side: false,
            naming: Naming::Countries,
        }
    }

    /// The choices among the values that occur: each value, its label, and how many records would
    /// match.
    #[must_use]
    pub fn choices(&self, values: &[(String, usize)]) -> Vec<(String, String, usize)> {
        let found = |name: &str| values.iter().find(|(value, _)| value == name);
        match &self.naming {
            Naming::Listed(names) => names
                .iter()
                .filter_map(|(name, label)| {
                    let (_, count) = found(name)?;
                    Some((name.clone(), label.clone(), *count))
                })
                .collect(),
            Naming::Years => {
                let years = values
                    .iter()
                    .map(|(year, count)| (year.clone(), year.clone(), *count));
                let mut years: Vec<_> = years.collect();
                years.sort_by_key(|(year, ..)| Reverse(year.clone()));
                years
            }
            Naming::Countries => {
                let mut countries: Vec<_> = values
                    .iter()
                    .filter_map(|(code, count)| {
                        let name = Country::parse(code).ok()?.name();
                        Some((code.clone(), name.to_owned(), *count))
                    })
                    .collect();
                countries.sort_by(|(_, one, _), (_, other, _)| one.cmp(other));
                countries
            }
        }
    }
}
