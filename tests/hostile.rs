//! Hostile texts in every field of the content: what is published of them is the same as of
//! harmless words, but for the words.
//!
//! | module | one idea |
//! |---|---|
//! | `corpus` | the texts, and what is to become of each |
//! | `words` | what stands in the fields: harmless words, or a case in their place |
//! | `site` | a small site of these, published with the real publish step |
//! | `editions` | the site of each case, compared with the harmless one |
//! | `tree` | HTML and XML as trees, read by other people's parsers |
//! | `compare` | what may differ: the words, and what Markdown makes of prose |
//! | `prose` | the elements that Markdown makes |
//! | `pages` `feeds` `calendars` `citations` `llms` | the tests of each format |
//! | `refusals` | what is not taken into the content at all |
//! | `notices` | that the comparison notices what it is there for |
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "hostile/calendars.rs"]
mod calendars;
#[path = "hostile/citations.rs"]
mod citations;
#[path = "hostile/compare.rs"]
mod compare;
#[path = "hostile/corpus.rs"]
mod corpus;
#[path = "hostile/editions.rs"]
mod editions;
#[path = "hostile/feeds.rs"]
mod feeds;
#[path = "hostile/llms.rs"]
mod llms;
#[path = "hostile/notices.rs"]
mod notices;
#[path = "hostile/pages.rs"]
mod pages;
#[path = "hostile/prose.rs"]
mod prose;
#[path = "formats/python.rs"]
mod python;
#[path = "hostile/refusals.rs"]
mod refusals;
#[path = "formats/run_python.rs"]
mod run_python;
#[path = "hostile/site.rs"]
mod site;
#[path = "hostile/tree.rs"]
mod tree;
#[path = "hostile/words.rs"]
mod words;

/// What the Python readers ask for.
mod fixture {
    use std::path::PathBuf;

    /// A path of the repository.
    pub fn repository(path: &str) -> PathBuf {
        path.into()
    }
}
