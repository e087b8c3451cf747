//! Trials and publications.

use leptos::{prelude::*, task::spawn_local};

use super::{AsOf, Fact, Out, Prose, SiteFact, SourceFact, outcome_note};
use crate::{
    browser::share,
    citation::{self, Format},
    content::{Publication, Registry, Trial},
    route::Base,
};

/// A trial or registry on the research page: its questions, where it is registered, its dated
/// status.
#[component]
pub fn TrialCard(
    /// The trial.
    trial: Trial,
    /// What belongs to it.
    children: Children,
) -> impl IntoView {
    let as_of = trial.source.as_ref().map(|source| source.as_of);
    view! {
        <article class="card trial" id=trial.id.to_string()>
            <h3 class="trial-name">{trial.name}</h3>
            <p class="trial-title">{trial.title}</p>
            <div class="card-text">
                <Prose text=trial.summary />
            </div>
            <Questions questions=trial.questions />
            <dl class="facts">
                {trial.registry.map(|registry| view! { <RegistryFact registry /> }.into_any())}
                {trial
                    .status
                    .map(|status| {
                        view! {
                            <Fact name="Status">
                                {status.label()} " " {as_of.map(|date| view! { <AsOf date /> }.into_any())}
                            </Fact>
                        }.into_any()
                    })}
                {trial.url.map(|url| view! { <SiteFact name="Site" url /> }.into_any())}
                {trial.source.map(|source| view! { <SourceFact source /> }.into_any())}
            </dl>
            {children()}
        </article>
    }
}

/// A trial in few words, beside a story about it.
#[component]
pub fn TrialBrief(
    /// The trial.
    trial: Trial,
    /// Whether it stands below the title of a story in a list, and not below that of a section.
    #[prop(optional)]
    in_story: bool,
) -> impl IntoView {
    let href = expect_context::<Base>().trial(&trial.id);
    let name = view! { <a href=href>{trial.name}</a> };
    let heading = if in_story {
        view! { <h4 class="card-title">{name}</h4> }.into_any()
    } else {
        view! { <h3 class="card-title">{name}</h3> }.into_any()
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

/// What a trial asks.
#[component]
fn Questions(questions: Vec<String>) -> impl IntoView {
    (!questions.is_empty()).then(|| {
        view! {
            <ol class="questions">
                {questions.into_iter().map(|question| view! { <li>{question}</li> }.into_any()).collect_view()}
            </ol>
        }.into_any()
    })
}

/// The number under which a trial is registered, as a link where the registry has addresses.
#[component]
fn RegistryFact(registry: Registry) -> impl IntoView {
    let number = registry.number.clone();
    let number = match registry.url() {
        Some(href) => view! { <Out href>{number}</Out> }.into_any(),
        None => number.into_any(),
    };
    view! {
        <Fact name="Registry">
            {number} " " <span class="facts-note">{registry.name}</span>
        </Fact>
    }
}

/// Publications as a list of references.
#[component]
pub fn References(
    /// The publications, in the order to show.
    publications: Vec<Publication>,
) -> impl IntoView {
    let items = publications
        .into_iter()
        .map(|publication| view! { <Reference publication /> }.into_any());
    view! { <ol class="reference-list">{items.collect_view()}</ol> }
}

/// A publication, and how to cite it.
#[component]
fn Reference(publication: Publication) -> impl IntoView {
    let citation = citation::vancouver(&publication);
    let place = citation::place(&publication);
    let base: Base = expect_context();
    let files = Format::ALL.map(|format| {
        let href = base.file(&format.path(&publication));
        view! {
            <a class="reference-tool" href=href download="">
                {format.label()}
                <span class="visually-hidden">": " {publication.title.clone()}</span>
            </a>
        }
        .into_any()
    });
    let authors = publication.author_names();
    let authors =
        (!authors.is_empty()).then(|| view! { <p class="reference-authors">{authors}</p> });
    let title = publication.title.clone();
    view! {
        <li class="reference" id=format!("publication-{}", publication.id)>
            <span class="reference-year">{publication.year.to_string()}</span>
            <div class="reference-text">
                <h3 class="reference-title">
                    <a href=publication.doi.url()>{publication.title}</a>
                </h3>
                {authors}
                <p class="meta">
                    <cite class="reference-journal">{publication.journal}</cite>
                    <span class="reference-place">{place}</span>
                    <span class="reference-doi">"doi " {publication.doi.as_str().to_owned()}</span>
                </p>
                {publication
                    .summary
                    .map(|text| {
                        view! {
                            <div class="reference-summary">
                                <Prose text />
                            </div>
                        }
                            .into_any()
                    })}
                <p class="reference-tools">
                    {files.into_iter().collect_view()}
                    <CopyCitation citation title />
                </p>
            </div>
        </li>
    }
}

/// A button that puts a citation on the clipboard.
#[component]
fn CopyCitation(citation: String, title: String) -> impl IntoView {
    let outcome = RwSignal::new(None);
    let copy = move |_| {
        let citation = citation.clone();
        spawn_local(async move { outcome.set(Some(share::copy(&citation).await)) });
    };
    view! {
        <button class="reference-tool reference-copy" type="button" on:click=copy>
            "Copy citation"
            <span class="visually-hidden">": " {title}</span>
        </button>
        {outcome_note(outcome, "Copied", "The browser does not allow copying")}
    }
}
