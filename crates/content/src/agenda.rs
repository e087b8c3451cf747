//! Upcoming and past events, in the order in which lists show them.

use std::cmp::Reverse;

use jiff::{SignedDuration, Timestamp, tz::Offset};

use crate::{Event, Slug};

/// Events in two lists: upcoming ones, soonest first, and past ones, latest first.
///
/// `T` is an event, or a type that contains one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda<T = Event> {
    /// Not yet over: soonest first.
    pub upcoming: Vec<T>,
    /// Over: latest first.
    pub past: Vec<T>,
}

impl<T: AsRef<Event> + Clone> Agenda<T> {
    /// Sorts events; `over` says for each whether it is past.
    #[must_use]
    pub fn new(events: &[T], over: &[bool]) -> Self {
        let mut agenda = Self {
            upcoming: Vec::new(),
            past: Vec::new(),
        };
        for (event, over) in events.iter().zip(over) {
            let list = if *over {
                &mut agenda.past
            } else {
                &mut agenda.upcoming
            };
            list.push(event.clone());
        }
        let start = |event: &T| event.as_ref().start.first();
        agenda.upcoming.sort_by_key(start);
        agenda.past.sort_by_key(|event| Reverse(start(event)));
        agenda
    }
}

/// How long an event counts as upcoming where only its dates are looked at: it is over a day later at most,
/// wherever it takes place.
const ANYWHERE: SignedDuration = SignedDuration::from_hours(24);

/// Events as lists have them at a moment: upcoming ones, the next one first, then past ones, the latest first.
///
/// Looks at dates alone, not at time zones: around its last hour an event may still stand among the upcoming ones.
#[must_use]
pub fn in_order<'a>(events: &[&'a Event], now: Timestamp) -> Vec<&'a Event> {
    let yesterday = Offset::UTC.to_datetime(now.saturating_sub(ANYWHERE).unwrap_or(now));
    let over: Vec<bool> = events
        .iter()
        .map(|event| event.last_moment() <= yesterday)
        .collect();
    let agenda = Agenda::new(events, &over);
    agenda.upcoming.into_iter().chain(agenda.past).collect()
}

/// Splits a sorted list where the year changes.
#[must_use]
pub fn by_year<T: AsRef<Event>>(events: &[T]) -> Vec<(i16, &[T])> {
    let year = |event: &T| event.as_ref().start.year();
    events
        .chunk_by(|one, next| year(one) == year(next))
        .filter_map(|events| Some((year(events.first()?), events)))
        .collect()
}

/// The events before and after the one with this id, in the order of time.
#[must_use]
pub fn neighbours<'a>(events: &'a [Event], id: &Slug) -> (Option<&'a Event>, Option<&'a Event>) {
    // In a list, events that begin on the same day are in the order of the file.
    let place = |(index, event): &(usize, &Event)| (event.start.first(), *index);
    let Some(here) = events
        .iter()
        .enumerate()
        .find(|(_, event)| event.id == *id)
        .map(|here| place(&here))
    else {
        return (None, None);
    };
    let all = || events.iter().enumerate();
    let earlier = all().filter(|event| place(event) < here).max_by_key(place);
    let later = all().filter(|event| place(event) > here).min_by_key(place);
    (
        earlier.map(|(_, event)| event),
        later.map(|(_, event)| event),
    )
}
