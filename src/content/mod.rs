//! The content: what the maintainers write in JSON, read into types that cannot be wrong.
//!
//! Bytes become a syntax tree with positions (`syntax`), the field `reader` walks it and
//! collects every problem, and each record type says what its fields mean:
//!
//! | module | holds |
//! |---|---|
//! | [`site`] [`events`] [`news`] [`research`] [`committee`] | the five files and their records |
//! | [`slug`] [`url`] [`date`] [`zone`] [`country`] [`orcid`] [`doi`] [`author`] [`photo`] | values that are checked once, when they are read |
//! | [`markdown`] | running text, and the links that are allowed in it |
//! | [`source`] | where a fact comes from; a link with its label |
//! | [`keys`] [`problem`] | which keys an object takes; what is wrong and what to write instead |
//! | `syntax` `reader` `text` `choice` `hint` | from bytes to fields, and the wording of problems |
//!
//! Nobody downstream checks again: a value that exists is right.

pub mod author;
mod choice;
pub mod committee;
pub mod country;
pub mod date;
pub mod doi;
pub mod events;
pub mod file;
pub(crate) mod hint;
pub mod keys;
pub mod markdown;
pub mod news;
pub mod orcid;
pub mod photo;
pub mod problem;
mod reader;
pub mod research;
pub mod site;
pub mod slug;
pub mod source;
mod syntax;
mod text;
pub mod url;
pub mod zone;

pub use author::Author;
pub use committee::{Committee, Group, Member};
pub use country::Country;
pub use date::PartialDate;
pub use doi::Doi;
pub use events::{Event, EventKind, EventStatus, Events, Place};
pub use file::{Content, File, Parsed, version};
pub use keys::Keys;
pub use markdown::{Block, Href, Inline, Markdown};
pub use news::{News, NewsItem, NewsKind, Remembered};
pub use orcid::Orcid;
pub use photo::MediaPath;
pub use problem::{Problem, Refusal};
pub use research::{Publication, Registry, Research, Trial, TrialStatus};
pub use site::Site;
pub use slug::Slug;
pub use source::{NamedLink, Source};
pub use url::HttpUrl;
pub use zone::ZoneName;
