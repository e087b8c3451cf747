//! All events: what is to come, then what is past, by year; or month by month.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::part::Part;
use crate::{
    agenda::{self, Agenda, by_year},
    browser::{address::use_navigator, location::Entry},
    clock::Clock,
    components::{
        Cursor, EventList, Facet, Filters, Leads, MonthGrid, NothingMatches, Noun, PageHead,
        choice, live, place_text, selection,
    },
    content::{self, Event, EventKind, File},
    filter::{Row, Selection, Table},
    month::Month,
    query::{Key, Query, use_query},
    route::{Base, Route},
    store::use_store,
};

const NOUN: Noun = ("event", "events");

/// The page of all events.
#[component]
pub fn Events() -> impl IntoView {
    let store = use_store();
    view! {
        <PageHead title="Events">
            <p>"Meetings of the network and of the field. Past ones stay here for the record."</p>
        </PageHead>
        <Part
            of=store.events
            file=File::Events
            what="The events"
            framed=true
            view=|events| view! { <AllEvents events /> }.into_any()
        />
    }
}

/// The filters, and the events that they leave.
#[component]
fn AllEvents(events: Arc<content::Events>) -> impl IntoView {
    let clock: Clock = expect_context();
    let query = use_query();
    let over = agenda::over(&events.events, &clock);
    let today = Memo::new(move |_| clock.shows(None).date());
    let table = Arc::new(table(&events.events));
    let facets = facets(&table);
    let selection = selection(&table);
    let cursor = Cursor::new();
    let list = live(move || {
        let Selection { rows, is_filtered } = selection.get();
        let events = &events.events;
        let (events, over): (Vec<Event>, Vec<bool>) = over.with(|over| {
            let both = |row: &usize| Some((events.get(*row)?.clone(), *over.get(*row)?));
            rows.iter().filter_map(both).unzip()
        });
        let list = agenda(&events, &over, is_filtered);
        if query.with(is_by_month) {
            by_month(events, &over, today.get(), cursor, list)
        } else {
            list
        }
    });
    view! {
        <div class="wrap">
            <Filters route=Route::Events noun=NOUN table selection facets words=true>
                <Forms />
            </Filters>
        </div>
        {list}
    }
}

/// The value of [`Key::View`] that asks for a month as a table.
const BY_MONTH: &str = "month";

fn is_by_month(query: &Query) -> bool {
    query.get(Key::View) == Some(BY_MONTH)
}

/// The choice between a list and a month as a table. There is none where the window is too narrow
/// for the table.
#[component]
fn Forms() -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let link = move |is_month: bool, name: &'static str| {
        query.with(|query| {
            let (view, month) = match is_month {
                true => (BY_MONTH, query.get(Key::Month).unwrap_or_default()),
                false => ("", ""),
            };
            let to = query.with(Key::View, view).with(Key::Month, month);
            let is_shown = is_by_month(query) == is_month;
            let href = base.href_with(&Route::Events, &to);
            choice(href, name.to_owned(), None, is_shown, Leads::On)
        })
    };
    let links = live(move || vec![link(false, "Agenda"), link(true, "Month")].into_any());
    view! {
        <ul class="choices events-forms" aria-label="Form of the list">
            {links}
        </ul>
    }
}

/// The events of a month as a table; behind it the list, which narrow windows show instead.
fn by_month(
    events: Vec<Event>,
    over: &[bool],
    today: Date,
    cursor: Cursor,
    list: AnyView,
) -> AnyView {
    let base: Base = expect_context();
    let navigator = use_navigator();
    let query = use_query().get();
    let asked = query.get(Key::Month).and_then(Month::parse);
    let month = asked.unwrap_or_else(|| opening(&events, over, Month::of(today)));
    let at = query.clone();
    let href = move |month: Month| {
        base.href_with(&Route::Events, &at.with(Key::Month, &month.to_string()))
    };
    let go = Callback::new(move |month: Month| {
        let query = query.with(Key::Month, &month.to_string());
        navigator.go(&Route::Events, &query, Entry::Same);
    });
    view! {
        <div class="events-month">
            <MonthGrid month events today href=Arc::new(href) go cursor />
        </div>
        <div class="events-agenda">{list}</div>
    }
    .into_any()
}

/// The month that the table opens at: the present one if anything is on, else that of the next
/// event, or of the last one where none is to come.
fn opening(events: &[Event], over: &[bool], present: Month) -> Month {
    let month = |event: &Event| {
        event.start.month()?;
        Some(Month::of(event.start.first().date()))
    };
    if events.iter().any(|event| month(event) == Some(present)) {
        return present;
    }
    let agenda = Agenda::new(events, over);
    let next = agenda.upcoming.iter().chain(&agenda.past).find_map(month);
    next.unwrap_or(present)
}

/// The events to come and the past ones, each below the year it is in.
fn agenda(events: &[Event], over: &[bool], is_filtered: bool) -> AnyView {
    let agenda = Agenda::new(events, over);
    if events.is_empty() && is_filtered {
        return view! {
            <div class="wrap page-body">
                <NothingMatches noun=NOUN />
            </div>
        }
        .into_any();
    }
    let none = (agenda.upcoming.is_empty() && !is_filtered).then(|| {
        view! {
            <section class="agenda-year" aria-labelledby="upcoming">
                <div class="wrap split">
                    <div class="aside">
                        <h2 id="upcoming">"Upcoming"</h2>
                    </div>
                    <p class="note">"No meetings are scheduled right now."</p>
                </div>
            </section>
        }
        .into_any()
    });
    let mut sections = vec![none.into_any()];
    sections.extend(years(&agenda.upcoming, false));
    sections.extend(years(&agenda.past, true));
    sections.into_any()
}

/// Events below the years they are in.
fn years(events: &[Event], past: bool) -> Vec<AnyView> {
    let section = |(year, events): (i16, &[Event])| {
        let anchor = format!("{}-{year}", if past { "past" } else { "upcoming" });
        let id = anchor.clone();
        view! {
            <section class="agenda-year" aria-labelledby=id>
                <div class="wrap split">
                    <div class="aside">
                        <h2 id=anchor>
                            {year.to_string()}
                            <span class="visually-hidden">
                                {if past { ", past" } else { ", upcoming" }}
                            </span>
                        </h2>
                        <p>{if past { "Past events" } else { "Upcoming events" }}</p>
                    </div>
                    <EventList events=events.to_vec() past />
                </div>
            </section>
        }
        .into_any()
    };
    by_year(events).into_iter().map(section).collect()
}

/// What can be asked of the events.
fn table(events: &[Event]) -> Table {
    let row = |event: &Event| {
        let country = event.place.country.map(|country| country.code().to_owned());
        let values = vec![
            (Key::Kind, Some(event.kind.name().to_owned())),
            (Key::Year, Some(event.start.year().to_string())),
            (Key::Country, country),
        ];
        let place = place_text(&event.place).unwrap_or_default();
        Row::new(values, &[&event.title, &place, &event.summary.plain()])
    };
    let rows = events.iter().map(row).collect();
    Table::new(&[Key::Kind, Key::Year, Key::Country], rows)
}

fn facets(table: &Table) -> Vec<Facet> {
    let kinds = EventKind::ALL
        .iter()
        .map(|kind| (kind.name(), kind.label()));
    vec![
        Facet::kinds(table, &kinds.collect::<Vec<_>>()),
        Facet::years(table),
        Facet::countries(table),
    ]
}
