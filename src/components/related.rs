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
    let is_any = !news.is_empty();
    is_any.then(|| {
        related(
            "related-news",
            "Related news",
            view! { <StoryList items=news /> }.into_any(),
        )
    })
}

/// Trials that belong to an entry.
#[component]
pub fn RelatedTrials(
    /// The trials; nothing is drawn where there are none.
    trials: Vec<Trial>,
) -> impl IntoView {
    let is_any = !trials.is_empty();
    is_any.then(|| {
        let cards = trials
            .into_iter()
            .map(|trial| view! { <TrialBrief trial /> }.into_any());
        let cards = view! { <div class="cards">{cards.collect_view()}</div> };
        related("related-trials", "Trials", cards.into_any())
    })
}

/// A section below an entry.
fn related(id: &'static str, title: &'static str, content: AnyView) -> AnyView {
    view! {
        <section class="related" aria-labelledby=id>
            <div class="wrap split">
                <div class="aside">
                    <h2 id=id>{title}</h2>
                </div>
                {content}
            </div>
        </section>
    }
    .into_any()
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
