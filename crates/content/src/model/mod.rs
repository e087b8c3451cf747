//! The five files and their records.
//!
//! Doc comments on fields are for two readers: they are the descriptions in the JSON Schemas,
//! which editors show to whoever writes the content.

pub mod committee;
pub mod events;
pub mod news;
pub mod research;
pub mod site;
pub mod source;
