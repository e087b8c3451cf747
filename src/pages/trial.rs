//! One trial, registry or study.

use content::{File, Publication, Route, Slug, Trial, citation, words::held_back_text};
use leptos::{either::Either, prelude::*};

use super::missing::{Missing, NO_TRIAL};
use crate::{
    components::{
        basics::{Link, RunningText, Share, Step},
        layout::{PageMeta, Part, Section},
        lists::Pager,
        news::RelatedNews,
        research::{CopyCitation, Questions, References, TrialFacts},
    },
    data::{Frame, PageData, TitledLink, TrialData, TrialDetails},
    hooks::{use_page_data, use_record_id},
};

/// The page of one trial.
#[component]
pub fn TrialPage() -> impl IntoView {
    let id = use_record_id();
    move || match id.get() {
        Some(id) => Either::Left(view! { <TrialOf id /> }),
        None => Either::Right(view! { <Missing what=NO_TRIAL /> }),
    }
}

/// The page of the trial with this id.
#[component]
fn TrialOf(id: Slug) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<TrialData> = use_page_data(move || id.clone());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let trial = Memo::new(move |_| data.with(|data| data.trial.clone()));
    let news = Memo::new(move |_| data.with(|data| data.news.value().cloned()));
    view! {
        <PageMeta head />
        <Part
            of=trial
            file=File::Research
            what="The studies"
            framed=true
            heading="Study"
            view=move |details| match details {
                Some(TrialDetails { trial, publications, previous, next }) => {
                    Either::Left(
                        view! {
                            <Details trial />
                            <Papers publications />
                            {move || {
                                news.get().map(|stories| view! { <RelatedNews stories /> })
                            }}
                            <Step>
                                <Neighbours previous next />
                            </Step>
                        },
                    )
                }
                None => Either::Right(view! { <Missing what=NO_TRIAL /> }),
            }
        />
    }
}

/// A trial with all its details.
#[component]
fn Details(trial: Trial) -> impl IntoView {
    let held = held_back_text(&trial);
    let facts = trial.clone();
    let asked = trial.clone();
    view! {
        <article class="trial-page" data-held=held>
            <header class="page-head page-head-article">
                <div class="wrap">
                    <p class="meta">
                        {trial.design.clone().map(|design| view! { <span class="tag">{design}</span> })}
                        {trial.status.map(|status| view! { <span>{status.label()}</span> })}
                        {trial
                            .endorsed
                            .is_some()
                            .then(|| view! { <span>"Endorsed by the network"</span> })}
                    </p>
                    <h1 dir="auto">{trial.name.clone()}</h1>
                    <p class="trial-title" dir="auto">
                        {trial.title.clone()}
                    </p>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside article-aside-first" aria-label="Facts">
                    <Step>
                        <TrialFacts trial=facts />
                    </Step>
                    <Link to=Route::Research class="more">
                        "All research"
                    </Link>
                </aside>
                <div class="article-text">
                    <RunningText summary=trial.summary.clone() body=None />
                    <Step>
                        <Asked questions=asked.questions />
                        <Tools trial />
                    </Step>
                </div>
            </div>
        </article>
    }
}

/// What the trial asks; nothing if that is not known.
#[component]
fn Asked(questions: Vec<String>) -> impl IntoView {
    (!questions.is_empty()).then(|| {
        view! {
            <section class="asked" aria-labelledby="questions-title">
                <h2 id="questions-title">"What it asks"</h2>
                <Questions questions />
            </section>
        }
    })
}

/// The tools for a trial.
#[component]
fn Tools(trial: Trial) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let title = trial.heading();
    let page = Route::Trial(trial.id.clone()).path();
    let shared = title.clone();
    view! {
        <div class="page-tools">
            <Share title=shared />
            {move || {
                let page = frame.with(|frame| frame.address(&page));
                let citation = citation::study(&trial, page.as_deref());
                view! { <CopyCitation citation title=title.clone() /> }
            }}
        </div>
    }
}

/// What was published on the trial; nothing if nothing is listed.
#[component]
fn Papers(publications: Vec<Publication>) -> impl IntoView {
    (!publications.is_empty()).then(|| {
        view! {
            <Section id="papers" class="related" heading="Publications">
                <References publications />
            </Section>
        }
    })
}

/// Links to the trials before and after this one.
#[component]
fn Neighbours(previous: Option<TitledLink>, next: Option<TitledLink>) -> impl IntoView {
    let link = |link: TitledLink| (Route::Trial(link.id), link.title);
    view! {
        <Pager
            label="More studies"
            previous=previous.map(link)
            next=next.map(link)
            words=("Previous", "Next")
        />
    }
}
