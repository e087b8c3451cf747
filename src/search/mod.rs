//! Full-text search that runs in the browser: no query is sent anywhere.
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
//! | module | holds |
//! |---|---|
//! | `words` | word boundaries, in any script |
//! | `near` | the similarity of two words |
//! | `query` | a query, split into terms |
//! | `vocabulary` | the sorted words of all documents, and lookups in them |
//! | `build` | building the index |
//! | `index` | the inverted index, and the ranking of documents |
//! | `mark` | highlighting and excerpts |
//! | `suggest` | "did you mean" |

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
