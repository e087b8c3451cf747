//! An edition of the site: all of its content at the moment of publishing, and what its full
//! addresses are.
//!
//! Everything that is made at build time is a function of an edition, so that two builds of the
//! same edition are the same to the last byte.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::history::History;
use crate::{
    content::{Committee, Content, Events, File, News, Problem, Research, Site, Slug},
    paging,
    route::Route,
};

/// The content that is published, all of it right.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The network itself.
    pub site: Site,
    /// All events, in the order of the file.
    pub events: Events,
    /// All news, in the order of the file.
    pub news: News,
    /// Trials and publications.
    pub research: Research,
    /// The committee.
    pub committee: Committee,
    /// The moment of publishing.
    pub now: Timestamp,
    /// When which record was last changed.
    pub history: History,
}

/// Why there is no edition: a content file cannot be read, or not without problems.
#[derive(Debug)]
pub enum Unfit {
    /// The disk refuses a file.
    Unreadable(PathBuf, std::io::Error),
    /// A file has problems. The checker lists all of them; this is the first.
    Problem(Box<Problem>),
}

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Problem(problem) => write!(out, "{problem}"),
        }
    }
}

impl std::error::Error for Unfit {}

impl Edition {
    /// Reads the content files in `folder`.
    ///
    /// # Errors
    /// When a file cannot be read or has a problem: what is published is right as a whole.
    pub fn read(folder: &Path, now: Timestamp, history: History) -> Result<Self, Unfit> {
        Ok(Self {
            site: read(folder)?,
            events: read(folder)?,
            news: read(folder)?,
            research: read(folder)?,
            committee: read(folder)?,
            now,
            history,
        })
    }

    /// The full address of a page, as `site.json` says where the site is:
    /// `https://example.org/events/x/`.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        self.file(&route.path())
    }

    /// The full address of a file of the site, given from its root: `feed.xml`.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        self.site.address(path)
    }

    /// Every page of the site, sections first, then details in the order of their files.
    #[must_use]
    pub fn routes(&self) -> Vec<Route> {
        let mut routes = vec![Route::Home];
        routes.extend(Route::SECTIONS);
        routes.push(Route::Search);
        routes.extend((2..=paging::pages(self.news.news.len())).map(Route::news));
        routes.extend(
            self.events
                .events
                .iter()
                .map(|event| Route::Event(event.id.clone())),
        );
        routes.extend(
            self.news
                .news
                .iter()
                .map(|item| Route::Article(item.id.clone())),
        );
        routes
    }

    /// When the record with this id was last changed; the moment of publishing where nobody
    /// knows.
    #[must_use]
    pub fn changed(&self, file: File, id: &Slug) -> Timestamp {
        self.history.record(file, id).unwrap_or(self.now)
    }
}

fn read<T: Content>(folder: &Path) -> Result<T, Unfit> {
    let path = folder.join(T::FILE.name());
    let bytes = std::fs::read(&path).map_err(|error| Unfit::Unreadable(path.clone(), error))?;
    let parsed = T::parse(&bytes);
    match (parsed.value, parsed.problems.into_iter().next()) {
        (Some(value), None) => Ok(value),
        (_, Some(problem)) => Err(Unfit::Problem(Box::new(problem))),
        (None, None) => Err(Unfit::Unreadable(
            path,
            std::io::Error::other("nothing in it can be read"),
        )),
    }
}
