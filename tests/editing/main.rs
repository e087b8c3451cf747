//! What maintainers rely on: drafts stay drafts, old addresses lead on, pictures are published as
//! they should be, and what is wrong is told.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod drafts;
mod folder;
mod links;
mod live;
mod pictures;
mod redirects;
