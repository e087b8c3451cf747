//! One news item.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    missing::{Missing, NO_ARTICLE},
    part::Part,
};
use crate::{
    components::{
        Fact, Link, Meta, Out, Pager, Prose, RelatedNews, RelatedTrials, RunningText, Share,
        SourceFact, date_text, died_line, live, remembered,
    },
    content::{self, File, NamedLink, NewsItem, NewsKind, PartialDate, Slug, Source},
    related,
    route::Route,
    store::use_store,
};

/// The page of one news item.
#[component]
pub fn Article(
    /// The item's id.
    id: Slug,
) -> impl IntoView {
    let store = use_store();
    let view = move |news: Arc<content::News>| match news.news.iter().position(|item| item.id == id)
    {
        Some(index) => page(&news.news, index),
        None => view! { <Missing what=NO_ARTICLE /> }.into_any(),
    };
    view! { <Part of=store.news file=File::News what="The news" framed=true heading="News" view /> }
}

/// The item at `index` of the list, and the ways to its neighbours.
fn page(news: &[NewsItem], index: usize) -> AnyView {
    let link = |item: &NewsItem| (Route::Article(item.id.clone()), item.title.clone());
    let previous = index
        .checked_sub(1)
        .and_then(|index| news.get(index))
        .map(link);
    let next = news.get(index + 1).map(link);
    let article = news.get(index).cloned().map(|item| match item.kind {
        NewsKind::Memoriam => view! { <Memorial item /> }.into_any(),
        _ => view! { <Story item /> }.into_any(),
    });
    view! {
        {article}
        {news.get(index).cloned().map(|item| related(news.to_vec(), item))}
        <Pager label="More news" previous next words=("Previous", "Next") />
    }
    .into_any()
}

/// What belongs to an item: trials that it names, and other news.
fn related(news: Vec<NewsItem>, item: NewsItem) -> AnyView {
    let store = use_store();
    live(move || {
        let research = store.research.value();
        let trials = research
            .as_ref()
            .map_or(&[][..], |research| &research.trials);
        let named = related::trials_in(&item, trials)
            .into_iter()
            .cloned()
            .collect();
        let others = related::news_of_news(&item, &news, trials);
        let others = others.into_iter().cloned().collect();
        view! {
            <RelatedTrials trials=named />
            <RelatedNews news=others />
        }
        .into_any()
    })
}

/// A story, set like a page of a journal.
#[component]
fn Story(item: NewsItem) -> impl IntoView {
    let title = item.title.clone();
    view! {
        <article class="article">
            <header class="page-head page-head-article">
                <div class="wrap">
                    <Meta kind=item.kind date=item.date />
                    <h1 dir="auto">{item.title}</h1>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside" aria-label="About this entry">
                    {(item.date.is_some() || item.source.is_some())
                        .then(|| view! { <Facts date=item.date source=item.source /> }.into_any())}
                    <Link to=Route::News class="more">
                        "All news"
                    </Link>
                </aside>
                <div class="article-text">
                    <RunningText summary=item.summary body=item.body />
                    <Links links=item.links />
                    <Tools title />
                </div>
            </div>
        </article>
    }
}

/// When a story is from, and where it comes from.
#[component]
fn Facts(date: Option<PartialDate>, source: Option<Source>) -> impl IntoView {
    view! {
        <dl class="facts">
            {date
                .map(|date| {
                    view! {
                        <Fact name="Date">
                            <time datetime=date.to_string()>{date_text(date)}</time>
                        </Fact>
                    }
                        .into_any()
                })}
            {source.map(|source| view! { <SourceFact source /> }.into_any())}
        </dl>
    }
}

/// In Memoriam, in its own quiet form.
#[component]
fn Memorial(item: NewsItem) -> impl IntoView {
    let (name, died) = remembered(&item);
    let title = item.title.clone();
    view! {
        <article class="wrap">
            <div class="memoriam memoriam-page">
                <p class="over">"In memoriam"</p>
                <h1 class="memoriam-name" dir="auto">
                    {name}
                </h1>
                {died_line(died)}
                <div class="memoriam-text">
                    <Prose text=item.summary />
                    {item.body.map(|text| view! { <Prose text /> }.into_any())}
                </div>
                <Links links=item.links />
                {item
                    .source
                    .map(|source| {
                        let host = source.url.host().to_owned();
                        view! {
                            <p class="source">
                                "Source: " <Out href=source.url.as_str().to_owned()>{host}</Out>
                            </p>
                        }
                        .into_any()
                    })}
                <Link to=Route::News class="more">
                    "All news"
                </Link>
                <Tools title />
            </div>
        </article>
    }
}

/// What can be done with an item.
#[component]
fn Tools(title: String) -> impl IntoView {
    view! {
        <div class="page-tools">
            <Share title />
        </div>
    }
}

/// Where to read on.
#[component]
fn Links(links: Vec<NamedLink>) -> impl IntoView {
    let item = |link: NamedLink| {
        view! {
            <li>
                <Out href=link.url.as_str().to_owned()>{link.label}</Out>
            </li>
        }
        .into_any()
    };
    (!links.is_empty()).then(|| {
        view! {
            <section class="links" aria-labelledby="links-title">
                <h2 id="links-title">"Links"</h2>
                <ul>{links.into_iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
