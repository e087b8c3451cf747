//! News and trials related to a record.

use content::Route;
use leptos::prelude::*;

use super::StoryList;
use crate::{
    components::{basics::Link, layout::Section, research::TrialBrief},
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
            <Section id="related-news" class="related" heading="Related news">
                <StoryList stories />
            </Section>
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
            <Section id="related-trials" class="related" heading="Trials">
                <div class="cards">
                    {trials.into_iter().map(|trial| view! { <TrialBrief trial /> }).collect_view()}
                </div>
            </Section>
        }
    })
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
