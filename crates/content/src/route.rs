//! The addresses of the site: the only module that knows what a URL looks like.
//!
//! A [`Route`] is a page; [`Route::path`] writes its address. Reading addresses is the router's
//! work. A [`Base`] says below which folder of the host the site stands, so that everything else
//! deals with routes and never with prefixes.

use std::fmt::Display;

use crate::{Destination, Slug};

/// The news as an Atom feed, from the site's root.
pub const NEWS_FEED: &str = "feed.xml";
/// All events as a calendar to subscribe to, from the site's root.
pub const CALENDAR: &str = "calendar.ics";

/// Where the link preview picture of a page is, from the site's root: `previews/events/x.png`.
#[must_use]
pub fn preview_path(route: &Route) -> String {
    let route = match route {
        // All pages of a list have one picture.
        Route::EventsPage(_) => &Route::Events,
        Route::NewsPage(_) => &Route::News,
        route => route,
    };
    match route.path().trim_matches('/') {
        "" => "previews/home.png".into(),
        page => format!("previews/{page}.png"),
    }
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start page.
    Home,
    /// All events: upcoming ones, the next one first, then past ones, the latest first.
    Events,
    /// More of the list of all events; pages count from 2, because the first is [`Route::Events`].
    EventsPage(u16),
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
    /// One trial, registry or study, by its id.
    Trial(Slug),
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
            Self::EventsPage(number) => format!("/events/page/{number}/"),
            Self::Event(id) => format!("/events/{id}/"),
            Self::News => "/news/".into(),
            Self::Article(id) => format!("/news/{id}/"),
            Self::NewsPage(number) => format!("/news/page/{number}/"),
            Self::Research => "/research/".into(),
            Self::Trial(id) => format!("/research/{id}/"),
            Self::Committee => "/committee/".into(),
            Self::Search => "/search/".into(),
        }
    }

    /// A page of the list of all events, counted from 1.
    #[must_use]
    pub fn events(number: u16) -> Self {
        if number < 2 {
            Self::Events
        } else {
            Self::EventsPage(number)
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

    /// Which page of a list this is, counted from 1; 1 for a page that is no list.
    #[must_use]
    pub const fn page_number(&self) -> u16 {
        match self {
            Self::EventsPage(number) | Self::NewsPage(number) => *number,
            _ => 1,
        }
    }

    /// The page of the header's navigation that this page belongs to.
    #[must_use]
    pub fn section(&self) -> Option<Self> {
        match self {
            Self::Home => None,
            Self::Events | Self::EventsPage(_) | Self::Event(_) => Some(Self::Events),
            Self::News | Self::NewsPage(_) | Self::Article(_) => Some(Self::News),
            Self::Search => Some(Self::Search),
            Self::Research | Self::Trial(_) => Some(Self::Research),
            Self::Committee => Some(Self::Committee),
        }
    }

    /// The name of the page, or of its section if it is about one record.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Home => "Home",
            Self::Events | Self::EventsPage(_) | Self::Event(_) => "Events",
            Self::News | Self::NewsPage(_) | Self::Article(_) => "News",
            Self::Research | Self::Trial(_) => "Research",
            Self::Committee => "Committee",
            Self::Search => "Search",
        }
    }
}

/// The folder of the host that the site is in: `/`, or for instance `/ecmonet/`.
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

    /// The `href` of a link to this page.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        self.file(&route.path())
    }

    /// The `href` of a link to this person on the committee page.
    #[must_use]
    pub fn member(&self, id: &Slug) -> String {
        self.part(&Route::Committee, id)
    }

    /// The `href` of a link to this page with a query.
    #[must_use]
    pub fn href_with(&self, route: &Route, query: &impl Display) -> String {
        format!("{}{query}", self.href(route))
    }

    /// The address of a file or path of the site, given from the site's root.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        format!("{}{}", self.0, path.trim_start_matches('/'))
    }

    /// The `href` of a link to this publication on the research page.
    #[must_use]
    pub fn publication(&self, id: &Slug) -> String {
        format!("{}#publication-{id}", self.href(&Route::Research))
    }

    /// The `href` of a link to where an old address leads now.
    #[must_use]
    pub fn destination(&self, to: &Destination) -> String {
        match to {
            Destination::Site(path) => self.file(path),
            Destination::Web(url) => url.as_str().to_owned(),
        }
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
}
