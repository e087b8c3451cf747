//! One news item.

use content::{
    File, Measures, NamedLink, NewsItem, NewsKind, PartialDate, Role, Route, Slug, Source,
    StoryPicture,
    words::{date_text, held_back_text},
};
use leptos::{either::Either, prelude::*};

use super::missing::{Missing, NO_ARTICLE};
use crate::{
    components::{
        basics::{Fact, Link, Out, Photo, Prose, RunningText, Share, SourceFact, Step},
        layout::{PageMeta, Part},
        lists::Pager,
        news::{Died, Meta, RelatedNews, RelatedTrials},
    },
    data::{ArticleData, ArticleDetails, Frame, PageData, TitledLink},
    hooks::{use_page_data, use_record_id},
};

/// The page of one news item.
#[component]
pub fn ArticlePage() -> impl IntoView {
    let id = use_record_id();
    move || match id.get() {
        Some(id) => Either::Left(view! { <ArticleOf id /> }),
        None => Either::Right(view! { <Missing what=NO_ARTICLE /> }),
    }
}

/// The page of the item with this id.
#[component]
fn ArticleOf(id: Slug) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<ArticleData> = use_page_data(move || id.clone());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let article = Memo::new(move |_| data.with(|data| data.article.clone()));
    let trials = Memo::new(move |_| data.with(|data| data.trials.value().cloned()));
    let related = Memo::new(move |_| data.with(|data| data.related.value().cloned()));
    view! {
        <PageMeta head />
        <Part
            of=article
            file=File::News
            what="The news"
            framed=true
            heading="News"
            view=move |details| match details {
                Some(ArticleDetails { item, measures, previous, next }) => {
                    Either::Left(
                        view! {
                            <Details item measures />
                            {move || {
                                trials.get().map(|trials| view! { <RelatedTrials trials /> })
                            }}
                            {move || {
                                related.get().map(|stories| view! { <RelatedNews stories /> })
                            }}
                            <Step>
                                <Neighbours previous next />
                            </Step>
                        },
                    )
                }
                None => Either::Right(view! { <Missing what=NO_ARTICLE /> }),
            }
        />
    }
}

/// The item, as an obituary or as a report.
#[component]
fn Details(item: NewsItem, measures: Option<Measures>) -> impl IntoView {
    match item.kind {
        NewsKind::Memoriam => Either::Left(view! { <Memorial item measures /> }),
        _ => Either::Right(view! { <Report item measures /> }),
    }
}

/// A news item other than an obituary.
#[component]
fn Report(item: NewsItem, measures: Option<Measures>) -> impl IntoView {
    let title = item.title.clone();
    let held = held_back_text(&item);
    let has_facts = item.date.is_some() || item.source.is_some();
    view! {
        <article class="article" data-held=held>
            <header class="page-head page-head-article">
                <div class="wrap">
                    <Meta kind=item.kind date=item.date />
                    <h1 dir="auto">{item.title}</h1>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside" aria-label="About this entry">
                    {has_facts.then(|| view! { <Facts date=item.date source=item.source /> })}
                    <Link to=Route::News class="more">
                        "All news"
                    </Link>
                </aside>
                <div class="article-text">
                    {item.picture.map(|picture| view! { <Pictured picture measures /> })}
                    <Step>
                        <RunningText summary=item.summary body=item.body />
                    </Step>
                    <Step>
                        <Links links=item.links />
                        <Tools title />
                    </Step>
                </div>
            </div>
        </article>
    }
}

/// The date and the source of a news item.
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
                })}
            {source.map(|source| view! { <SourceFact source /> })}
        </dl>
    }
}

/// An obituary.
#[component]
fn Memorial(item: NewsItem, measures: Option<Measures>) -> impl IntoView {
    let title = item.title.clone();
    let (name, died) = item.remembered();
    let name = name.to_owned();
    let held = held_back_text(&item);
    let source = item.source.map(|source| {
        view! {
            <p class="source">
                "Source: "
                <Out href=source.url.as_str().to_owned()>{source.url.host().to_owned()}</Out>
            </p>
        }
    });
    view! {
        <article class="wrap" data-held=held>
            <div class="memoriam memoriam-page">
                <p class="over">"In memoriam"</p>
                <h1 class="memoriam-name" dir="auto">
                    {name}
                </h1>
                <Died date=died />
                {item.picture.map(|picture| view! { <Pictured picture measures /> })}
                <div class="memoriam-text">
                    <Prose text=item.summary />
                    {item.body.map(|text| view! { <Prose text /> })}
                </div>
                <Links links=item.links />
                {source}
                <Link to=Route::News class="more">
                    "All news"
                </Link>
                <Tools title />
            </div>
        </article>
    }
}

/// The picture of a news item, with whose it is.
#[component]
fn Pictured(picture: StoryPicture, measures: Option<Measures>) -> impl IntoView {
    let StoryPicture { file, alt, credit } = picture;
    view! {
        <figure class="pictured">
            <Photo path=file role=Role::Story measures alt />
            {credit.map(|credit| view! { <figcaption>"Picture: " {credit}</figcaption> })}
        </figure>
    }
}

/// The tools for a news item.
#[component]
fn Tools(title: String) -> impl IntoView {
    view! {
        <div class="page-tools">
            <Share title />
        </div>
    }
}

/// The links of a news item.
#[component]
fn Links(links: Vec<NamedLink>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        view! {
            <section class="links" aria-labelledby="links-title">
                <h2 id="links-title">"Links"</h2>
                <ul>
                    {links
                        .into_iter()
                        .map(|link| {
                            view! {
                                <li>
                                    <Out href=link.url.as_str().to_owned()>{link.label}</Out>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// Links to the items before and after this one.
#[component]
fn Neighbours(previous: Option<TitledLink>, next: Option<TitledLink>) -> impl IntoView {
    let link = |link: TitledLink| (Route::Article(link.id), link.title);
    view! {
        <Pager
            label="More news"
            previous=previous.map(link)
            next=next.map(link)
            words=("Previous", "Next")
        />
    }
}
