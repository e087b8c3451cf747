//! Which events are over.

use content::Moment;
use leptos::prelude::*;

use crate::clock::Clock;

/// For each of these moments, in order, whether it has passed. The signal changes only when an
/// answer does, not whenever the clock ticks.
#[must_use]
pub fn use_over(moments: Vec<Moment>) -> Memo<Vec<bool>> {
    let clock: Clock = expect_context();
    Memo::new(move |_| {
        moments
            .iter()
            .map(|moment| clock.is_over(*moment))
            .collect()
    })
}
