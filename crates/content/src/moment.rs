//! From local times to moments: when an event begins, ends and is over.
//!
//! The rules of time zones are provided by [`Zones`]: by the browser on the site, by a bundled
//! database at build time. The moments that the build computes are published with the page, so that
//! a page can be taken over without looking up any zone.

use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

use crate::{Event, PartialDate, ZoneName};

/// The rules of time zones.
pub trait Zones {
    /// The moment at which clocks in `zone` show `local`; `None` where the zone is not known.
    ///
    /// If a change to summer time skips `local`, the moment is as far after the change as `local`
    /// is; if a change back repeats it, it is the first of the two.
    fn moment(&self, local: DateTime, zone: &ZoneName) -> Option<Timestamp>;

    /// What clocks in `zone` show at a moment; `None` where the zone is not known.
    fn local(&self, moment: Timestamp, zone: &ZoneName) -> Option<DateTime>;
}

/// A point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// A moment that is the same everywhere.
    At(Timestamp),
    /// The local time of the visitor: the event has no zone, or one that is not known.
    Local(DateTime),
}

/// The moments of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    /// When it begins, if its time of day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Timestamp>,
    /// When it ends, if its time of day is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Timestamp>,
    /// From when on it is over: just after the last moment that its dates allow.
    pub over: Moment,
}

impl Moments {
    /// Works out the moments of an event.
    #[must_use]
    pub fn of(event: &Event, zones: &dyn Zones) -> Self {
        let zone = event.zone.as_ref();
        let moment = |local| zones.moment(local, zone?);
        let timed = |date| match date {
            Some(PartialDate::Minute(minute)) => moment(minute),
            _ => None,
        };
        let last = event.last_moment();
        Self {
            start: timed(Some(event.start)),
            end: timed(event.end),
            over: moment(last).map_or(Moment::Local(last), Moment::At),
        }
    }
}
