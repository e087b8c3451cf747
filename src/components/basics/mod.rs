//! Links, icons, facts, running text, pictures, sharing; hydration in steps.

mod facts;
mod icon;
mod link;
mod out;
mod photo;
mod prose;
mod share;
mod step;

pub use facts::{AsOf, Fact, SiteFact, SourceFact, SourceLink};
pub use icon::{Icon, Mark, Picture};
pub use link::{Link, SectionLinks};
pub use out::Out;
pub use photo::Photo;
pub use prose::{Prose, RunningText};
pub use share::{OutcomeNote, Share};
pub use step::Step;
