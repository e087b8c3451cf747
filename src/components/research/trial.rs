//! A trial beside a story, and what it asks.

use content::Route;
use leptos::{either::Either, prelude::*};

use crate::{
    components::basics::{Link, Prose},
    data::TrialSummary,
};

/// A trial in brief, beside a story about it.
#[component]
pub fn TrialBrief(
    /// The trial.
    trial: TrialSummary,
    /// Whether its heading is below that of a story in a list, rather than that of a section.
    #[prop(optional)]
    in_story: bool,
) -> impl IntoView {
    let name = view! { <Link to=Route::Trial(trial.id)>{trial.name}</Link> };
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

/// The questions that a trial asks; nothing if there are none.
#[component]
pub fn Questions(
    /// The questions.
    questions: Vec<String>,
) -> impl IntoView {
    (!questions.is_empty()).then(|| {
        view! {
            <ol class="questions">
                {questions.into_iter().map(|question| view! { <li>{question}</li> }).collect_view()}
            </ol>
        }
    })
}
