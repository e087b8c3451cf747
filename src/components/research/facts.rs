//! The facts of a trial: how it is done, by whom, where, when, and how far it is.

use content::{
    Count, Country, Endorsement, PartialDate, Participants, Registry, Trial, words::date_text,
};
use leptos::{either::Either, prelude::*};

use crate::components::basics::{AsOf, Fact, Out, SiteFact, SourceFact, SourceLink};

/// The facts of a trial, as far as they are known.
#[component]
pub fn TrialFacts(
    /// The trial.
    trial: Trial,
) -> impl IntoView {
    let as_of = trial.status_source().and_then(|source| source.as_of);
    let status_source = trial.status_source.filter(|_| trial.status.is_some());
    let years = years(trial.started, trial.ended);
    let countries = countries_text(&trial.country);
    view! {
        <dl class="facts">
            {trial
                .status
                .map(|status| {
                    view! {
                        <Fact name="Status">
                            {status.label()} " " {as_of.map(|date| view! { <AsOf date /> })}
                            {status_source
                                .map(|source| {
                                    let host = source.url.host().to_owned();
                                    view! {
                                        " "
                                        <span class="facts-note">
                                            <Out href=source.url.as_str().to_owned()>{host}</Out>
                                        </span>
                                    }
                                })}
                        </Fact>
                    }
                })}
            {trial.endorsed.map(|endorsed| view! { <EndorsedFact endorsed /> })}
            {trial.design.map(|design| view! { <Fact name="Design">{design}</Fact> })}
            {trial
                .participants
                .and_then(participants_text)
                .map(|people| view! { <Fact name="Participants">{people}</Fact> })}
            {years.map(|years| view! { <Fact name="Years">{years}</Fact> })}
            {countries.map(|countries| view! { <Fact name="Countries">{countries}</Fact> })}
            {trial.sponsor.map(|sponsor| view! { <Fact name="Sponsor">{sponsor}</Fact> })}
            {trial.registry.map(|registry| view! { <RegistryFact registry /> })}
            {trial.url.map(|url| view! { <SiteFact name="Site" url /> })}
            {trial.source.map(|source| view! { <SourceFact source /> })}
        </dl>
    }
}

/// Who says that the network endorses a trial.
#[component]
fn EndorsedFact(endorsed: Endorsement) -> impl IntoView {
    view! {
        <Fact name="Endorsed">"By the network, says " <SourceLink source=endorsed.source /></Fact>
    }
}

/// How many people take part, in words.
#[must_use]
pub fn participants_text(people: Participants) -> Option<String> {
    let (enrolled, planned) = (
        people.enrolled.map(Count::get),
        people.planned.map(Count::get),
    );
    match (enrolled, planned) {
        (Some(enrolled), Some(planned)) => Some(format!("{enrolled} of {planned} planned")),
        (Some(enrolled), None) => Some(enrolled.to_string()),
        (None, Some(planned)) => Some(format!("{planned} planned")),
        (None, None) => None,
    }
}

/// The names of countries, with commas between them; `None` if there are none.
#[must_use]
pub fn countries_text(countries: &[Country]) -> Option<String> {
    let names: Vec<&str> = countries.iter().map(Country::name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// From when until when a trial ran, as far as that is known.
#[must_use]
pub fn years(started: Option<PartialDate>, ended: Option<PartialDate>) -> Option<String> {
    match (started.map(date_text), ended.map(date_text)) {
        (Some(started), Some(ended)) => Some(format!("{started} to {ended}")),
        (Some(started), None) => Some(format!("Since {started}")),
        (None, Some(ended)) => Some(format!("Until {ended}")),
        (None, None) => None,
    }
}

/// The number under which a trial is registered, as a link if the registry's addresses are known.
#[component]
fn RegistryFact(registry: Registry) -> impl IntoView {
    let number = registry.number.clone();
    let number = match registry.url() {
        Some(href) => Either::Left(view! { <Out href>{number}</Out> }),
        None => Either::Right(number),
    };
    view! {
        <Fact name="Registry">
            {number} " " <span class="facts-note">{registry.name}</span>
        </Fact>
    }
}
