//! What can be subscribed to.

use crate::{calendar, feed};

/// Something to subscribe to.
pub struct Feed {
    /// Where it lies, from the site's root.
    pub path: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub holds: &'static str,
    /// The format's own name.
    pub format: &'static str,
}

/// Everything that can be subscribed to.
pub const FEEDS: [Feed; 3] = [
    Feed {
        path: feed::ATOM,
        media_type: "application/atom+xml",
        holds: "news",
        format: "Atom",
    },
    Feed {
        path: feed::JSON,
        media_type: "application/feed+json",
        holds: "news",
        format: "JSON Feed",
    },
    Feed {
        path: calendar::ALL,
        media_type: "text/calendar",
        holds: "events",
        format: "iCalendar",
    },
];

impl Feed {
    /// What it is called: `ECMONet events (iCalendar)`.
    #[must_use]
    pub fn name(&self, site: &str) -> String {
        format!("{site} {} ({})", self.holds, self.format)
    }
}
