//! Full-text search over a few thousand short documents, held in memory.
//!
//! ```
//! use ecmonet_search::Builder;
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
//! | `tokenizer` | word boundaries, in any script |
//! | `fold` | words without case and accents |
//! | `index` | the inverted index: a posting list for each word |
//! | `query` | a query, split into terms |
//! | `edits` | prefixes and edit distance |
//! | `ranking` | the scores of documents for a query |
//! | `suggestions` | "did you mean" |
//! | `highlight` | what matches in a text, and excerpts around it |

mod edits;
mod fold;
mod highlight;
mod index;
mod query;
mod ranking;
mod suggestions;
mod tokenizer;

pub use fold::fold;
pub use index::{Builder, Index};
pub use query::Query;

/// The results of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The query as it was finally interpreted: its [marks](Query::marks) highlight the matches.
    pub query: Query,
    /// The results by group, the group with the best document first.
    pub groups: Vec<Group>,
    /// Whether each result contains all words of the query, rather than most of them.
    pub complete: bool,
    /// Similar queries that find something, the nearest first; empty if the results are complete.
    pub suggestions: Vec<String>,
}

impl Found {
    /// The number of documents found in all groups.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|group| group.count).sum()
    }
}

/// The results in one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The group, as it was given to [`Builder::add`].
    pub id: u8,
    /// The number of documents found, including those beyond the limit.
    pub count: usize,
    /// The best documents up to the limit, best first.
    pub hits: Vec<Hit>,
}

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its number, counted in the order in which documents were added.
    pub document: usize,
    /// Its score; comparable only with others of the same search.
    pub score: u32,
}
