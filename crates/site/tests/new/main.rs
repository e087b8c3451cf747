//! `site new`: the program itself over copies of the published content. What it adds is all that
//! changes, and the checker has nothing against it.
#![allow(clippy::unwrap_used, clippy::panic)]

mod added;
mod content;
mod from_files;
mod refused;
mod terminal;
