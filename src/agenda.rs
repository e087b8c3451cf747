//! Which events are still to come, and in which order people want to see them.

use jiff::Timestamp;
use leptos::prelude::*;

use crate::{
    clock::Clock,
    content::{Event, Slug},
};

/// Events in two lists: what is to come, soonest first, and what is past, latest first.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    /// Not yet over: soonest first.
    pub upcoming: Vec<Event>,
    /// Over: latest first.
    pub past: Vec<Event>,
}

/// For each event, in order, whether it is over; a signal that changes when an answer does.
///
/// Kept apart from the [`Agenda`] so that a page is drawn anew only then, not whenever the clock
/// ticks.
pub fn over(events: &[Event], clock: &Clock) -> Memo<Vec<bool>> {
    let (zones, clock) = (clock.clone(), clock.clone());
    let events = events.to_vec();
    // Asking for rules of time zones takes its time, so it is not done at every tick.
    let ends = Memo::new(move |_| -> Vec<Timestamp> {
        events.iter().map(|event| zones.end_of(event)).collect()
    });
    Memo::new(move |_| ends.with(|ends| ends.iter().map(|end| clock.is_over(*end)).collect()))
}

impl Agenda {
    /// Sorts events of which [`over`] tells which are past.
    #[must_use]
    pub fn new(events: &[Event], over: &[bool]) -> Self {
        let mut agenda = Self::default();
        for (event, over) in events.iter().zip(over) {
            let list = if *over {
                &mut agenda.past
            } else {
                &mut agenda.upcoming
            };
            list.push(event.clone());
        }
        agenda.upcoming.sort_by_key(|event| event.start.first());
        agenda
            .past
            .sort_by_key(|event| std::cmp::Reverse(event.start.first()));
        agenda
    }
}

/// Splits a sorted list where the year changes.
#[must_use]
pub fn by_year(events: &[Event]) -> Vec<(i16, &[Event])> {
    events
        .chunk_by(|one, next| one.start.year() == next.start.year())
        .filter_map(|year| Some((year.first()?.start.year(), year)))
        .collect()
}

/// The events before and after the one with this id, in the order of time.
#[must_use]
pub fn neighbours<'a>(events: &'a [Event], id: &Slug) -> (Option<&'a Event>, Option<&'a Event>) {
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| event.start.first());
    let Some(here) = sorted.iter().position(|event| event.id == *id) else {
        return (None, None);
    };
    (
        here.checked_sub(1).map(|before| sorted[before]),
        sorted.get(here + 1).copied(),
    )
}
