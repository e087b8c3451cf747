//! Reactive helpers for pages and components.
//!
//! | module | holds |
//! |---|---|
//! | [`page_data`] | the data of the page that is shown |
//! | [`query`] | the query of the address, and navigating to another |
//! | [`record_id`] | the id of the record that the page is about |
//! | [`typed`] | a text field that is part of the address |
//! | [`over`] | which events are over |
//! | [`page_number`] | which page of a long list the visitor is at |
//! | [`page_name`] | the name of the page that is shown |
//! | [`arrival`] | focus and announcement after navigation |
//! | [`host`] | pages that the host shows |
//! | [`made_files`] | files that the host does not have |
//! | [`moved`] | addresses that pages had before |
//! | [`view_transition`] | view transitions between a list and a record |

pub mod arrival;
pub mod host;
pub mod made_files;
pub mod moved;
pub mod over;
pub mod page_data;
pub mod page_name;
pub mod page_number;
pub mod query;
pub mod record_id;
pub mod typed;
pub mod view_transition;

pub use moved::use_moved;
pub use over::use_over;
pub use page_data::use_page_data;
pub use page_number::use_page_number;
pub use query::{History, use_go, use_query};
pub use record_id::use_record_id;
