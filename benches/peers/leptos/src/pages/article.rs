//! One news item.

use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use leptos_meta::Title;

use super::use_id;
use crate::{
    app::{Failed, Missing, Waiting},
    basics::{
        DateTime, Fact, Neighbour, Out, Pager, Prose, RunningText, Share, SiteLink, SourceLink,
        TrialCards,
    },
    content::{self, ArticleData, NamedLink, NewsItem, NewsKind, Source},
    stories::{Died, Meta},
    words::host,
};

#[component]
pub fn Article() -> impl IntoView {
    let id = use_id();
    let news = LocalResource::new(content::news);
    let research = LocalResource::new(content::research);
    let page = move || {
        // All are read before any is waited for.
        let (news, research) = (news.get(), research.get());
        Some(match (news?, research?) {
            (Ok(news), Ok(research)) => match ArticleData::new(&id(), &news, &research) {
                Some(page) => EitherOf3::A(view! { <Found page /> }),
                None => EitherOf3::B(view! { <Missing /> }),
            },
            _ => EitherOf3::C(view! { <Failed /> }),
        })
    };
    view! { <Suspense fallback=|| view! { <Waiting /> }>{page}</Suspense> }
}

#[component]
fn Found(page: ArticleData) -> impl IntoView {
    let ArticleData {
        item,
        trials,
        previous,
        next,
    } = page;
    let is_obituary = item.kind == NewsKind::Memoriam;
    let title = if is_obituary {
        item.name()
    } else {
        item.title.as_str()
    };
    let title = format!("{title} · ECMONet");
    view! {
        <Title text=title />
        {if is_obituary {
            Either::Left(view! { <Obituary item /> })
        } else {
            Either::Right(view! { <Report item /> })
        }}
        {(!trials.is_empty())
            .then(|| {
                view! {
                    <section class="related" aria-labelledby="related-trials">
                        <div class="wrap split">
                            <div class="aside">
                                <h2 id="related-trials">"Trials"</h2>
                            </div>
                            <TrialCards trials />
                        </div>
                    </section>
                }
            })}
        <Pager
            label="More news"
            previous=previous.map(neighbour)
            next=next.map(neighbour)
            words=("Previous", "Next")
        />
    }
}

fn neighbour(item: NewsItem) -> Neighbour {
    (format!("/news/{}/", item.id), item.title)
}

#[component]
fn Report(item: NewsItem) -> impl IntoView {
    let has_facts = item.date.is_some() || item.source.is_some();
    let title = item.title.clone();
    let date = item.date.clone();
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
                    {has_facts.then(|| view! { <Facts date source=item.source /> })}
                    <SiteLink to="/news/" class="more">
                        "All news"
                    </SiteLink>
                </aside>
                <div class="article-text">
                    <RunningText summary=item.summary body=item.body />
                    <Links links=item.links />
                    <div class="page-tools">
                        <Share title />
                    </div>
                </div>
            </div>
        </article>
    }
}

#[component]
fn Facts(date: Option<String>, source: Option<Source>) -> impl IntoView {
    view! {
        <dl class="facts">
            {date
                .map(|date| {
                    view! {
                        <Fact name="Date">
                            <DateTime date />
                        </Fact>
                    }
                })}
            {source
                .map(|source| {
                    view! {
                        <Fact name="Source">
                            <SourceLink source />
                        </Fact>
                    }
                })}
        </dl>
    }
}

#[component]
fn Obituary(item: NewsItem) -> impl IntoView {
    let name = item.name().to_owned();
    let source = item.source.map(|source| {
        let words = host(&source.url);
        view! {
            <p class="source">
                "Source: " <Out href=source.url>{words}</Out>
            </p>
        }
    });
    view! {
        <article class="wrap">
            <div class="memoriam memoriam-page">
                <p class="over">"In memoriam"</p>
                <h1 class="memoriam-name" dir="auto">
                    {name}
                </h1>
                <Died person=item.person />
                <div class="memoriam-text">
                    <Prose text=item.summary />
                    {item.body.map(|text| view! { <Prose text /> })}
                </div>
                <Links links=item.links />
                {source}
                <SiteLink to="/news/" class="more">
                    "All news"
                </SiteLink>
                <div class="page-tools">
                    <Share title=item.title />
                </div>
            </div>
        </article>
    }
}

#[component]
fn Links(links: Vec<NamedLink>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let items = links.into_iter().map(|link| {
            view! {
                <li>
                    <Out href=link.url>{link.label}</Out>
                </li>
            }
        });
        view! {
            <section class="links" aria-labelledby="links-title">
                <h2 id="links-title">"Links"</h2>
                <ul>{items.collect_view()}</ul>
            </section>
        }
    })
}
