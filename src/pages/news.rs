//! All news.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    components::{LeadStory, PageHead, StoryList},
    content::{self, File},
    store::use_store,
};

/// The page of all news, in the order of the content file.
#[component]
pub fn News() -> impl IntoView {
    let store = use_store();
    view! {
        <PageHead title="News">
            <p>"Funding, awards, trials and people of the network."</p>
        </PageHead>
        <Part
            of=store.news
            file=File::News
            what="The news"
            framed=true
            view=|news| {
                view! {
                    <div class="wrap split page-body">
                        <div class="aside">
                            <h2>"Latest news"</h2>
                        </div>
                        <div>{list(&news)}</div>
                    </div>
                }
                    .into_any()
            }
        />
    }
}

/// The lead story and those after it.
fn list(news: &Arc<content::News>) -> AnyView {
    let mut items = news.news.iter().cloned();
    match items.next() {
        Some(item) => view! {
            <LeadStory item />
            <StoryList items=items.collect() />
        }
        .into_any(),
        None => view! { <p class="empty">"There is no news yet."</p> }.into_any(),
    }
}
