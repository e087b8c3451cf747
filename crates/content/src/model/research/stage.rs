//! How far trials are, in few words.

use super::TrialStatus;
use crate::PartialDate;
use crate::value::choice::choices;

choices! {
    /// How far a trial is, in the words by which trials are grouped and filtered. In the order in
    /// which readers look for them.
    pub enum Stage {
        /// People can take part.
        Recruiting = "recruiting", "Recruiting";
        /// Nobody can take part yet.
        ToCome = "to-come", "To come";
        /// It runs, or has stopped and may go on, and nobody new can take part.
        UnderWay = "under-way", "Under way";
        /// It has ended.
        Finished = "finished", "Finished";
        /// The sources do not say.
        NotStated = "not-stated", "Status not stated";
    }
}

impl Stage {
    /// How far a trial with this status is; without one, a trial that has ended is finished.
    #[must_use]
    pub fn of(status: Option<TrialStatus>, ended: Option<PartialDate>) -> Self {
        match (status, ended) {
            (Some(TrialStatus::Recruiting | TrialStatus::EnrollingByInvitation), _) => {
                Self::Recruiting
            }
            (Some(TrialStatus::NotYetRecruiting), _) => Self::ToCome,
            (Some(TrialStatus::ActiveNotRecruiting | TrialStatus::Suspended), _) => Self::UnderWay,
            (
                Some(TrialStatus::Completed | TrialStatus::Terminated | TrialStatus::Withdrawn),
                _,
            )
            | (None, Some(_)) => Self::Finished,
            (None, None) => Self::NotStated,
        }
    }
}
