//! Search in all that the site says, without anybody's help: nothing typed leaves the browser.
//!
//! ```
//! use ecmonet::search::Builder;
//!
//! let mut builder = Builder::default();
//! builder.add(0, "Jordi Example", "Works at an invented hospital.");
//! builder.add(1, "A plain meeting", "With Jordi Example.");
//! let index = builder.finish();
//!
//! let found = index.search("Jordí", 5);
//! assert_eq!(found.count(), 2);
//! assert_eq!(found.groups[0].hits[0].document, 0);
//! assert_eq!(found.query.marks("With Jordi Example."), [5..10]);
//! ```
//!
//! | module | one idea |
//! |---|---|
//! | `fold` | words without case and accents |
//! | `words` | where words begin and end, in any script |
//! | `near` | how near two words are |
//! | `query` | what was typed, as words to look for |
//! | `vocabulary` | all words, and which of them a typed one means |
//! | `build` | documents are read into an index |
//! | `index` | which documents answer best |
//! | `mark` | where a text has what was looked for |
//! | `suggest` | what may have been meant |

mod build;
mod fold;
mod index;
mod mark;
mod near;
mod query;
mod suggest;
mod vocabulary;
mod words;

pub use build::Builder;
pub use fold::fold;
pub use index::Index;
pub use query::Query;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The query as it was understood in the end; its marks fit what was found.
    pub query: Query,
    /// What was found, by group, the group with the best document first.
    pub groups: Vec<Group>,
    /// Whether each document that was found has all words of the query, rather than most of them.
    pub complete: bool,
    /// Other queries that find something, the nearest first, if not all words were found together.
    pub suggestions: Vec<String>,
}

impl Found {
    /// How many documents were found in all groups.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

/// What was found in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The group, as it was given to [`Builder::add`].
    pub id: u8,
    /// How many documents were found, also beyond the limit.
    pub count: usize,
    /// The best documents, best first, as many as were asked for.
    pub hits: Vec<Hit>,
}

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number: how many were added before it.
    pub document: usize,
    /// How well it answers, compared with others of the same search.
    pub score: u32,
}
