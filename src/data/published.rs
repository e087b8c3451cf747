//! The data that is written into a published page.

use content::Route;
use serde::{Deserialize, Serialize};

use super::{
    ArticleData, CommitteeData, EventData, EventsAddress, EventsData, Frame, Head, HomeData,
    NewsAddress, NewsData, PageData, ResearchData, SearchData, Sources, TrialData,
};
use crate::query::Query;

/// The id of the element with the JSON of a [`Published`].
pub const ELEMENT: &str = "page-data";

/// The data that is written into a published page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The page's own path on the site; `None` on the page for addresses that do not exist.
    pub path: Option<String>,
    /// What the frame around the page shows.
    pub frame: Frame,
    /// The page's data; `None` on the page for addresses that do not exist.
    pub page: Option<AnyPage>,
}

/// The data of any page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnyPage {
    /// The start page.
    Home(Box<HomeData>),
    /// A page of the list of events.
    Events(EventsData),
    /// One event.
    Event(Box<EventData>),
    /// A page of the list of news.
    News(NewsData),
    /// One news item.
    Article(Box<ArticleData>),
    /// Trials and publications.
    Research(ResearchData),
    /// One trial.
    Trial(Box<TrialData>),
    /// The people of the network.
    Committee(CommitteeData),
    /// The search page.
    Search(SearchData),
}

impl Published {
    /// The data that is written into the page at `route`; `None` is the page for addresses that do
    /// not exist.
    #[must_use]
    pub fn new(route: Option<&Route>, sources: &Sources<'_>) -> Self {
        let site = sources.library.site.value();
        Self {
            path: route.map(Route::path),
            frame: site.map_or_else(Frame::default, |site| Frame::from(site.as_ref())),
            page: route.map(|route| AnyPage::load(route, sources)),
        }
    }

    /// Title and description of the page.
    #[must_use]
    pub fn head(&self) -> Head {
        match &self.page {
            Some(page) => page.head(&self.frame),
            None => Head::missing(&self.frame),
        }
    }
}

impl AnyPage {
    /// Makes the data of the page at `route`, as it is without a query.
    #[must_use]
    pub fn load(route: &Route, sources: &Sources<'_>) -> Self {
        let number = route.page_number();
        let query = Query::default();
        match route {
            Route::Home => Self::Home(Box::new(HomeData::load(sources, &()))),
            Route::Events | Route::EventsPage(_) => {
                Self::Events(EventsData::load(sources, &EventsAddress { number, query }))
            }
            Route::Event(id) => Self::Event(Box::new(EventData::load(sources, id))),
            Route::News | Route::NewsPage(_) => {
                Self::News(NewsData::load(sources, &NewsAddress { number, query }))
            }
            Route::Article(id) => Self::Article(Box::new(ArticleData::load(sources, id))),
            Route::Research => Self::Research(ResearchData::load(sources, &())),
            Route::Trial(id) => Self::Trial(Box::new(TrialData::load(sources, id))),
            Route::Committee => Self::Committee(CommitteeData::load(sources, &())),
            Route::Search => Self::Search(SearchData::load(sources, &())),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        match self {
            Self::Home(page) => page.head(frame),
            Self::Events(page) => page.head(frame),
            Self::Event(page) => page.head(frame),
            Self::News(page) => page.head(frame),
            Self::Article(page) => page.head(frame),
            Self::Research(page) => page.head(frame),
            Self::Trial(page) => page.head(frame),
            Self::Committee(page) => page.head(frame),
            Self::Search(page) => page.head(frame),
        }
    }
}

/// Page data that can be taken out of an [`AnyPage`].
pub trait FromAny: PageData {
    /// The data, if `page` is of this kind.
    fn from_any(page: &AnyPage) -> Option<&Self>;
}

macro_rules! from_any {
    ($($kind:ident($data:ty)),+ $(,)?) => {$(
        impl FromAny for $data {
            fn from_any(page: &AnyPage) -> Option<&Self> {
                match page {
                    AnyPage::$kind(data) => Some(data),
                    _ => None,
                }
            }
        }
    )+};
}

from_any!(
    Home(HomeData),
    Events(EventsData),
    Event(EventData),
    News(NewsData),
    Article(ArticleData),
    Research(ResearchData),
    Trial(TrialData),
    Committee(CommitteeData),
    Search(SearchData),
);
