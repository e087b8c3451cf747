//! What the committee page shows.

use content::{Committee, Markdown, Route};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources};

/// The committee page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeData {
    /// What the site says of the committee.
    pub statement: Loading<Markdown>,
    /// Its groups and members.
    pub committee: Loading<Committee>,
}

impl PageData for CommitteeData {
    type Address = ();

    fn load(sources: &Sources<'_>, (): &()) -> Self {
        let library = sources.library;
        Self {
            statement: library.site.map(|site| site.committee_statement.clone()),
            committee: library
                .committee
                .map(|committee| committee.as_ref().clone()),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            statement: self.statement.or(&earlier.statement),
            committee: self.committee.or(&earlier.committee),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        Head::of_section(Route::Committee, frame)
    }
}
