//! What the page of all events shows.

use content::Route;
use serde::{Deserialize, Serialize};

use super::{EventSummary, Frame, Head, Loading, PageData, Sources};

/// The page of all events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventsData {
    /// All events, in the order of the file.
    pub events: Loading<Vec<EventSummary>>,
}

impl PageData for EventsData {
    type Address = ();

    fn load(sources: &Sources<'_>, (): &()) -> Self {
        Self {
            events: sources.library.events.map(|events| {
                let events = events.events.iter();
                events
                    .map(|event| EventSummary::of(event, sources.zones))
                    .collect()
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            events: self.events.or(&earlier.events),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        Head::of_section(Route::Events, frame)
    }
}
