//! The screens: each takes its page data and lays out components.

mod article;
mod committee;
mod event;
mod events;
mod home;
mod missing;
mod news;
mod research;
mod search;
mod trial;

pub use article::ArticlePage;
pub use committee::CommitteePage;
pub use event::EventPage;
pub use events::EventsPage;
pub use home::HomePage;
pub use missing::MissingPage;
pub use news::NewsPage;
pub use research::ResearchPage;
pub use search::SearchPage;
pub use trial::TrialPage;
