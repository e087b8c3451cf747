//! The patterns of the router's table: which addresses have a page.
//!
//! `app` says which page each of them shows. Links are written by [`content::Route`]; a test holds
//! the two against each other.

use content::{Base, Route, Slug};
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
    /// A page of the list of all events after the first.
    events_page = "/events/page/:number";
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
    /// One trial, registry or study.
    trial = "/research/:id";
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

/// The page at a path of the host, `None` if the app has none there. Whether a record of that id
/// exists is not asked.
#[must_use]
pub fn page_at(base: &Base, path: &str) -> Option<Route> {
    let path = below(base, path)?;
    let fixed = [
        (matches(&home(), path), Route::Home),
        (matches(&events(), path), Route::Events),
        (matches(&news(), path), Route::News),
        (matches(&research(), path), Route::Research),
        (matches(&committee(), path), Route::Committee),
        (matches(&search(), path), Route::Search),
    ];
    let fixed = fixed.into_iter().find(|(is_here, _)| *is_here);
    let number = |pattern: Option<String>| pattern?.parse().ok();
    let id = |pattern: Option<String>| Slug::parse(&pattern?).ok();
    fixed
        .map(|(_, route)| route)
        .or_else(|| number(parameter(&events_page(), path)).map(Route::EventsPage))
        .or_else(|| number(parameter(&news_page(), path)).map(Route::NewsPage))
        .or_else(|| id(parameter(&event(), path)).map(Route::Event))
        .or_else(|| id(parameter(&article(), path)).map(Route::Article))
        .or_else(|| id(parameter(&trial(), path)).map(Route::Trial))
}

/// Whether a path of the host is that of a page about one record.
#[must_use]
pub fn is_record(base: &Base, path: &str) -> bool {
    below(base, path).is_some_and(|path| {
        matches(&event(), path) || matches(&article(), path) || matches(&trial(), path)
    })
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
    pattern.test(path).is_some_and(|found| found.is_complete())
}

/// The one parameter of a pattern that matches all of a path.
fn parameter(pattern: &impl PossibleRouteMatch, path: &str) -> Option<String> {
    let found = pattern.test(path).filter(|found| found.is_complete())?;
    found.params().into_iter().next().map(|(_, value)| value)
}
