//! The frame around pages: header, footer, page heads, metadata.

mod announcement;
mod content_check;
mod footer;
mod header;
mod hero;
mod page_head;
mod page_meta;
mod part;
mod section;
mod theme_switch;

pub use announcement::Announcement;
pub use content_check::ContentCheck;
pub use footer::Footer;
pub use header::Header;
pub use hero::Hero;
pub use page_head::PageHead;
pub use page_meta::PageMeta;
pub use part::Part;
pub use section::{Beside, Section};
pub use theme_switch::ThemeSwitch;
