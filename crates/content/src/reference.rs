//! References from one record to another by its id.

use crate::{Refusal, nearest};

/// A kind of record that others name by its id.
pub(crate) struct Reference {
    /// The word for one record.
    pub what: &'static str,
    /// The key of their list.
    pub list: &'static str,
}

impl Reference {
    /// Why an id that is not among those of the list cannot be named.
    pub(crate) fn unknown(&self, id: &str, known: &[&str]) -> Refusal {
        let Self { what, list } = self;
        let fix = match (nearest(id, known.iter().copied()), known) {
            (Some(meant), _) => {
                format!("Did you mean \"{meant}\"? If not, add the {what} to \"{list}\"")
            }
            (None, []) => format!("Add the {what} to \"{list}\", or delete this key"),
            (None, known) => format!(
                "Add the {what} to \"{list}\", or write one of: {}",
                known.join(", ")
            ),
        };
        Refusal::new(format!("There is no {what} with the id \"{id}\""), fix)
    }
}
