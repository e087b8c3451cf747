//! Why something is not public yet, in words.

use super::date_text;
use crate::{HeldBack, Release};

/// What stands on a record for those who edit the content: `Draft`, `From 6 February 2030`. Nothing
/// where it is public.
#[must_use]
pub fn held_back_text(record: &impl Release) -> Option<String> {
    record.held_back().map(HeldBack::text)
}

impl HeldBack {
    /// The reason in a word or two.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Draft => "Draft".to_owned(),
            Self::Until(date) => format!("From {}", date_text(date)),
        }
    }
}
