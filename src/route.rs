//! The addresses of the site: the only module that knows what a URL looks like.
//!
//! A [`Route`] is an address that exists by its form; [`Route::path`] writes it and
//! [`Route::parse`] reads it back. A [`Base`] says below which folder of the host the site
//! stands, so that everything else can speak of routes and never of prefixes.

use crate::{content::Slug, query::Query};

/// The news as an Atom feed, from the site's root.
pub const NEWS_FEED: &str = "feed.xml";
/// All events as a calendar to subscribe to, from the site's root.
pub const CALENDAR: &str = "calendar.ics";

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start page.
    Home,
    /// All events.
    Events,
    /// One event, by its id.
    Event(Slug),
    /// All news, from the newest on.
    News,
    /// More of the list of all news; pages count from 2, because the first is [`Route::News`].
    NewsPage(u16),
    /// One news item, by its id.
    Article(Slug),
    /// Trials, registries and publications.
    Research,
    /// The people of the network.
    Committee,
    /// Finding something anywhere on the site.
    Search,
}

impl Route {
    /// The pages that every visitor can reach from the header, in its order.
    pub const SECTIONS: [Self; 4] = [Self::Events, Self::News, Self::Research, Self::Committee];

    /// The address below the site's [`Base`]: begins and ends with a slash.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::Events => "/events/".into(),
            Self::Event(id) => format!("/events/{id}/"),
            Self::News => "/news/".into(),
            Self::Article(id) => format!("/news/{id}/"),
            Self::NewsPage(number) => format!("/news/page/{number}/"),
            Self::Research => "/research/".into(),
            Self::Committee => "/committee/".into(),
            Self::Search => "/search/".into(),
        }
    }

    /// A page of the list of all news, counted from 1.
    #[must_use]
    pub fn news(number: u16) -> Self {
        if number < 2 {
            Self::News
        } else {
            Self::NewsPage(number)
        }
    }

    /// Reads an address below the site's [`Base`], with or without the closing slash.
    ///
    /// `None` means that no page has an address of this form. Whether an event or a news item
    /// of that id exists is for its page to find out.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/')?;
        if path.is_empty() {
            return Some(Self::Home);
        }
        let mut words = path.strip_suffix('/').unwrap_or(path).split('/');
        let route = match (words.next(), words.next(), words.next()) {
            (Some("events"), None, _) => Self::Events,
            (Some("events"), Some(id), None) => Self::Event(Slug::parse(id).ok()?),
            (Some("news"), None, _) => Self::News,
            (Some("news"), Some(id), None) => Self::Article(Slug::parse(id).ok()?),
            (Some("news"), Some("page"), Some(number)) => Self::NewsPage(page_number(number)?),
            (Some("research"), None, _) => Self::Research,
            (Some("committee"), None, _) => Self::Committee,
            (Some("search"), None, _) => Self::Search,
            _ => return None,
        };
        words.next().is_none().then_some(route)
    }

    /// The page of the header's navigation that this page belongs to.
    #[must_use]
    pub fn section(&self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::Events | Self::Event(_) => Some(Self::Events),
            Self::News | Self::NewsPage(_) | Self::Article(_) => Some(Self::News),
            Self::Search => Some(Self::Search),
            Self::Research => Some(Self::Research),
            Self::Committee => Some(Self::Committee),
        }
    }

    /// Whether the page is about one record of a list.
    #[must_use]
    pub fn is_detail(&self) -> bool {
        matches!(self, Self::Event(_) | Self::Article(_))
    }

    /// The name of a page that needs no content to be named.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Home => "Home",
            Self::Events | Self::Event(_) => "Events",
            Self::News | Self::NewsPage(_) | Self::Article(_) => "News",
            Self::Research => "Research",
            Self::Committee => "Committee",
            Self::Search => "Search",
        }
    }
}

/// The number of a page after the first: each has one way to be written.
fn page_number(text: &str) -> Option<u16> {
    let number = text.parse().ok()?;
    (number > 1 && !text.starts_with(['0', '+'])).then_some(number)
}

