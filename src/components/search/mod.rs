//! Searching the site: from its own page, and from a dialog that opens anywhere.
//!
//! | module | one idea |
//! |---|---|
//! | `finder` | the catalogue of the site, made when somebody wants to search |
//! | `results` | what a search found |
//! | `recent` | what stands there before anything is typed |
//! | `dialog` | the dialog, and the keys that open it |

mod dialog;
mod finder;
mod recent;
mod results;

pub use dialog::SearchDialog;
pub use finder::{Finder, Finds};
pub use results::{Results, enter};
