//! Studies as a list: by how far they are, each in a few lines.

use content::{HeldBack, Route, Stage, words::date_text};
use leptos::prelude::*;

use super::facts::{countries_text, participants_text, years};
use crate::{
    components::basics::{Link, Step},
    data::research::TrialEntry,
};

/// Studies, grouped by how far they are.
#[component]
pub fn Studies(
    /// The studies.
    trials: Vec<TrialEntry>,
) -> impl IntoView {
    let group = |stage: &Stage| {
        let stage = *stage;
        let own = trials.iter().filter(|trial| trial.stage() == stage);
        let own: Vec<TrialEntry> = own.cloned().collect();
        (!own.is_empty()).then(|| {
            view! {
                <Step>
                    <h3 class="stage">
                        {stage.label()} " " <span class="stage-count">{own.len()}</span>
                    </h3>
                    <ul class="studies">
                        {own
                            .into_iter()
                            .map(|trial| {
                                view! {
                                    <Step>
                                        <Study trial />
                                    </Step>
                                }
                            })
                            .collect_view()}
                    </ul>
                </Step>
            }
        })
    };
    view! { <div>{Stage::ALL.iter().map(group).collect_view()}</div> }
}

/// A study in a few lines.
#[component]
fn Study(trial: TrialEntry) -> impl IntoView {
    let anchor = trial.id.to_string();
    let people = trial.participants.and_then(participants_text);
    let people = people.map(|people| format!("{people} participants"));
    let status = trial.status.map(|status| {
        let as_of = trial
            .as_of
            .map(|date| format!(", as of {}", date_text(date)));
        format!("{}{}", status.label(), as_of.unwrap_or_default())
    });
    let facts = [
        trial.design,
        people,
        years(trial.started, trial.ended),
        countries_text(&trial.country),
        status,
        trial.registry.map(|registry| registry.number),
    ];
    let facts = facts.into_iter().flatten();
    view! {
        <li class="study" id=anchor data-held=trial.held_back.map(HeldBack::text)>
            <h4 class="study-name">
                <Link to=Route::Trial(trial.id)>{trial.name}</Link>
            </h4>
            <div>
                <p class="study-title">{trial.title}</p>
                <p class="meta">
                    {trial
                        .is_endorsed
                        .then(|| view! { <span class="tag">"Endorsed by the network"</span> })}
                    {facts.map(|fact| view! { <span>{fact}</span> }).collect_view()}
                </p>
            </div>
        </li>
    }
}
