//! Filters and pagination of lists.

mod choice;
mod facet;
mod field;
mod filters;
mod pager;
mod pages;

pub use choice::{Choice, Leads};
pub use facet::Facet;
pub use field::Field;
pub use filters::{Filters, Menu, NothingMatches, Noun};
pub use pager::{Neighbour, Pager};
pub use pages::Pages;
