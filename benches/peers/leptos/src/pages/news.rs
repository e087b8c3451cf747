//! All news.

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use crate::{
    app::{Failed, Waiting},
    content::{self, NewsKind},
    stories::{LeadStory, StoryList},
};

#[component]
pub fn News() -> impl IntoView {
    let news = LocalResource::new(content::news);
    let list = move || {
        Some(match news.get()? {
            Ok(news) => {
                let mut stories = news.news.clone();
                let leads = stories
                    .first()
                    .is_some_and(|item| item.kind != NewsKind::Memoriam);
                let lead = leads.then(|| stories.remove(0));
                Either::Left(view! {
                    {lead.map(|item| view! { <LeadStory item /> })}
                    <StoryList stories />
                })
            }
            Err(_) => Either::Right(view! { <Failed /> }),
        })
    };
    view! {
        <Title text="News · ECMONet" />
        <header class="page-head">
            <div class="wrap">
                <p class="over">"International ECMO Network"</p>
                <h1>"News"</h1>
                <div class="lead">
                    <p>"Funding, awards, trials and people of the network."</p>
                </div>
            </div>
        </header>
        <section class="wrap split page-body news" aria-labelledby="news-title">
            <div class="aside">
                <h2 id="news-title">"Latest news"</h2>
            </div>
            <div>
                <Suspense fallback=|| view! { <Waiting /> }>{list}</Suspense>
            </div>
        </section>
    }
}
