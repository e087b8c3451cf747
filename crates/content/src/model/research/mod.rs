//! `research.json`: trials, registries and publications.

mod publication;
mod registry;
mod stage;
mod trial;

use jiff::Timestamp;
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::reading::{Content, Parsed, read_lists};
use crate::{Audience, File, Slug, release};

pub use publication::{Publication, Relation};
pub use registry::Registry;
pub use stage::Stage;
pub use trial::{Endorsement, Participants, Trial, TrialFields, TrialStatus};

/// Trials, registries and publications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Research {
    /// Trials and registries, the most important first.
    pub trials: Vec<Trial>,
    /// The publications, the newest first.
    pub publications: Vec<Publication>,
}

impl Content for Research {
    const FILE: File = File::Research;

    fn parse(bytes: &[u8]) -> Parsed<Research> {
        read_lists(Research::FILE, bytes, |lists| {
            let (trials, publications) = (lists.take(), lists.take());
            // One list that cannot be read does not hide the other.
            let any = trials.is_some() || publications.is_some();
            any.then(|| Research::new(trials.unwrap_or_default(), publications.unwrap_or_default()))
        })
    }

    fn keep(mut self, audience: Audience, now: Timestamp) -> Self {
        release::keep(&mut self.trials, audience, now);
        release::keep(&mut self.publications, audience, now);
        Research::new(self.trials, self.publications)
    }
}

impl Research {
    /// Publications whose trial is not among `trials` are there without one.
    fn new(trials: Vec<Trial>, mut publications: Vec<Publication>) -> Research {
        for publication in &mut publications {
            let known = |id: &Slug| trials.iter().any(|trial| trial.id == *id);
            publication.trial = publication.trial.take().filter(known);
        }
        Research {
            trials,
            publications,
        }
    }
}
