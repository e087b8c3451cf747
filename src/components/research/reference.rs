//! Publications.

use content::{
    Base, Publication, Relation, Route,
    citation::{self, Format},
    words::held_back_text,
};
use leptos::{either::Either, prelude::*};

use super::{CopyCitation, authors::Authors};
use crate::{
    components::basics::{Link, Prose, Step},
    data::TitledLink,
};

/// Publications as a list of references.
#[component]
pub fn References(
    /// The publications, in the order to show.
    publications: Vec<Publication>,
    /// The studies that they may lead to.
    #[prop(optional)]
    studies: Vec<TitledLink>,
) -> impl IntoView {
    let study = |publication: &Publication| {
        let id = publication.trial.as_ref()?;
        studies.iter().find(|study| study.id == *id).cloned()
    };
    view! {
        <ol class="reference-list">
            {publications
                .into_iter()
                .map(|publication| {
                    let study = study(&publication);
                    view! {
                        <Step>
                            <Reference publication study />
                        </Step>
                    }
                })
                .collect_view()}
        </ol>
    }
}

/// A publication, how to cite it, and the study that it reports on.
#[component]
fn Reference(publication: Publication, study: Option<TitledLink>) -> impl IntoView {
    let held = held_back_text(&publication);
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
    let authors = view! { <Authors publication=publication.clone() /> };
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
    let pmid = publication
        .pmid
        .map(|pmid| view! { <span>"PMID " {pmid.as_str().to_owned()}</span> });
    let study = study.map(|study| {
        view! {
            <span>
                "Study: "
                <Link to=Route::Trial(study.id)>{study.title}</Link>
            </span>
        }
    });
    view! {
        <li class="reference" id=format!("publication-{}", publication.id) data-held=held>
            <span class="reference-year">{publication.year.to_string()}</span>
            <div class="reference-text">
                <h3 class="reference-title">
                    {heading}
                </h3>
                {authors}
                <p class="meta">
                    <cite class="reference-journal">{publication.journal}</cite>
                    <span class="reference-place">{place}</span>
                    {doi} {pmid} {study} {relation}
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
