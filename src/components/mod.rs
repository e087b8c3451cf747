//! The building blocks of pages. They draw finished data: no fetching, no router.

mod committee;
mod date;
mod event;
mod facts;
mod footer;
mod header;
mod hero;
mod icon;
mod link;
mod live;
mod month_grid;
mod news;
mod out;
mod page_head;
mod pager;
mod prose;
mod research;
mod theme_switch;

pub use committee::{MemberBrief, MemberCard};
pub use date::{DateBlock, date_text, when_text};
pub use event::{EventList, StatusChips, change_in_words, place_text};
pub use facts::{AsOf, Fact, SiteFact, SourceFact};
pub use footer::Footer;
pub use header::Header;
pub use hero::Hero;
pub use icon::{Icon, Mark, Picture};
pub use link::Link;
pub use live::live;
pub use month_grid::{Cursor, MonthGrid, MonthHref};
pub use news::{InMemoriam, LeadStory, Meta, StoryList, died_line, remembered};
pub use out::Out;
pub use page_head::PageHead;
pub use pager::{Neighbour, Pager};
pub use prose::{Prose, RunningText};
pub use research::{References, TrialBrief, TrialCard};
pub use theme_switch::ThemeSwitch;
