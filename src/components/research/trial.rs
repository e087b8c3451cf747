//! Trials and registries.

use content::{
    Base, Count, Endorsement, PartialDate, Participants, Registry, Source, Trial, words::date_text,
};
use leptos::{either::Either, prelude::*};

use crate::{
    components::basics::{AsOf, Fact, Out, Prose, SiteFact, SourceFact, Step},
    data::TrialSummary,
};

/// A trial or registry on the research page: its questions, where it is registered, its dated
/// status.
#[component]
pub fn TrialCard(
    /// The trial.
    trial: Trial,
    /// Related records.
    children: Children,
) -> impl IntoView {
    let as_of = trial.status_source().and_then(|source| source.as_of);
    let years = years(trial.started, trial.ended);
    let countries: Vec<&str> = trial.country.iter().map(|country| country.name()).collect();
    let countries = countries.join(", ");
    view! {
        <article class="card trial" id=trial.id.to_string()>
            <h3 class="trial-name">{trial.name}</h3>
            <p class="trial-title">{trial.title}</p>
            <div class="card-text">
                <Prose text=trial.summary />
            </div>
            <Questions questions=trial.questions />
            <Step>
                <dl class="facts">
                    {trial.endorsed.map(|endorsed| view! { <EndorsedFact endorsed /> })}
                    {trial.design.map(|design| view! { <Fact name="Design">{design}</Fact> })}
                    {trial.participants.map(|people| view! { <ParticipantsFact people /> })}
                    {years.map(|years| view! { <Fact name="Years">{years}</Fact> })}
                    {(!countries.is_empty())
                        .then(|| view! { <Fact name="Countries">{countries}</Fact> })}
                    {trial.sponsor.map(|sponsor| view! { <Fact name="Sponsor">{sponsor}</Fact> })}
                    {trial.registry.map(|registry| view! { <RegistryFact registry /> })}
                    {trial
                        .status
                        .map(|status| {
                            view! {
                                <Fact name="Status">
                                    {status.label()} " " {as_of.map(|date| view! { <AsOf date /> })}
                                </Fact>
                            }
                        })}
                    {trial.url.map(|url| view! { <SiteFact name="Site" url /> })}
                    {trial.source.map(|source| view! { <SourceFact source /> })}
                </dl>
            </Step>
            <Step>{children()}</Step>
        </article>
    }
}

/// A trial in brief, beside a story about it.
#[component]
pub fn TrialBrief(
    /// The trial.
    trial: TrialSummary,
    /// Whether its heading is below that of a story in a list, rather than that of a section.
    #[prop(optional)]
    in_story: bool,
) -> impl IntoView {
    let href = expect_context::<Base>().trial(&trial.id);
    let name = view! { <a href=href>{trial.name}</a> };
    let heading = if in_story {
        Either::Left(view! { <h4 class="card-title">{name}</h4> })
    } else {
        Either::Right(view! { <h3 class="card-title">{name}</h3> })
    };
    view! {
        <article class="card">
            {heading}
            <div class="card-text">
                <Prose text=trial.summary />
            </div>
        </article>
    }
}

/// The questions of a trial.
#[component]
fn Questions(questions: Vec<String>) -> impl IntoView {
    (!questions.is_empty()).then(|| {
        view! {
            <ol class="questions">
                {questions.into_iter().map(|question| view! { <li>{question}</li> }).collect_view()}
            </ol>
        }
    })
}

/// Who says that the network endorses a trial.
#[component]
fn EndorsedFact(endorsed: Endorsement) -> impl IntoView {
    let Source { url, as_of, .. } = endorsed.source;
    let host = url.host().to_owned();
    view! {
        <Fact name="Endorsed">
            "By the network, says " <Out href=url.as_str().to_owned()>{host}</Out> " "
            {as_of.map(|date| view! { <AsOf date /> })}
        </Fact>
    }
}

/// How many people take part.
#[component]
fn ParticipantsFact(people: Participants) -> impl IntoView {
    let words = match (
        people.enrolled.map(Count::get),
        people.planned.map(Count::get),
    ) {
        (Some(enrolled), Some(planned)) => format!("{enrolled} of {planned} planned"),
        (Some(enrolled), None) => enrolled.to_string(),
        (None, Some(planned)) => format!("{planned} planned"),
        (None, None) => String::new(),
    };
    (!words.is_empty()).then(|| view! { <Fact name="Participants">{words}</Fact> })
}

/// From when until when a trial ran, as far as that is known.
fn years(started: Option<PartialDate>, ended: Option<PartialDate>) -> Option<String> {
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
