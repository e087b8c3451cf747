//! What time it is: the one thing about the world that the site has to ask.
//!
//! The [`Clock`] answers with the browser's time and zones on the site, and with a fixed time in
//! tests and at build time.

use std::sync::Arc;

use content::{Event, EventStatus, Moment, Moments, ZoneName, Zones};
use jiff::{Timestamp, civil::DateTime, tz::Offset};
use leptos::prelude::*;

/// A source of time, and of the rules of time zones.
pub trait Time: Zones + Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;

    /// What the visitor's own clock shows at a moment.
    fn visitor(&self, moment: Timestamp) -> DateTime;
}

/// The site's clock. Views that read it are updated when the answer changes.
#[derive(Clone)]
pub struct Clock {
    time: Arc<dyn Time>,
    /// Whether the clock still stands at the moment of publishing.
    is_stopped: RwSignal<bool>,
    now: RwSignal<Timestamp>,
}

impl Clock {
    /// A clock that shows the present moment of `time`.
    #[must_use]
    pub fn new(time: impl Time + 'static) -> Self {
        let now = time.now();
        Self::at(time, false, now)
    }

    /// A clock that stands at the moment at which a page was published, for a visitor in UTC, until
    /// it is [started](Self::start): the app finds the page just as it was drawn then.
    #[must_use]
    pub fn published(time: impl Time + 'static, moment: Timestamp) -> Self {
        Self::at(time, true, moment)
    }

    fn at(time: impl Time + 'static, is_stopped: bool, now: Timestamp) -> Self {
        Self {
            time: Arc::new(time),
            is_stopped: RwSignal::new(is_stopped),
            now: RwSignal::new(now),
        }
    }

    /// Starts a clock that stands at the moment of publishing.
    pub fn start(&self) {
        self.is_stopped.set(false);
        self.tick();
    }

    /// Takes the present moment over from the source of time.
    pub fn tick(&self) {
        if !self.is_stopped.get_untracked() {
            self.now.set(self.time.now());
        }
    }

    /// Whether it stands at the moment of publishing: then nothing is known of the visitor either.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.is_stopped.get()
    }

    /// The moment it shows, without following it.
    #[must_use]
    pub fn now_untracked(&self) -> Timestamp {
        self.now.get_untracked()
    }

    /// The rules of time zones.
    #[must_use]
    pub fn zones(&self) -> &dyn Zones {
        &*self.time
    }

    /// What clocks in `zone` show now; the visitor's own clock, if there is none or if nobody here
    /// knows it.
    #[must_use]
    pub fn shows(&self, zone: Option<&ZoneName>) -> DateTime {
        let now = self.now.get();
        zone.and_then(|zone| self.time.local(now, zone))
            .unwrap_or_else(|| self.local(now))
    }

    /// What the visitor's own clock shows at `moment`; `None` while the clock is stopped, because
    /// nothing is known of the visitor then.
    #[must_use]
    pub fn visitor(&self, moment: Timestamp) -> Option<DateTime> {
        (!self.is_stopped()).then(|| self.time.visitor(moment))
    }

    /// Whether a moment has gone by.
    #[must_use]
    pub fn is_over(&self, moment: Moment) -> bool {
        let now = self.now.get();
        match moment {
            Moment::At(moment) => now >= moment,
            Moment::Local(local) => self.local(now) >= local,
        }
    }

    /// Whether an event takes place as planned and is not over.
    #[must_use]
    pub fn awaits(&self, event: &Event, moments: &Moments) -> bool {
        event.status == EventStatus::Scheduled && !self.is_over(moments.over)
    }

    /// What the visitor's clock shows at `moment`, as if in UTC while the clock is stopped.
    fn local(&self, moment: Timestamp) -> DateTime {
        self.visitor(moment)
            .unwrap_or_else(|| Offset::UTC.to_datetime(moment))
    }
}
