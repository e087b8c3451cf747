//! Time at build time: the rules of time zones from a bundled database, and a clock that stands.

use content::{ZoneName, Zones};
use ecmonet::clock::Time;
use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

/// The rules of time zones from the database that is bundled with the program.
#[derive(Clone, Copy, Debug, Default)]
pub struct BundledZones;

impl Zones for BundledZones {
    fn moment(&self, local: DateTime, zone: &ZoneName) -> Option<Timestamp> {
        let zone = TimeZone::get(zone.as_str()).ok()?;
        // Skipped and repeated times are taken as everybody does (RFC 5545, 3.3.5).
        let zoned = zone.to_ambiguous_zoned(local).compatible().ok()?;
        Some(zoned.timestamp())
    }

    fn local(&self, moment: Timestamp, zone: &ZoneName) -> Option<DateTime> {
        let zone = TimeZone::get(zone.as_str()).ok()?;
        Some(zone.to_datetime(moment))
    }
}

/// A clock that stands still.
#[derive(Clone, Debug)]
pub struct FixedTime {
    /// The moment it shows.
    pub now: Timestamp,
    /// The visitor's time zone.
    pub visitor: TimeZone,
}

impl FixedTime {
    /// A clock that shows this moment to a visitor in UTC.
    #[must_use]
    pub fn utc(now: Timestamp) -> Self {
        Self {
            now,
            visitor: TimeZone::UTC,
        }
    }
}

impl Zones for FixedTime {
    fn moment(&self, local: DateTime, zone: &ZoneName) -> Option<Timestamp> {
        BundledZones.moment(local, zone)
    }

    fn local(&self, moment: Timestamp, zone: &ZoneName) -> Option<DateTime> {
        BundledZones.local(moment, zone)
    }
}

impl Time for FixedTime {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn visitor(&self, moment: Timestamp) -> DateTime {
        self.visitor.to_datetime(moment)
    }
}
