//! Where a fact comes from, and links with a label.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::value::line::Line;
use crate::{HttpUrl, PartialDate};

/// Where a fact about the world comes from, and when it was true.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Source {
    /// The page or paper that says so.
    pub url: HttpUrl,
    /// The date of that page or paper. Leave it out only if the page has none.
    pub as_of: Option<PartialDate>,
}

/// A link with the words that stand for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct NamedLink {
    /// The words readers see.
    #[serde(with = "Line")]
    pub label: String,
    /// Where it leads.
    pub url: HttpUrl,
}