/// The folder of the host that the site stands in: `/`, or for instance `/ecmonet/`.
///
/// Always begins and ends with a slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes a folder as people write it: slashes at its ends may be missing.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        match folder.trim_matches('/') {
            "" => Self("/".into()),
            inner => Self(format!("/{inner}/")),
        }
    }

    /// The folder without the closing slash.
    #[must_use]
    pub fn without_slash(&self) -> &str {
        &self.0[..self.0.len() - 1]
    }

    /// What a link to this page says in its `href`.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        self.file(&route.path())
    }

    /// What a link to this person on the committee page says in its `href`.
    #[must_use]
    pub fn member(&self, id: &Slug) -> String {
        self.part(&Route::Committee, id)
    }

    /// What a link to this page, with what is chosen there, says in its `href`.
    #[must_use]
    pub fn href_with(&self, route: &Route, query: &Query) -> String {
        [self.href(route), query.to_string()].concat()
    }

    /// The address of a file or path of the site, given from the site's root.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }

    /// What a link to this trial on the research page says in its `href`.
    #[must_use]
    pub fn trial(&self, id: &Slug) -> String {
        self.part(&Route::Research, id)
    }

    /// What a link to this publication on the research page says in its `href`.
    #[must_use]
    pub fn publication(&self, id: &Slug) -> String {
        format!("{}#publication-{id}", self.href(&Route::Research))
    }

    /// The address of the part of a page that has this id.
    fn part(&self, route: &Route, id: &Slug) -> String {
        format!("{}#{id}", self.href(route))
    }

    /// The address of a file of the content.
    #[must_use]
    pub fn content(&self, name: &str) -> String {
        format!("{}content/{name}", self.0)
    }

    /// Whether a path of the host leads to the site.
    #[must_use]
    pub fn has(&self, pathname: &str) -> bool {
        pathname == self.without_slash() || pathname.starts_with(&self.0)
    }

    /// The page at an address of the host, `None` for addresses where no page is.
    #[must_use]
    pub fn route(&self, pathname: &str) -> Option<Route> {
        match pathname.strip_prefix(self.without_slash())? {
            "" => Some(Route::Home),
            // A host's own name for the file at a page's address.
            path => Route::parse(path.strip_suffix("index.html").unwrap_or(path)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    fn slug() -> impl Strategy<Value = Slug> {
        "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,5}".prop_map(|text| Slug::parse(&text).unwrap())
    }

    fn route() -> impl Strategy<Value = Route> {
        prop_oneof![
            Just(Route::Home),
            Just(Route::Events),
            slug().prop_map(Route::Event),
            Just(Route::News),
            (2..=u16::MAX).prop_map(Route::NewsPage),
            slug().prop_map(Route::Article),
            Just(Route::Research),
            Just(Route::Committee),
            Just(Route::Search),
        ]
    }

    fn base() -> impl Strategy<Value = Base> {
        "(/[a-z0-9~._-]{1,8}){0,3}/?".prop_map(|folder| Base::new(&folder))
    }

    proptest! {
        #[test]
        fn every_address_parses_back(route in route(), base in base()) {
            let href = base.href(&route);
            prop_assert_eq!(base.route(&href), Some(route.clone()));
            prop_assert_eq!(Route::parse(&route.path()), Some(route));
        }

        #[test]
        fn the_closing_slash_may_be_missing(route in route(), base in base()) {
            let href = base.href(&route);
            let bare = href.strip_suffix('/').unwrap();
            if !bare.is_empty() {
                prop_assert_eq!(base.route(bare), Some(route));
            }
        }

        #[test]
        fn what_parses_is_written_the_same_way(path in "/[a-z0-9/-]{0,40}") {
            if let Some(route) = Route::parse(&path) {
                let written = route.path();
                prop_assert_eq!(written.trim_end_matches('/'), path.strip_suffix('/').unwrap_or(&path));
            }
        }

        #[test]
        fn any_text_is_an_address_or_none(path in any::<String>(), base in base()) {
            let _ = base.route(&path);
        }
    }

    #[test]
    fn addresses_are_these() {
        let id = Slug::parse("spring-meeting").unwrap();
        let paths: Vec<String> = [
            Route::Home,
            Route::Events,
            Route::Event(id.clone()),
            Route::News,
            Route::news(2),
            Route::Article(id.clone()),
            Route::Research,
            Route::Committee,
            Route::Search,
        ]
        .iter()
        .map(Route::path)
        .collect();
        assert_eq!(
            paths,
            [
                "/",
                "/events/",
                "/events/spring-meeting/",
                "/news/",
                "/news/page/2/",
                "/news/spring-meeting/",
                "/research/",
                "/committee/",
                "/search/",
            ]
        );
        assert_eq!(Base::new("x").member(&id), "/x/committee/#spring-meeting");
    }

    #[test]
    fn a_page_answers_to_the_name_of_its_file() {
        let base = Base::new("/site");
        assert_eq!(base.route("/site/index.html"), Some(Route::Home));
        assert_eq!(base.route("/site/news/index.html"), Some(Route::News));
        assert_eq!(base.route("/site/news/other.html"), None);
        assert!(base.has("/site") && base.has("/site/feed.xml") && !base.has("/sites/"));
    }

    #[test]
    fn no_page_has_these_addresses() {
        for path in [
            "",
            "events",
            "/event/",
            "/events/A/",
            "/events/a/b/",
            "/events//",
            "//",
            "/events/a--b",
            "/news/../events/",
            "/committee/x",
            "/news/page/1/",
            "/news/page/02/",
            "/news/page/+2/",
            "/news/page/99999/",
            "/news/page/2/x/",
            "/index.html",
        ] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
        assert_eq!(Base::new("/site").route("/sitemap/"), None);
        assert_eq!(Base::new("/site").route("/"), None);
    }
}
