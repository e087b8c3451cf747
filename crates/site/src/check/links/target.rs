//! What a path of the site leads to, and which parts that has.

/// Where a path leads.
pub(super) enum Target {
    /// To a page, with its parts as far as they are known.
    Page(Option<Parts>),
    /// Perhaps to something: the file that says so was not read.
    Unknown,
    /// Nowhere.
    Nothing,
}

/// The ids of the elements of a page.
pub(super) struct Parts(Vec<String>);

/// Parts of every page, and what browsers take for its beginning.
const EVERYWHERE: [&str; 5] = ["main", "site-footer", "site-header", "site-menu", "top"];

impl Parts {
    pub(super) fn new(own: &[&str]) -> Self {
        Self(
            own.iter()
                .chain(&EVERYWHERE)
                .map(|part| (*part).to_owned())
                .collect(),
        )
    }

    /// Adds more.
    pub(super) fn add(&mut self, more: impl IntoIterator<Item = String>) {
        self.0.extend(more);
    }

    /// Whether there is such a part. Words to look for on the page are never missing.
    pub(super) fn has(&self, part: &str) -> bool {
        part.contains(":~:") || self.0.iter().any(|known| known == part)
    }

    /// All of them.
    pub(super) fn names(self) -> Vec<String> {
        self.0
    }
}

impl Target {
    /// A page with these parts and those of every page.
    pub(super) fn page(parts: &[&str]) -> Self {
        Self::Page(Some(Parts::new(parts)))
    }
}
