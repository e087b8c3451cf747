//! All news, in pages, and filtered.

use content::{File, NewsKind, Route};
use leptos::{either::Either, prelude::*};

use super::missing::{Missing, NO_PAGE};
use crate::{
    components::{
        layout::{PageHead, PageMeta, Part},
        lists::{Facet, Filters, NothingMatches, Noun, Pages},
        news::{LeadStory, StoryList},
    },
    data::{self, Frame, NewsAddress, NewsData, PageData, Story},
    hooks::{use_page_data, use_page_number, use_query},
};

const NOUN: Noun = ("entry", "entries");

/// A page of all news, in the order of the content file.
#[component]
pub fn NewsPage() -> impl IntoView {
    let number = use_page_number();
    move || match number.get() {
        Some(number) => Either::Left(view! { <NewsPageOf number /> }),
        None => Either::Right(view! { <Missing what=NO_PAGE /> }),
    }
}

/// A page of the list.
#[component]
fn NewsPageOf(number: u16) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let query = use_query();
    let data: Memo<NewsData> = use_page_data(move || NewsAddress {
        number,
        query: query.get(),
    });
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    // Filters change what is on the page, but not whether there is such a page.
    let exists = Memo::new(move |_| data.with(|data| data.news.map(Option::is_some)));
    let page = Memo::new(move |previous: Option<&data::NewsPage>| {
        let page = data.with(|data| data.news.value().cloned().flatten());
        page.or_else(|| previous.cloned()).unwrap_or_default()
    });
    view! {
        <PageMeta head />
        <Part
            of=exists
            file=File::News
            what="The news"
            framed=true
            heading="News"
            view=move |exists| {
                if exists {
                    Either::Left(view! { <AllNews page /> })
                } else {
                    Either::Right(view! { <Missing what=NO_PAGE /> })
                }
            }
        />
    }
}

/// The filters, and the news that match them.
#[component]
fn AllNews(page: Memo<data::NewsPage>) -> impl IntoView {
    let query = use_query();
    let counts = Memo::new(move |_| page.with(|page| page.counts.clone()));
    let title = move || match page.with(|page| page.number) {
        0 | 1 => "Latest news".to_owned(),
        number => format!("Page {number}"),
    };
    let list = move || {
        let data::NewsPage {
            number,
            pages,
            stories,
            counts,
        } = page.get();
        let is_first = number <= 1;
        view! {
            <Stories stories is_first is_filtered=counts.is_filtered />
            <Pages to=Route::news shown=number pages query=query.get() />
        }
    };
    view! {
        <PageHead title="News">
            <p>"Funding, awards, trials and people of the network."</p>
        </PageHead>
        <div class="wrap">
            <Filters
                route=Route::News
                noun=NOUN
                counts
                facets=vec![Facet::news_kinds(), Facet::years()]
            />
        </div>
        <section class="wrap split page-body news" aria-labelledby="news-title">
            <div class="aside">
                <h2 id="news-title">{title}</h2>
            </div>
            <div>{list}</div>
        </section>
    }
}

/// The stories of a page; the first page opens with a lead.
#[component]
fn Stories(stories: Vec<Story>, is_first: bool, is_filtered: bool) -> impl IntoView {
    let mut rest = stories;
    let leads = is_first
        && rest
            .first()
            .is_some_and(|story| story.kind != NewsKind::Memoriam);
    let lead = leads.then(|| rest.remove(0));
    let empty = (lead.is_none() && rest.is_empty()).then(|| {
        if is_filtered {
            Either::Left(view! { <NothingMatches noun=NOUN /> })
        } else {
            Either::Right(view! { <p class="empty">"There is no news yet."</p> })
        }
    });
    view! {
        {empty}
        {lead.map(|story| view! { <LeadStory story /> })}
        <StoryList stories=rest />
    }
}
