//! All events in pages: upcoming ones, then past ones, by year; or one month as a table.

use content::{
    Base, Event, File, Route,
    agenda::{Agenda, by_year},
    month::Month,
};
use jiff::civil::Date;
use leptos::{either::Either, prelude::*};

use super::missing::{Missing, NO_PAGE};
use crate::{
    clock::Clock,
    components::{
        events::{Cursor, EventList, MonthGrid},
        layout::{Beside, PageHead, PageMeta, Part, Section},
        lists::{Choice, Facet, Filters, NothingMatches, Noun, Pages},
    },
    data::{
        self, EventSummary, EventsAddress, EventsData, Frame, PageData,
        events::{BY_MONTH, is_by_month},
    },
    hooks::{History, use_go, use_page_data, use_page_number, use_query},
    query::Key,
};

const NOUN: Noun = ("event", "events");

/// A page of all events.
#[component]
pub fn EventsPage() -> impl IntoView {
    let number = use_page_number();
    move || match number.get() {
        Some(number) => Either::Left(view! { <EventsPageOf number /> }),
        None => Either::Right(view! { <Missing what=NO_PAGE /> }),
    }
}

/// A page of the list.
#[component]
fn EventsPageOf(number: u16) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let query = use_query();
    let data: Memo<EventsData> = use_page_data(move || EventsAddress {
        number,
        query: query.get(),
    });
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    // Filters change what is on the page, but not whether there is such a page.
    let exists = Memo::new(move |_| data.with(|data| data.events.map(Option::is_some)));
    let page = Memo::new(move |previous: Option<&data::EventsPage>| {
        let page = data.with(|data| data.events.value().cloned().flatten());
        page.or_else(|| previous.cloned()).unwrap_or_default()
    });
    view! {
        <PageMeta head />
        <Part
            of=exists
            file=File::Events
            what="The events"
            framed=true
            heading="Events"
            view=move |exists| {
                if exists {
                    Either::Left(view! { <AllEvents page /> })
                } else {
                    Either::Right(view! { <Missing what=NO_PAGE /> })
                }
            }
        />
    }
}

/// The filters, and the events that match them.
#[component]
fn AllEvents(page: Memo<data::EventsPage>) -> impl IntoView {
    let clock: Clock = expect_context();
    let query = use_query();
    let counts = Memo::new(move |_| page.with(|page| page.counts.clone()));
    let today = {
        let clock = clock.clone();
        Memo::new(move |_| clock.shows(None).date())
    };
    let matching = Memo::new(move |_| {
        page.with(|page| Matching {
            over: page
                .events
                .iter()
                .map(|event| clock.is_over(event.moments.over))
                .collect(),
            events: page.events.clone(),
            number: page.number,
            is_filtered: page.counts.is_filtered,
        })
    });
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
    let pages = move || {
        let (shown, pages) = page.with(|page| (page.number, page.pages));
        view! { <Pages to=Route::events shown pages query=query.get() /> }
    };
    let facets = vec![Facet::event_kinds(), Facet::years(), Facet::countries()];
    view! {
        <PageHead title="Events">
            <p>"Meetings of the network and of the field. Past ones stay here for the record."</p>
        </PageHead>
        <div class="wrap">
            <Filters route=Route::Events noun=NOUN counts facets words=true>
                <ViewChoice />
            </Filters>
        </div>
        {list}
        <div class="wrap">{pages}</div>
    }
}

/// The events that match the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Matching {
    events: Vec<EventSummary>,
    /// For each event, whether it is over.
    over: Vec<bool>,
    /// The page of the list that they are on.
    number: u16,
    is_filtered: bool,
}

impl Matching {
    fn agenda(&self) -> Agenda<EventSummary> {
        Agenda::new(&self.events, &self.over)
    }
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
    let month = Memo::new(move |_| {
        let asked = query.with(|query| query.get(Key::Month).and_then(Month::parse));
        asked.unwrap_or_else(|| {
            matching.with(|matching| first_month(matching, Month::of(today.get())))
        })
    });
    // What is in other months draws nothing anew when it comes.
    let events = Memo::new(move |_| {
        let month = month.get();
        let is_shown = |event: &&EventSummary| month.shows(&event.event);
        matching.with(|matching| {
            matching
                .events
                .iter()
                .filter(is_shown)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let base = StoredValue::new(base);
    let href = move |month: Month| {
        let to = query.with(|query| query.with(Key::Month, &month.to_string()));
        base.with_value(|base| base.href_with(&Route::Events, &to))
    };
    view! { <MonthGrid month events today href go cursor /> }
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
            let has_none_upcoming =
                agenda.upcoming.is_empty() && !matching.is_filtered && matching.number <= 1;
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
