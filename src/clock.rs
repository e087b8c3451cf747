//! What time it is: the one thing about the world that the site has to ask.
//!
//! Events end in their own time zone, or in the visitor's where none is given. The [`Clock`]
//! answers with the browser's time and zones on the site and with a fixed time in tests and at
//! build time.

use std::sync::Arc;

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use leptos::prelude::*;

use crate::content::{Event, EventStatus, ZoneName};

/// A source of time and of time-zone rules.
pub trait Time: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;

    /// The moment at which clocks in `zone` (in the visitor's own, if `None`) show `local`.
    ///
    /// Where a change to summer time skips `local`, the moment as far behind the change as
    /// `local` is; where a change back repeats it, the first of the two.
    fn moment(&self, local: DateTime, zone: Option<&ZoneName>) -> Timestamp;

    /// What clocks in `zone` (in the visitor's own, if `None`) show at a moment.
    fn local(&self, moment: Timestamp, zone: Option<&ZoneName>) -> DateTime;
}

/// The site's clock. Views that read it are drawn anew when the answer changes.
#[derive(Clone)]
pub struct Clock {
    time: Arc<dyn Time>,
    /// The moment of publishing, as long as the clock still stands there.
    published: RwSignal<Option<Timestamp>>,
    now: RwSignal<Timestamp>,
}

impl Clock {
    /// A clock that shows the present moment of `time`.
    #[must_use]
    pub fn new(time: impl Time + 'static) -> Self {
        let now = time.now();
        Self::at(time, None, now)
    }

    /// A clock that stands at the moment at which a page was published, for a visitor in UTC: so
    /// that the app finds the page just as it was drawn then. It goes once it is [started].
    ///
    /// [started]: Clock::start
    #[must_use]
    pub fn published(time: impl Time + 'static, moment: Timestamp) -> Self {
        Self::at(time, Some(moment), moment)
    }

    fn at(time: impl Time + 'static, published: Option<Timestamp>, now: Timestamp) -> Self {
        Self {
            time: Arc::new(time),
            published: RwSignal::new(published),
            now: RwSignal::new(now),
        }
    }

    /// Lets a clock go that stands at the moment of publishing.
    pub fn start(&self) {
        self.published.set(None);
        self.tick();
    }

    /// Takes the present moment over from the source of time.
    pub fn tick(&self) {
        if self.published.get_untracked().is_none() {
            self.now.set(self.time.now());
        }
    }

    /// Whether it stands at the moment of publishing: then nothing is known of the visitor either.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.published.with(Option::is_some)
    }

    /// The moment at which the event is over: just after the last one that its dates allow.
    #[must_use]
    pub fn end_of(&self, event: &Event) -> Timestamp {
        self.moment(event.last_moment(), event.zone.as_ref())
    }

    /// The moment at which clocks in `zone` show `local`: in the visitor's own zone, if there is
    /// none, which is UTC as long as the clock stands at the moment of publishing.
    #[must_use]
    pub fn moment(&self, local: DateTime, zone: Option<&ZoneName>) -> Timestamp {
        match zone {
            None if self.stands() => utc(local),
            zone => self.time.moment(local, zone),
        }
    }

    /// What clocks in `zone` (in the visitor's own, if `None`) show now.
    #[must_use]
    pub fn shows(&self, zone: Option<&ZoneName>) -> DateTime {
        self.time.local(self.now.get(), zone)
    }

    /// What the visitor's own clock shows at `moment`; `None` as long as nobody knows, because the
    /// clock stands at the moment of publishing.
    #[must_use]
    pub fn visitor(&self, moment: Timestamp) -> Option<DateTime> {
        (!self.stands()).then(|| self.time.local(moment, None))
    }

    /// Whether an event takes place as planned and is not over.
    #[must_use]
    pub fn awaits(&self, event: &Event) -> bool {
        event.status == EventStatus::Scheduled && !self.is_over(self.end_of(event))
    }

    /// Whether a moment has gone by.
    #[must_use]
    pub fn is_over(&self, end: Timestamp) -> bool {
        self.now.get() >= end
    }
}

/// The moment at which clocks in UTC show `local`.
fn utc(local: DateTime) -> Timestamp {
    Offset::UTC.to_timestamp(local).unwrap_or(Timestamp::MAX)
}

/// A clock that stands still, for tests and for pages rendered at build time.
#[cfg(not(target_arch = "wasm32"))]
pub struct Fixed {
    /// The moment it shows.
    pub now: Timestamp,
    /// The visitor's time zone.
    pub visitor: jiff::tz::TimeZone,
}

#[cfg(not(target_arch = "wasm32"))]
impl Time for Fixed {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn moment(&self, local: DateTime, zone: Option<&ZoneName>) -> Timestamp {
        self.zone(zone)
            .to_ambiguous_zoned(local)
            .compatible()
            .map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }

    fn local(&self, moment: Timestamp, zone: Option<&ZoneName>) -> DateTime {
        self.zone(zone).to_datetime(moment)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Fixed {
    /// The rules of this zone; of the visitor's, if `None`. A `ZoneName` is in the database by its
    /// type, so that the visitor's zone is only ever taken for an event without one.
    fn zone(&self, zone: Option<&ZoneName>) -> jiff::tz::TimeZone {
        zone.and_then(|zone| jiff::tz::TimeZone::get(zone.as_str()).ok())
            .unwrap_or_else(|| self.visitor.clone())
    }
}
