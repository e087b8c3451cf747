//! A day in the table.

use content::{
    Base, EventStatus, PartialDate, Route,
    month::{Day, Entry, Month, Part},
    words::date_text,
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{Cursor, WEEKDAYS};

/// Draws a day of the month, or of one beside it. Days outside the month cannot be focused: keys
/// that lead there show their month instead.
pub fn cell(
    day: &Day<'_>,
    month: Month,
    today: Date,
    cursor: Cursor,
    tab_stop: Memo<Date>,
) -> impl IntoView + use<> {
    let date = day.date;
    let is_in_month = month.has(date);
    let is_today = date == today;
    let events = (!day.entries.is_empty()).then(|| {
        let events = day
            .entries
            .iter()
            .map(|entry| event(entry, date, cursor, tab_stop))
            .collect_view();
        view! { <ul class="month-events">{events}</ul> }
    });
    view! {
        <td
            class="month-day"
            class:month-day-other=!is_in_month
            class:month-day-today=is_today
            role="gridcell"
            aria-current=is_today.then_some("date")
            tabindex=move || is_in_month.then(|| if tab_stop.get() == date { "0" } else { "-1" })
            on:focusin=move |event| {
                if is_in_month {
                    cursor.arrive(date, &event);
                }
            }
        >
            <p class="month-date">
                <time datetime=date.to_string()>
                    <span class="month-number" aria-hidden="true">
                        {date.day().to_string()}
                    </span>
                    " "
                    <span class="visually-hidden">{name(day)}</span>
                </time>
                {is_today.then(|| view! { <span class="month-now">"Today"</span> })}
            </p>
            {events}
        </td>
    }
}

/// The day in full and the number of its events: `Thursday 6 February 2025, 2 events`.
fn name(day: &Day<'_>) -> String {
    let weekday = usize::try_from(day.date.weekday().to_monday_zero_offset())
        .ok()
        .and_then(|index| WEEKDAYS.get(index))
        .copied()
        .unwrap_or_default();
    let date = date_text(PartialDate::Day(day.date));
    match day.entries.len() {
        0 => format!("{weekday} {date}"),
        1 => format!("{weekday} {date}, 1 event"),
        many => format!("{weekday} {date}, {many} events"),
    }
}

/// An event on one of its days.
fn event(
    entry: &Entry<'_>,
    date: Date,
    cursor: Cursor,
    tab_stop: Memo<Date>,
) -> impl IntoView + use<> {
    let event = entry.event;
    let href = expect_context::<Base>().href(&Route::Event(event.id.clone()));
    let status = event.status;
    let change = (status != EventStatus::Scheduled)
        .then(|| view! { <span class="month-change">{status.label()} ": "</span> });
    let words = entry
        .part
        .words()
        .map(|words| view! { <span class="visually-hidden">", " {words}</span> });
    view! {
        <li
            class=bar_class(entry.part)
            class:month-event-cancelled=status == EventStatus::Cancelled
            class:month-event-postponed=status == EventStatus::Postponed
        >
            <a href=href tabindex=move || cursor.skips(date, tab_stop).then_some("-1")>
                {change}
                <span class="month-title" dir="auto" title=event.title.clone()>
                    {event.title.clone()}
                </span>
                {words}
            </a>
        </li>
    }
}

/// The classes by which the bar of an event begins, ends or runs on.
fn bar_class(part: Part) -> &'static str {
    match (part.begins(), part.ends()) {
        (true, true) => "month-event",
        (true, false) => "month-event month-event-first",
        (false, false) => "month-event month-event-middle",
        (false, true) => "month-event month-event-last",
    }
}
