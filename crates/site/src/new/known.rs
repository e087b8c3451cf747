//! What the file has already: ids that are taken, and what entries can name.

use serde_json::Value;

use super::Kind;

/// An entry that others can name by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) id: String,
    pub(super) name: String,
}

/// What the file has already.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Ids of all its lists: entries of two lists may be on one page, where an id is there once.
    pub(super) ids: Vec<String>,
    /// The groups of the committee.
    pub(super) groups: Vec<Named>,
    /// The trials.
    pub(super) trials: Vec<Named>,
}

impl Known {
    /// What a file for entries of this kind has; `None` if the entries cannot be found in it.
    pub(super) fn of(kind: Kind, text: &str) -> Option<Self> {
        crate::check::syntax::parse(text).ok()?;
        let file: Value = serde_json::from_str(text).ok()?;
        file.get(kind.list())?.as_array()?;
        let named = |list: &str| -> Vec<Named> {
            let entries = file.get(list).and_then(Value::as_array);
            let named = |entry: &Value| {
                let text = |key: &str| Some(entry.get(key)?.as_str()?.to_owned());
                let id = text("id")?;
                let name = text("name").unwrap_or_else(|| id.clone());
                Some(Named { id, name })
            };
            entries.into_iter().flatten().filter_map(named).collect()
        };
        let lists = file.as_object().into_iter().flatten();
        Some(Self {
            ids: lists
                .flat_map(|(list, _)| named(list))
                .map(|named| named.id)
                .collect(),
            groups: named("groups"),
            trials: named("trials"),
        })
    }
}
