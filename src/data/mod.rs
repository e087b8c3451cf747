//! Page data: for each page one plain struct with everything that the page shows.
//!
//! It is made by one loader ([`PageData::load`]) from the content files. At build time the loader
//! runs over the whole content, and what it makes is written into the page as JSON
//! ([`Published`]). In the browser the first page is taken over from that JSON; every later page
//! runs the same loader over the files that the browser has fetched.
//!
//! | module | holds |
//! |---|---|
//! | [`loading`] | the loading state of a file |
//! | [`library`] | the content files, loaded or not |
//! | [`summary`] | records as lists show them |
//! | [`frame`], [`head`] | what the frame around every page shows; its title and description |
//! | [`home`] [`events`] [`event`] [`news`] [`article`] [`research`] [`trial`] [`committee`] [`search`] | the pages |

pub mod article;
pub mod committee;
pub mod event;
pub mod events;
pub mod frame;
pub mod head;
pub mod home;
pub mod library;
pub mod loading;
pub mod news;
pub mod published;
pub mod research;
pub mod search;
pub mod summary;
pub mod trial;

use serde::{Serialize, de::DeserializeOwned};

pub use article::{ArticleData, ArticleDetails};
pub use committee::CommitteeData;
pub use event::{EventData, EventDetails};
pub use events::{EventsAddress, EventsData, EventsPage};
pub use frame::Frame;
pub use head::Head;
pub use home::HomeData;
pub use library::{Library, Sources};
pub use loading::{Failure, Loading};
pub use news::{NewsAddress, NewsData, NewsPage};
pub use published::{AnyPage, Published};
pub use research::ResearchData;
pub use search::SearchData;
pub use summary::{EventSummary, Story, TitledLink, TrialSummary};
pub use trial::{TrialData, TrialDetails};

/// Everything that one page shows.
pub trait PageData:
    Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The parameters in the page's address.
    type Address: Clone + PartialEq + Send + Sync + 'static;

    /// Makes the page's data from the content that has loaded.
    fn load(sources: &Sources<'_>, address: &Self::Address) -> Self;

    /// This data, with each section that is not loaded taken from the earlier one.
    #[must_use]
    fn or(self, earlier: &Self) -> Self;

    /// Whether the page at this address shows what was published, rather than a filtered view of
    /// it.
    fn is_as_published(_address: &Self::Address) -> bool {
        true
    }

    /// Whether nothing of it has loaded yet. Only asked of pages that are not [as
    /// published](Self::is_as_published).
    fn is_waiting(&self) -> bool {
        false
    }

    /// Title and description of the page.
    fn head(&self, frame: &Frame) -> Head;
}
