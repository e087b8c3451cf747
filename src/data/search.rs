//! What the search page shows before anything is searched for: nothing of the content.

use content::Route;
use serde::{Deserialize, Serialize};

use super::{Frame, Head, PageData, Sources};

/// The search page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchData {}

impl PageData for SearchData {
    type Address = ();

    fn load(_: &Sources<'_>, (): &()) -> Self {
        Self {}
    }

    fn or(self, _: &Self) -> Self {
        self
    }

    fn head(&self, frame: &Frame) -> Head {
        Head::of_section(Route::Search, frame)
    }
}
