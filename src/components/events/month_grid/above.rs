//! Above the table: events whose days are not known.

use content::{
    Event, EventStatus, PartialDate, Route,
    month::{Grid, Month},
    words::{place_text, when_text},
};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::components::{
    basics::Link,
    events::{ChangeInWords, StatusChips},
};

/// The events of which only the month is known, then those of which only the year is.
pub fn lists(grid: &Grid<'_>, today: Date) -> impl IntoView + use<> {
    let month = grid.month;
    let year = month.year();
    // The date of a past event is not expected to become known.
    let known = |past: bool| if past { "not known" } else { "not yet known" };
    let day = format!(
        "In {}, day {}",
        month.name(),
        known(month < Month::of(today))
    );
    let sometime = format!("Some time in {year}, month {}", known(year < today.year()));
    let this_month = PartialDate::Month {
        year,
        month: month.month(),
    };
    view! {
        {list(day, &grid.undated, this_month)}
        {list(sometime, &grid.sometime, PartialDate::Year(year))}
    }
}

/// Events below a heading that names their date, `when`. Events with another date show it.
fn list(heading: String, events: &[&Event], when: PartialDate) -> Option<impl IntoView + use<>> {
    (!events.is_empty()).then(|| {
        let items = events.iter().map(|event| item(event, when)).collect_view();
        view! {
            <div class="month-above">
                <h3 class="month-above-title">{heading}</h3>
                <ul class="month-above-list">{items}</ul>
            </div>
        }
    })
}

fn item(event: &Event, when: PartialDate) -> impl IntoView + use<> {
    let (to, title) = (Route::Event(event.id.clone()), event.title.clone());
    let status = event.status;
    let differs = event.start != when || event.end.is_some_and(|end| end != when);
    let when = differs.then(|| view! { <span>{when_text(event)}</span> });
    let place =
        place_text(&event.place).map(|place| view! { <span class="event-place">{place}</span> });
    view! {
        <li
            class="month-above-event"
            class:event-cancelled=status == EventStatus::Cancelled
        >
            <h4 class="event-title" dir="auto">
                <Link to>
                    <ChangeInWords status />
                    {title}
                </Link>
            </h4>
            <p class="meta">{when} {place} <span>{event.kind.label()}</span></p>
            <StatusChips status past=false />
        </li>
    }
}
