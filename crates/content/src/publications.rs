//! The order of publications.

use crate::Publication;

/// The order of a list of publications.
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

    /// The order with this name in addresses; the default for any other name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let order = Self::ALL.into_iter().find(|order| order.name() == name);
        order.unwrap_or_default()
    }

    /// Its name in addresses; empty for the default.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Newest => "",
            Self::Oldest => "oldest",
            Self::Title => "title",
        }
    }

    /// Its label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Newest => "Newest first",
            Self::Oldest => "Oldest first",
            Self::Title => "By title",
        }
    }

    /// Publications in this order; those that are equal stay as they are. `fold` makes of a title
    /// what it is sorted by.
    #[must_use]
    pub fn sorted(
        self,
        mut publications: Vec<Publication>,
        fold: impl Fn(&str) -> String,
    ) -> Vec<Publication> {
        match self {
            Self::Newest => publications.sort_by_key(|one| std::cmp::Reverse(one.year)),
            Self::Oldest => publications.sort_by_key(|one| one.year),
            Self::Title => publications.sort_by_key(|one| fold(&one.title)),
        }
        publications
    }
}
