//! Feeds and calendars, read with other people's programs: what they understand is what counts.
#![allow(clippy::unwrap_used, clippy::panic)]

mod any_words;
mod calendar;
mod calendar_links;
mod calendar_links_and_files;
mod calendar_times;
mod citations;
mod feeds;
mod fixture;
mod published;
mod python;
mod run_python;
