//! Events: in lists, in a month, in calendars.

mod add_to_calendar;
mod date_block;
mod event_list;
mod month_grid;
mod when;

pub use add_to_calendar::{AddToCalendar, Subscribe};
pub use date_block::DateBlock;
pub use event_list::{ChangeInWords, EventList, StatusChips};
pub use month_grid::{Cursor, MonthGrid};
pub use when::{Countdown, VisitorTimes};
