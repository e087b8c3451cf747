//! The order of publications.

use crate::{
    content::Publication,
    query::{Key, Query},
};

/// In which order publications stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest first.
    #[default]
    Newest,
    /// The earliest first.
    Oldest,
    /// By title.
    Title,
}

impl Order {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Title];

    /// The order that is asked for.
    #[must_use]
    pub fn of(query: &Query) -> Self {
        let name = query.get(Key::Sort).unwrap_or_default();
        let order = Self::ALL.into_iter().find(|order| order.name() == name);
        order.unwrap_or_default()
    }

    /// Its word in addresses; none for the usual one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "",
            Self::Oldest => "oldest",
            Self::Title => "title",
        }
    }

    /// What readers see.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
            Self::Title => "By title",
        }
    }

    /// Publications in this order; those that are equal stay as they are.
    #[must_use]
    pub fn sorted(self, mut publications: Vec<Publication>) -> Vec<Publication> {
        match self {
            Self::Newest => publications.sort_by_key(|one| std::cmp::Reverse(one.year)),
            Self::Oldest => publications.sort_by_key(|one| one.year),
            Self::Title => publications.sort_by_key(|one| crate::search::fold(&one.title)),
        }
        publications
    }
}
