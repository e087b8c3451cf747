//! Trials and publications.

mod reference;
mod trial;

pub use reference::References;
pub use trial::{TrialBrief, TrialCard};
