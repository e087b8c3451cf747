//! Records that are not public yet: drafts, and what is to appear on a later day.

use jiff::{Timestamp, tz::Offset};
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// Who looks at the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    /// Visitors: they see what is public.
    #[default]
    Everybody,
    /// Those who edit the content: they see all of it, with a badge where it is not public yet.
    Maintainers,
}

/// Why a record is not public yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBack {
    /// It is still being written.
    Draft,
    /// Its day has not come.
    Until(PartialDate),
}

impl HeldBack {
    /// What the two keys of a record say at a moment. A day begins at midnight in universal time.
    #[must_use]
    pub fn of(draft: bool, publish_on: Option<PartialDate>, now: Timestamp) -> Option<Self> {
        let is_later = |date: &PartialDate| date.first() > Offset::UTC.to_datetime(now);
        if draft {
            Some(Self::Draft)
        } else {
            publish_on.filter(is_later).map(Self::Until)
        }
    }
}

/// A record that can be held back.
pub trait Release {
    /// Why it is not public; `None` if it is. Once it has been read, the day of a public record is
    /// forgotten, so that its data does not differ from one without.
    fn held_back(&self) -> Option<HeldBack>;

    /// Forgets the day from which it is public, if it has come.
    fn forget_day(&mut self, now: Timestamp);
}

/// Records with the keys `draft` and `publish_on`.
macro_rules! releases {
    ($($record:ty),+ $(,)?) => {$(
        impl $crate::Release for $record {
            fn held_back(&self) -> Option<$crate::HeldBack> {
                if self.draft {
                    Some($crate::HeldBack::Draft)
                } else {
                    self.publish_on.map($crate::HeldBack::Until)
                }
            }

            fn forget_day(&mut self, now: jiff::Timestamp) {
                if $crate::HeldBack::of(false, self.publish_on, now).is_none() {
                    self.publish_on = None;
                }
            }
        }
    )+};
}

pub(crate) use releases;

/// Leaves those records that an audience sees at a moment.
pub(crate) fn keep<T: Release>(records: &mut Vec<T>, audience: Audience, now: Timestamp) {
    for record in records.iter_mut() {
        record.forget_day(now);
    }
    if audience == Audience::Everybody {
        records.retain(|record| record.held_back().is_none());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(now: &str, draft: bool, day: Option<&str>) -> Option<HeldBack> {
        let day = day.map(|day| PartialDate::parse(day).unwrap());
        HeldBack::of(draft, day, now.parse().unwrap())
    }

    #[test]
    fn a_record_is_public_from_the_first_moment_of_its_day() {
        let day = Some("2030-02-06");
        let held = PartialDate::parse("2030-02-06").map(HeldBack::Until).ok();
        assert_eq!(at("2030-02-05T23:59:59Z", false, day), held);
        assert_eq!(at("2030-02-06T00:00:00Z", false, day), None);
        assert_eq!(at("2030-02-01T00:00:00Z", false, Some("2030-02")), None);
        assert_eq!(at("2030-02-01T00:00:00Z", false, None), None);
    }

    #[test]
    fn a_draft_stays_one_whatever_the_day() {
        let draft = Some(HeldBack::Draft);
        assert_eq!(at("2031-01-01T00:00:00Z", true, Some("2030")), draft);
        assert_eq!(at("2031-01-01T00:00:00Z", true, None), draft);
    }
}
