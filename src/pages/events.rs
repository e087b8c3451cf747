//! All events: what is to come, then what is past, by year.

use leptos::prelude::*;

use super::part::Part;
use crate::{
    agenda::{self, Agenda, by_year},
    clock::Clock,
    components::{EventList, PageHead, live},
    content::{Event, File},
    store::use_store,
};

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
            view=|events| view! { <AllEvents events=events.events.clone() /> }.into_any()
        />
    }
}

/// The events to come and the past ones, each below the year it is in.
#[component]
fn AllEvents(events: Vec<Event>) -> impl IntoView {
    let clock: Clock = expect_context();
    let over = agenda::over(&events, &clock);
    let events = StoredValue::new(events);
    live(move || {
        let agenda = over.with(|over| events.with_value(|events| Agenda::new(events, over)));
        let none = agenda.upcoming.is_empty().then(|| {
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
        view! {
            {none}
            {years(&agenda.upcoming, false)}
            {years(&agenda.past, true)}
        }
        .into_any()
    })
}

/// Events below the years they are in.
fn years(events: &[Event], past: bool) -> impl IntoView + use<> {
    by_year(events)
        .into_iter()
        .map(|(year, events)| {
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
        })
        .collect_view()
}
