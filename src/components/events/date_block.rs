//! The big date beside an event.

use content::{PartialDate, words::DateParts};
use leptos::prelude::*;

/// The big date beside an event.
#[component]
pub fn DateBlock(
    /// The first date.
    start: PartialDate,
    /// The last one.
    end: Option<PartialDate>,
    /// Whether it stands on the event's own page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let DateParts { first, rest } = DateParts::new(start, end);
    view! {
        <time class="date" class:date-large=large datetime=start.to_string()>
            <b>{first}</b>
            " "
            <span>{rest}</span>
        </time>
    }
}
