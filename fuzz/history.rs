//! What git remembers of entries that are gone; when entries were changed is of no use here.

#[path = "../crates/site/src/history/git.rs"]
mod git;
#[path = "../crates/site/src/history/gone.rs"]
mod gone;
#[path = "../crates/site/src/history/revision.rs"]
mod revision;

pub use gone::{Gone, gone};
