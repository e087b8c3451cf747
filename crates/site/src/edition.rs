//! An edition of the site: all of its content at the moment of publishing, and what its full
//! addresses are.
//!
//! Everything that is made at build time is a function of an edition, so that two builds of the
//! same edition are the same to the last byte.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use ecmonet::data::{Head, Library, Loading, Published, Sources};
use jiff::Timestamp;

use super::{history::History, zones::BundledZones};
use content::{
    Audience, Committee, Content, Events, File, MediaPath, News, Pictures, Research, Route, Site,
    Skipped, Slug, paging,
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
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// The disk refuses a file.
    #[error("{}: {}", .0.display(), .1)]
    Unreadable(PathBuf, std::io::Error),
    /// A part of a file is wrong. The checker says all that is; this is the first.
    #[error("{0}")]
    Skipped(Skipped),
}

impl Edition {
    /// Reads the content files in `folder`, as everybody sees them.
    ///
    /// # Errors
    /// When a file cannot be read or has a problem: what is published is right as a whole.
    pub fn read(folder: &Path, now: Timestamp, history: History) -> Result<Self, Unfit> {
        Self::read_for(Audience::Everybody, folder, now, history)
    }

    /// Reads what an audience sees of the content files in `folder`.
    ///
    /// # Errors
    /// When a file cannot be read, or has a problem and is for everybody.
    pub fn read_for(
        audience: Audience,
        folder: &Path,
        now: Timestamp,
        history: History,
    ) -> Result<Self, Unfit> {
        let view = (audience, now);
        Ok(Self {
            site: read(folder, view)?,
            events: read(folder, view)?,
            news: read(folder, view)?,
            research: read(folder, view)?,
            committee: read(folder, view)?,
            now,
            history,
        })
    }

    /// Adds the measures of pictures to the content that shows them.
    pub fn add(&mut self, pictures: &Pictures) {
        let of = |path: &MediaPath| Some((path.clone(), *pictures.get(path)?));
        let stories = self
            .news
            .news
            .iter()
            .filter_map(|item| item.picture.as_ref());
        self.news.pictures = stories.filter_map(|picture| of(&picture.file)).collect();
        let portraits = self
            .committee
            .members
            .iter()
            .filter_map(|member| member.photo.as_ref());
        self.committee.pictures = portraits.filter_map(of).collect();
    }

    /// The content as page data is made from it.
    #[must_use]
    pub fn library(&self) -> Library {
        Library {
            site: Loading::ready(Arc::new(self.site.clone())),
            events: Loading::ready(Arc::new(self.events.clone())),
            news: Loading::ready(Arc::new(self.news.clone())),
            research: Loading::ready(Arc::new(self.research.clone())),
            committee: Loading::ready(Arc::new(self.committee.clone())),
        }
    }

    /// What a page says of itself; `None` is the page for addresses that do not exist.
    #[must_use]
    pub fn head(&self, route: Option<&Route>) -> Head {
        let library = self.library();
        let sources = Sources {
            library: &library,
            now: self.now,
            zones: &BundledZones,
            news_index: &OnceLock::new(),
        };
        Published::new(route, &sources).head()
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
        routes.extend((2..=paging::pages(self.events.events.len())).map(Route::events));
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
        routes.extend(
            self.research
                .trials
                .iter()
                .map(|trial| Route::Trial(trial.id.clone())),
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

fn read<T: Content>(folder: &Path, (audience, now): (Audience, Timestamp)) -> Result<T, Unfit> {
    let path = folder.join(T::FILE.name());
    let bytes = std::fs::read(&path).map_err(|error| Unfit::Unreadable(path.clone(), error))?;
    let parsed = T::parse(&bytes);
    match (parsed.value, parsed.problems.into_iter().next()) {
        (Some(value), None) => Ok(value.keep(audience, now)),
        // They are told of it while they look at the rest.
        (Some(value), Some(_)) if audience == Audience::Maintainers => {
            Ok(value.keep(audience, now))
        }
        (_, Some(skipped)) => Err(Unfit::Skipped(skipped)),
        (None, None) => Err(Unfit::Unreadable(
            path,
            std::io::Error::other("nothing in it can be read"),
        )),
    }
}
