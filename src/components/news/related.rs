//! News and trials related to a record.

use content::Route;
use leptos::prelude::*;

use super::StoryList;
use crate::{
    components::{basics::Link, research::TrialBrief},
    data::{Story, TitledLink, TrialSummary},
};

/// News related to a record; nothing if there are none.
#[component]
pub fn RelatedNews(
    /// The news.
    stories: Vec<Story>,
) -> impl IntoView {
    (!stories.is_empty()).then(|| {
        view! {
            <Related id="related-news" title="Related news">
                <StoryList stories />
            </Related>
        }
    })
}

/// Trials related to a record; nothing if there are none.
#[component]
pub fn RelatedTrials(
    /// The trials.
    trials: Vec<TrialSummary>,
) -> impl IntoView {
    (!trials.is_empty()).then(|| {
        view! {
            <Related id="related-trials" title="Trials">
                <div class="cards">
                    {trials.into_iter().map(|trial| view! { <TrialBrief trial /> }).collect_view()}
                </div>
            </Related>
        }
    })
}

/// A section below a record.
#[component]
fn Related(id: &'static str, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="related" aria-labelledby=id>
            <div class="wrap split">
                <div class="aside">
                    <h2 id=id>{title}</h2>
                </div>
                {children()}
            </div>
        </section>
    }
}

/// News related to a trial, as plain links; nothing if there are none.
#[component]
pub fn RelatedLinks(
    /// The news.
    news: Vec<TitledLink>,
) -> impl IntoView {
    (!news.is_empty()).then(|| {
        view! {
            <div class="card-news">
                <h4 class="card-news-title">"In the news"</h4>
                <ul>
                    {news
                        .into_iter()
                        .map(|item| {
                            view! {
                                <li>
                                    <Link to=Route::Article(item.id)>{item.title}</Link>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        }
    })
}
