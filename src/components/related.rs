//! What belongs to an entry.

use leptos::prelude::*;

use super::{Link, StoryList, TrialBrief};
use crate::{
    content::{NewsItem, Trial},
    route::Route,
};

/// News that belong to an entry.
#[component]
pub fn RelatedNews(
    /// The news; nothing is drawn where there are none.
    news: Vec<NewsItem>,
) -> impl IntoView {
    (!news.is_empty()).then(|| {
        view! {
            <section class="related" aria-labelledby="related-news">
                <div class="wrap split">
                <div class="aside">
                    <h2 id="related-news">"Related news"</h2>
                </div>
                <StoryList items=news />
                </div>
            </section>
        }
        .into_any()
    })
}

/// Trials that belong to an entry.
#[component]
pub fn RelatedTrials(
    /// The trials; nothing is drawn where there are none.
    trials: Vec<Trial>,
) -> impl IntoView {
    (!trials.is_empty()).then(|| {
        let cards = trials
            .into_iter()
            .map(|trial| view! { <TrialBrief trial /> }.into_any());
        view! {
            <section class="related" aria-labelledby="related-trials">
                <div class="wrap split">
                <div class="aside">
                    <h2 id="related-trials">"Trials"</h2>
                </div>
                <div class="cards">{cards.collect_view()}</div>
                </div>
            </section>
        }
        .into_any()
    })
}

/// News that belong to an entry, as bare links.
#[component]
pub fn RelatedBrief(
    /// The news; nothing is drawn where there are none.
    news: Vec<NewsItem>,
) -> impl IntoView {
    (!news.is_empty()).then(|| {
        let links = news.into_iter().map(|item| {
            view! {
                <li>
                    <Link to=Route::Article(item.id)>{item.title}</Link>
                </li>
            }
            .into_any()
        });
        view! {
            <div class="card-news">
                <h4 class="card-news-title">"In the news"</h4>
                <ul>{links.collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}
