//! A month as a table: each day with what is on, and keys that move from day to day.

mod above;
mod cell;
mod keyboard;

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

pub use keyboard::Cursor;

use super::{Icon, Picture};
use crate::{
    content::Event,
    month::{Grid, Month},
};

/// Writes the addresses of months.
pub type MonthHref = Arc<dyn Fn(Month) -> String + Send + Sync>;

/// The names of the days of the week, as they head the columns.
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A month as a table, the events whose days are not known above it.
///
/// One day can be reached with Tab; arrows and the like move on from there, see
/// [`step`](crate::month::step). Enter follows a day's event; where there are several, it goes to
/// the first of them, Up and Down go on, and Escape returns.
///
/// Drawn anew for another month. Links to other months leave the page where it is scrolled to.
#[component]
pub fn MonthGrid(
    /// The month.
    month: Month,
    /// The events to choose from, those of other months among them.
    events: Vec<Event>,
    /// The present day.
    today: Date,
    /// The addresses of other months.
    href: MonthHref,
    /// Called when a key leaves the month, to draw the one that it leads to.
    go: Callback<Month>,
    /// Where the keyboard is; kept by the caller, so that it is still known when another month
    /// is drawn.
    cursor: Cursor,
) -> impl IntoView {
    let grid = Grid::new(month, &events);
    let entrance = if month.has(today) {
        today
    } else {
        grid.first_event().unwrap_or_else(|| month.first())
    };
    let here = cursor.follow(month, entrance);
    let above = above::lists(&grid, today);
    let rows = grid
        .weeks
        .iter()
        .map(|week| {
            let cells = week
                .iter()
                .map(|day| cell::cell(day, month, today, cursor, here))
                .collect_view();
            view! { <tr>{cells}</tr> }.into_any()
        })
        .collect_view();

    view! {
        <section class="month wrap" aria-labelledby="month-name">
            <div class="month-head">
                <h2 class="month-name" id="month-name" aria-live="polite">
                    {month.name()}
                </h2>
                {ways(month, Month::of(today), &href)}
            </div>
            {above}
            <table
                class="month-grid"
                role="grid"
                aria-labelledby="month-name"
                on:keydown=move |event| keyboard::press(&event, cursor, month, go)
                on:focusout=move |_| cursor.leave()
            >
                <thead>
                    <tr>{WEEKDAYS.map(weekday).into_iter().collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

/// The head of a column: short for the eye, in full for the ear.
fn weekday(name: &'static str) -> AnyView {
    view! {
        <th scope="col">
            <span aria-hidden="true">{name.get(..3)}</span>
            " "
            <span class="visually-hidden">{name}</span>
        </th>
    }
    .into_any()
}

/// Links to the months before and after, and to the present one.
fn ways(month: Month, present: Month, href: &MonthHref) -> AnyView {
    let way = |to: Option<Month>, icon, words| {
        to.map(|to| {
            view! {
                <li>
                    <a class="month-way" href=href(to) data-noscroll="">
                        <Picture icon />
                        <span class="visually-hidden">{words}</span>
                    </a>
                </li>
            }
            .into_any()
        })
    };
    view! {
        <nav aria-label="Months">
            <ul class="month-ways">
                {way(month.previous(), Icon::Earlier, "Previous month")}
                <li>
                    <a class="month-way" href=href(present) data-noscroll="">
                        "Today"
                    </a>
                </li>
                {way(month.next(), Icon::Later, "Next month")}
            </ul>
        </nav>
    }
    .into_any()
}
