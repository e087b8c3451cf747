//! All events: upcoming ones, then past ones, by year; or one month as a table.

use std::sync::Arc;

use content::{
    Base, Event, File, Route,
    agenda::{Agenda, by_year},
    month::Month,
    words::place_text,
};
use jiff::civil::Date;
use leptos::{either::Either, prelude::*};

use crate::{
    clock::Clock,
    components::{
        events::{Cursor, EventList, MonthGrid},
        layout::{Beside, PageHead, PageMeta, Part, Section},
        lists::{Choice, Facet, Filters, NothingMatches, Noun},
    },
    data::{EventSummary, EventsData, Frame, PageData},
    filter::{Row, Selection, Table},
    hooks::{History, use_go, use_over, use_page_data, use_query},
    query::{Key, Query},
};

const NOUN: Noun = ("event", "events");

/// The page of all events.
#[component]
pub fn EventsPage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<EventsData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let events = Memo::new(move |_| data.with(|data| data.events.clone()));
    view! {
        <PageMeta head />
        <PageHead title="Events">
            <p>"Meetings of the network and of the field. Past ones stay here for the record."</p>
        </PageHead>
        <Part
            of=events
            file=File::Events
            what="The events"
            framed=true
            view=|events| view! { <AllEvents events /> }
        />
    }
}

/// The filters, and the events that match them.
#[component]
fn AllEvents(events: Vec<EventSummary>) -> impl IntoView {
    let clock: Clock = expect_context();
    let query = use_query();
    let over = use_over(events.iter().map(|event| event.moments.over).collect());
    let table = Arc::new(table(&events));
    let counts = {
        let table = Arc::clone(&table);
        Memo::new(move |_| query.with(|query| table.counts(query)))
    };
    let selection = Memo::new(move |_| query.with(|query| table.select(query)));
    let matching = Memo::new(move |_| {
        let with_over = |row: &usize| {
            let over = over.with(|over| over.get(*row).copied())?;
            Some((events.get(*row)?.clone(), over))
        };
        let Selection { rows, is_filtered } = selection.get();
        let (events, over) = rows.iter().filter_map(with_over).unzip();
        Matching {
            events,
            over,
            is_filtered,
        }
    });
    let today = Memo::new(move |_| clock.shows(None).date());
    let cursor = Cursor::new();
    let is_by_month = Memo::new(move |_| query.with(is_by_month));
    let list = move || {
        if is_by_month.get() {
            Either::Left(view! {
                <div class="events-month">
                    <ByMonth matching today cursor />
                </div>
                <div class="events-agenda">
                    <ByYear matching />
                </div>
            })
        } else {
            Either::Right(view! { <ByYear matching /> })
        }
    };
    let facets = vec![Facet::event_kinds(), Facet::years(), Facet::countries()];
    view! {
        <div class="wrap">
            <Filters route=Route::Events noun=NOUN counts facets words=true>
                <ViewChoice />
            </Filters>
        </div>
        {list}
    }
}

/// The events that match the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Matching {
    events: Vec<EventSummary>,
    /// For each event, whether it is over.
    over: Vec<bool>,
    is_filtered: bool,
}

impl Matching {
    fn agenda(&self) -> Agenda<EventSummary> {
        Agenda::new(&self.events, &self.over)
    }
}

/// The value of [`Key::View`] that asks for a month as a table.
const BY_MONTH: &str = "month";

fn is_by_month(query: &Query) -> bool {
    query.get(Key::View) == Some(BY_MONTH)
}

/// The choice between a list and a month as a table. Hidden if the window is too narrow for the
/// table.
#[component]
fn ViewChoice() -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let choice = |is_month: bool, label: &'static str| {
        let base = base.clone();
        let href = Signal::derive(move || {
            query.with(|query| {
                let (view, month) = match is_month {
                    true => (BY_MONTH, query.get(Key::Month).unwrap_or_default()),
                    false => ("", ""),
                };
                let to = query.with(Key::View, view).with(Key::Month, month);
                base.href_with(&Route::Events, &to)
            })
        });
        let is_chosen = Signal::derive(move || query.with(|query| is_by_month(query) == is_month));
        view! { <Choice href label is_chosen /> }
    };
    view! {
        <ul class="choices events-forms" aria-label="Form of the list">
            {choice(false, "Agenda")}
            {choice(true, "Month")}
        </ul>
    }
}

/// The events of a month as a table.
#[component]
fn ByMonth(matching: Memo<Matching>, today: Memo<Date>, cursor: Cursor) -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let go = use_go();
    let go = Callback::new(move |month: Month| {
        let query = query.with_untracked(|query| query.with(Key::Month, &month.to_string()));
        go(&Route::Events, &query, History::Replace);
    });
    move || {
        let query = query.get();
        let today = today.get();
        let asked = query.get(Key::Month).and_then(Month::parse);
        let month = matching
            .with(|matching| asked.unwrap_or_else(|| first_month(matching, Month::of(today))));
        let base = base.clone();
        let href = move |month: Month| {
            let query = query.with(Key::Month, &month.to_string());
            base.href_with(&Route::Events, &query)
        };
        let events = matching.with(|matching| matching.events.clone());
        view! { <MonthGrid month events today href go cursor /> }
    }
}

/// The month that is shown first: the present one if it has events, else that of the next event, or
/// of the last one if none is upcoming.
fn first_month(matching: &Matching, present: Month) -> Month {
    let month = |event: &EventSummary| {
        let Event { start, .. } = &event.event;
        start.month()?;
        Some(Month::of(start.first().date()))
    };
    if matching
        .events
        .iter()
        .any(|event| month(event) == Some(present))
    {
        return present;
    }
    let agenda = matching.agenda();
    let next = agenda.upcoming.iter().chain(&agenda.past).find_map(month);
    next.unwrap_or(present)
}

/// Upcoming and past events, each below its year.
#[component]
fn ByYear(matching: Memo<Matching>) -> impl IntoView {
    move || {
        matching.with(|matching| {
            if matching.events.is_empty() && matching.is_filtered {
                return Either::Left(view! {
                    <div class="wrap page-body">
                        <NothingMatches noun=NOUN />
                    </div>
                });
            }
            let agenda = matching.agenda();
            let has_none_upcoming = agenda.upcoming.is_empty() && !matching.is_filtered;
            Either::Right(view! {
                {has_none_upcoming.then(|| view! { <NothingScheduled /> })}
                <Years events=agenda.upcoming past=false />
                <Years events=agenda.past past=true />
            })
        })
    }
}

/// A note that no event is upcoming.
#[component]
fn NothingScheduled() -> impl IntoView {
    view! {
        <Section id="upcoming" class="agenda-year" heading="Upcoming">
            <p class="note">"No meetings are scheduled right now."</p>
        </Section>
    }
}

/// Events below their years.
#[component]
fn Years(events: Vec<EventSummary>, past: bool) -> impl IntoView {
    let section = |(year, events): (i16, &[EventSummary])| {
        let anchor = format!("{}-{year}", if past { "past" } else { "upcoming" });
        let events = events.to_vec();
        let heading = view! {
            {year}
            <span class="visually-hidden">{if past { ", past" } else { ", upcoming" }}</span>
        };
        view! {
            <Section id=anchor class="agenda-year" heading>
                <Beside slot>
                    <p>{if past { "Past events" } else { "Upcoming events" }}</p>
                </Beside>
                <EventList events past />
            </Section>
        }
    };
    by_year(&events).into_iter().map(section).collect_view()
}

/// What events are filtered by.
fn table(events: &[EventSummary]) -> Table {
    let row = |EventSummary { event, .. }: &EventSummary| {
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
