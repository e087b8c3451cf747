//! The patterns of the router's table: which addresses have a page.
//!
//! `app` says which page each of them shows. Links are written by [`content::Route`]; a test holds
//! the two against each other.

use content::Base;
use leptos_router::{PossibleRouteMatch, path};

/// Declares a function for each pattern of the table.
macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $pattern:tt;)+) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name() -> impl PossibleRouteMatch + Clone + Send + 'static {
            path!($pattern)
        }
    )+

        /// Whether any pattern matches a path below the site's folder.
        fn is_in_table(path: &str) -> bool {
            [$(matches(&$name(), path)),+].contains(&true)
        }
    };
}

patterns! {
    /// The start page.
    home = "/";
    /// All events.
    events = "/events";
    /// One event.
    event = "/events/:id";
    /// All news.
    news = "/news";
    /// A page of the list of all news after the first.
    news_page = "/news/page/:number";
    /// One news item.
    article = "/news/:id";
    /// Trials and publications.
    research = "/research";
    /// The people of the network.
    committee = "/committee";
    /// The page to search from.
    search = "/search";
}

/// Whether the app has a page for a path of the host. Whether a record of that id exists is for its
/// page to find out.
#[must_use]
pub fn is_page(base: &Base, path: &str) -> bool {
    below(base, path).is_some_and(is_in_table)
}

/// Whether a path of the host is that of a page about one record.
#[must_use]
pub fn is_record(base: &Base, path: &str) -> bool {
    below(base, path).is_some_and(|path| matches(&event(), path) || matches(&article(), path))
}

/// The path below the site's folder, `None` for paths outside of it.
fn below<'a>(base: &Base, path: &'a str) -> Option<&'a str> {
    match path.strip_prefix(base.without_slash())? {
        "" => Some("/"),
        path => path.starts_with('/').then_some(path),
    }
}

/// Whether a pattern matches all of a path; the closing slash may be missing.
fn matches(pattern: &impl PossibleRouteMatch, path: &str) -> bool {
    let rest = pattern.test(path).map(|found| found.remaining().to_owned());
    rest.is_some_and(|rest| rest.is_empty() || rest == "/")
}
