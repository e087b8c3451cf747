//! Dates, times and places in words; folding and cleaning of texts.

mod dates;
mod line;
mod place;
mod release;

pub use dates::{DateParts, date_text, span_text, when_text};
pub use line::{one_line, printable};
pub use place::place_text;
pub use release::held_back_text;
