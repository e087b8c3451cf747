//! The content: the maintainers' JSON files, parsed into types that hold valid values only.
//!
//! | module | holds |
//! |---|---|
//! | [`model`] | the five files and their records |
//! | [`value`] | values that are checked once, when they are read: dates, addresses, names |
//! | [`markdown`] | running text, and the links that are allowed in it |
//! | `reading` | from the bytes of a file to its records, one bad record at a time |
//! | [`words`] [`agenda`] [`month`] [`calendar`] [`citation`] [`related`] … | what pages say and compute from records |
//!
//! Values are validated when they are parsed, so nothing has to check them again. The checker in
//! `crates/site` reports what is wrong with a file, and where, with the texts of the [`Refusal`]s
//! here.

pub mod agenda;
pub mod calendar;
pub mod citation;
pub mod countdown;
mod file;
pub mod markdown;
pub mod model;
pub mod moment;
pub mod month;
mod nearest;
pub mod paging;
pub mod percent;
pub mod picture;
pub mod publications;
mod reading;
mod reference;
mod refusal;
pub mod related;
pub mod release;
pub mod route;
#[cfg(feature = "schema")]
mod schema;
pub mod timeline;
pub mod value;
pub mod words;

pub use file::File;
pub use markdown::{Block, Href, Inline, Markdown};
pub use model::committee::{Committee, Group, Member};
pub use model::events::{Event, EventKind, EventStatus, Events, Place};
pub use model::news::{News, NewsItem, NewsKind, Remembered, StoryPicture};
pub use model::research::{
    Endorsement, Participants, Publication, Registry, Relation, Research, Stage, Trial,
    TrialFields, TrialStatus,
};
pub use model::site::{Aim, Invitation, Redirect, Site};
pub use model::source::{NamedLink, Source};
pub use moment::{Moment, Moments, Zones};
pub use nearest::nearest;
pub use picture::{Measures, Pictures, Role};
pub use reading::{Content, Parsed, Skipped};
pub use refusal::{Breach, Refusal};
pub use release::{Audience, HeldBack, Release};
pub use route::{Base, Route};
pub use value::TextFormat;
pub use value::author::{self, Author};
pub use value::count::Count;
pub use value::country::Country;
pub use value::date::PartialDate;
pub use value::doi::Doi;
pub use value::http_url::HttpUrl;
pub use value::media_path::MediaPath;
pub use value::orcid::Orcid;
pub use value::pmid::Pmid;
pub use value::redirect::{Destination, OldPath};
pub use value::slug::Slug;
pub use value::zone::ZoneName;
