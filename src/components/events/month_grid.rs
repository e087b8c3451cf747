//! A month as a table of days with their events, navigated with the keyboard.

mod above;
mod cell;
mod keyboard;

use content::month::{Grid, Month};
use jiff::civil::Date;
use leptos::{html, prelude::*};

pub use keyboard::Cursor;

use crate::{
    components::basics::{Icon, Picture},
    data::EventSummary,
};

/// The headings of the columns.
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A month as a table, below a list of the events whose days are not known.
///
/// Tab reaches one day; other keys move from there, see [`step`](content::month::step). Enter
/// follows the link of a day's only event; if there are several, it moves to the first, Up and Down
/// move between them, and Escape returns to the day.
///
/// The table is drawn anew when the month, its events or the date change, and keeps the focus then.
/// Links to other months keep the scroll position.
#[component]
pub fn MonthGrid<H>(
    /// The month.
    #[prop(into)]
    month: Signal<Month>,
    /// The events of the month. Others are left out.
    #[prop(into)]
    events: Signal<Vec<EventSummary>>,
    /// Today's date.
    #[prop(into)]
    today: Signal<Date>,
    /// The address of a month. Reactive.
    href: H,
    /// Called with the month to show when a key leads to a day outside this one.
    go: Callback<Month>,
    /// The position of the keyboard. The caller owns it, because it outlives the table.
    cursor: Cursor,
) -> impl IntoView
where
    H: Fn(Month) -> String + Copy + Send + Sync + 'static,
{
    let table: NodeRef<html::Table> = NodeRef::new();
    move || {
        let (month, today) = (month.get(), today.get());
        events.with(|events| {
            let grid = Grid::new(month, events);
            let default_day = if month.has(today) {
                today
            } else {
                grid.first_event().unwrap_or_else(|| month.first())
            };
            let tab_stop = cursor.follow(table, month, default_day);
            let above = above::lists(&grid, today);
            let rows = grid
                .weeks
                .iter()
                .map(|week| {
                    let cells = week
                        .iter()
                        .map(|day| cell::cell(day, month, today, cursor, tab_stop))
                        .collect_view();
                    view! { <tr>{cells}</tr> }
                })
                .collect_view();

            view! {
                <section class="month wrap" aria-labelledby="month-name">
                    <div class="month-head">
                        <h2 class="month-name" id="month-name" aria-live="polite">
                            {month.name()}
                        </h2>
                        {month_links(month, Month::of(today), href)}
                    </div>
                    {above}
                    <table
                        class="month-grid"
                        role="grid"
                        node_ref=table
                        aria-labelledby="month-name"
                        on:keydown=move |event| keyboard::press(&event, cursor, month, go)
                        on:focusout=move |_| cursor.leave()
                    >
                        <thead>
                            <tr>{WEEKDAYS.map(weekday).collect_view()}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </section>
            }
        })
    }
}

/// The heading of a column: short on screen, in full for screen readers.
fn weekday(name: &'static str) -> impl IntoView {
    view! {
        <th scope="col">
            <span aria-hidden="true">{name.get(..3)}</span>
            " "
            <span class="visually-hidden">{name}</span>
        </th>
    }
}

/// Links to the months before and after, and to the present one.
fn month_links<H>(month: Month, present: Month, href: H) -> impl IntoView
where
    H: Fn(Month) -> String + Copy + Send + Sync + 'static,
{
    let link = move |to: Option<Month>, icon, label| {
        to.map(|to| {
            view! {
                <li>
                    <a class="month-way" href=move || href(to) data-noscroll="">
                        <Picture icon />
                        <span class="visually-hidden">{label}</span>
                    </a>
                </li>
            }
        })
    };
    view! {
        <nav aria-label="Months">
            <ul class="month-ways">
                {link(month.previous(), Icon::Earlier, "Previous month")}
                <li>
                    <a class="month-way" href=move || href(present) data-noscroll="">
                        "Today"
                    </a>
                </li>
                {link(month.next(), Icon::Later, "Next month")}
            </ul>
        </nav>
    }
}
