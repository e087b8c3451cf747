//! What feeds ask of an edition of the site. The whole one makes page data, too, and with that the app.

use content::{File, News, Route, Site, Slug};
use jiff::Timestamp;

/// The network and its news, changed at one moment.
#[derive(Debug)]
pub struct Edition {
    /// The network itself.
    pub site: Site,
    /// All news.
    pub news: News,
    /// The moment of publishing.
    pub now: Timestamp,
    /// When which record was last changed.
    pub history: Unknown,
}

/// A history without a change that is known.
#[derive(Debug)]
pub struct Unknown;

impl Unknown {
    /// The last change of a file.
    #[must_use]
    pub fn file(&self, _file: File) -> Option<Timestamp> {
        None
    }
}

impl Edition {
    /// The full address of a page.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        self.file(&route.path())
    }

    /// The full address of a file of the site, given from its root.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        self.site.address(path)
    }

    /// The last change of a record.
    #[must_use]
    pub fn changed(&self, _file: File, _id: &Slug) -> Timestamp {
        self.now
    }
}
