//! The corpus: texts that somebody wrote to do harm, and what is to become of each. The native
//! tests and the journeys read the same file.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// Every case.
pub static CORPUS: LazyLock<Vec<Case>> =
    LazyLock::new(|| serde_json::from_str(include_str!("corpus.json")).unwrap());

/// What a field of the content takes.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Plain text on one line.
    Line,
    /// Markdown.
    Prose,
    /// An address on the web.
    Address,
    /// The number of a publication.
    Doi,
    /// The name of a record in its address.
    Id,
    /// The path of a picture.
    Photo,
}

/// A text that somebody wrote to do harm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it is.
    pub name: String,
    text: String,
    /// How often the text stands one after the other.
    #[serde(default = "once")]
    times: usize,
    /// Where it is put: lines and prose, unless something else makes more sense.
    #[serde(default = "texts", rename = "in")]
    kinds: Vec<Kind>,
    /// What readers see of it where it is Markdown, if that is not the text itself.
    shows: Option<String>,
    /// Where the checker refuses it, and with which words.
    #[serde(default)]
    refused: BTreeMap<Kind, String>,
}

fn once() -> usize {
    1
}

fn texts() -> Vec<Kind> {
    vec![Kind::Line, Kind::Prose]
}

impl Case {
    /// The text as it is written into a field.
    pub fn text(&self) -> String {
        self.text.repeat(self.times)
    }

    /// What readers see of it where it is Markdown. White space does not count.
    pub fn shows(&self) -> String {
        self.shows.clone().unwrap_or_else(|| self.text())
    }

    /// Whether fields of this kind take it.
    pub fn is_taken(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind) && !self.refused.contains_key(&kind)
    }

    /// Where the checker refuses it, and with which words.
    pub fn refusals(&self) -> impl Iterator<Item = (Kind, &str)> {
        self.refused
            .iter()
            .map(|(kind, words)| (*kind, words.as_str()))
    }
}
