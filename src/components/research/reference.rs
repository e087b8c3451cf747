//! Publications.

use content::{
    Base, Publication, Relation,
    citation::{self, Format},
};
use leptos::{either::Either, prelude::*, task::spawn_local};

use crate::{
    browser::share,
    components::basics::{OutcomeNote, Prose, Step},
};

/// Publications as a list of references.
#[component]
pub fn References(
    /// The publications, in the order to show.
    publications: Vec<Publication>,
) -> impl IntoView {
    view! {
        <ol class="reference-list">
            {publications
                .into_iter()
                .map(|publication| {
                    view! {
                        <Step>
                            <Reference publication />
                        </Step>
                    }
                })
                .collect_view()}
        </ol>
    }
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
    });
    let authors = publication.author_names();
    let authors =
        (!authors.is_empty()).then(|| view! { <p class="reference-authors">{authors}</p> });
    let title = publication.title.clone();
    let heading = match publication.url() {
        Some(href) => Either::Left(view! { <a href=href rel="external">{publication.title}</a> }),
        None => Either::Right(publication.title),
    };
    // What others have published is not shown as the network's own.
    let relation = publication.relation;
    let relation = (relation == Relation::Listed)
        .then(|| view! { <span class="tag">{relation.label()}</span> });
    let doi = publication.doi.map(|doi| {
        view! { <span class="reference-doi">"doi " {doi.as_str().to_owned()}</span> }
    });
    view! {
        <li class="reference" id=format!("publication-{}", publication.id)>
            <span class="reference-year">{publication.year.to_string()}</span>
            <div class="reference-text">
                <h3 class="reference-title">
                    {heading}
                </h3>
                {authors}
                <p class="meta">
                    <cite class="reference-journal">{publication.journal}</cite>
                    <span class="reference-place">{place}</span>
                    {doi} {relation}
                </p>
                {publication
                    .summary
                    .map(|text| {
                        view! {
                            <div class="reference-summary">
                                <Prose text />
                            </div>
                        }
                    })}
                <p class="reference-tools">
                    {files.collect_view()} <Step>
                        <CopyCitation citation title />
                    </Step>
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
        <OutcomeNote outcome copied="Copied" refused="The browser does not allow copying" />
    }
}
