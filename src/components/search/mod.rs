//! Site search: on its own page, and in a dialog that opens from any page.
//!
//! | module | holds |
//! |---|---|
//! | `finder` | the search catalogue, built once a visitor starts to search |
//! | `results` | the results of a search |
//! | `recent` | recent searches, shown before anything is typed |
//! | `dialog` | the dialog, and the keys that open it |
//! | `slash` | the switch for one of these keys |

mod dialog;
mod finder;
mod recent;
mod results;
mod slash;

pub use dialog::SearchDialog;
pub use finder::{Finder, Finds};
pub use results::{Results, enter};
pub use slash::{SlashKey, SlashSwitch};
