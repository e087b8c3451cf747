//! Filters and pagination of lists.

mod choice;
mod facet;
mod field;
mod filters;
mod menu;
mod pager;
mod pages;

pub use choice::{Choice, Leads};
pub use facet::Facet;
pub use field::Field;
pub use filters::{Filters, NothingMatches, Noun};
pub use menu::Menu;
pub use pager::{Neighbour, Pager};
pub use pages::Pages;
