//! Studies and publications.

mod authors;
mod cite;
mod facts;
mod reference;
mod studies;
mod timeline;
mod trial;

pub use cite::CopyCitation;
pub use facts::TrialFacts;
pub use reference::References;
pub use studies::Studies;
pub use timeline::StudyTimeline;
pub use trial::{Questions, TrialBrief};
