//! Whole sites with one mistake each, as people who edit the content make them. `right/` is a site
//! without a mistake; each folder of `sites/` holds the files in which another differs from it, and what
//! the checker prints.
#![allow(clippy::unwrap_used, clippy::panic)]

mod agreement;
mod changes;
mod messages;
mod mutations;
mod property;
#[path = "../formats/run_python.rs"]
mod run_python;
mod schemas;
mod sites;
