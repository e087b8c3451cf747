//! All events: what is to come, then what is past, by year; or month by month.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    agenda::{self, Agenda, by_year},
    clock::Clock,
    components::{EventList, Facet, Filters, Noun, NothingMatches, PageHead, live, place_text},
    content::{self, Event, EventKind, File},
    filter::{Row, Table},
    query::{Key, use_query},
    route::Route,
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
    let table = Arc::new(table(&events.events));
    let facets = facets(&table);
    let rows = table.clone();
    let list = live(move || {
        let chosen = query.with(|query| rows.chosen(query));
        let events = &events.events;
        let (events, over): (Vec<Event>, Vec<bool>) = over.with(|over| {
            let both = |row: &usize| Some((events.get(*row)?.clone(), *over.get(*row)?));
            chosen.iter().filter_map(both).unzip()
        });
        agenda(&events, &over, query.with(|query| rows.is_filtered(query)))
    });
    view! {
        <div class="wrap">
            <Filters route=Route::Events noun=NOUN table facets words=true />
        </div>
        {list}
    }
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
    let kinds = EventKind::ALL.iter().map(|kind| (kind.name(), kind.label()));
    vec![
        Facet::kinds(table, &kinds.collect::<Vec<_>>()),
        Facet::years(table),
        Facet::countries(table),
    ]
}
