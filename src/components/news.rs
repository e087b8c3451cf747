//! News in lists, and the remembered.

use leptos::prelude::*;

use super::{Link, Prose, date_text};
use crate::{
    content::{NewsItem, NewsKind, PartialDate},
    route::Route,
};

/// The story that a list of news opens with.
#[component]
pub fn LeadStory(
    /// The news item.
    item: NewsItem,
    /// What belongs to the story, beneath it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <article class="story-lead">
            <Teaser item /> {children.map(|children| children())}
        </article>
    }
}

/// News, one below the other.
#[component]
pub fn StoryList(
    /// The news, in the order to show.
    items: Vec<NewsItem>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <ul class="story-list">
                {items
                    .into_iter()
                    .map(|item| {
                        let is_quiet = item.kind == NewsKind::Memoriam;
                        view! {
                            <li class="story" class:story-memoriam=is_quiet>
                                <Teaser item />
                            </li>
                        }.into_any()
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    })
}

/// What a list says of a news item.
#[component]
fn Teaser(item: NewsItem) -> impl IntoView {
    let died = item
        .person
        .as_ref()
        .and_then(|person| died_line(person.died));
    view! {
        <Meta kind=item.kind date=item.date />
        <h3 class="story-title" dir="auto">
            <Link to=Route::Article(item.id)>{item.title}</Link>
        </h3>
        {died}
        <p class="story-summary" dir="auto">{item.summary.plain()}</p>
    }
}

/// What kind of news, and from when.
#[component]
pub fn Meta(
    /// The kind.
    kind: NewsKind,
    /// The date, where it is known.
    date: Option<PartialDate>,
) -> impl IntoView {
    view! {
        <p class="meta">
            <span class="tag">{kind.label()}</span>
            {date.map(|date| view! { <time datetime=date.to_string()>{date_text(date)}</time> }.into_any())}
        </p>
    }
}

/// A remembered person on the start page.
#[component]
pub fn InMemoriam(
    /// The news item.
    item: NewsItem,
) -> impl IntoView {
    let (name, died) = remembered(&item);
    view! {
        <section class="band" aria-labelledby="home-memoriam">
            <div class="wrap">
                <div class="memoriam">
                    <p class="over">"In memoriam"</p>
                    <h2 class="memoriam-name" id="home-memoriam">
                        <Link to=Route::Article(item.id)>{name}</Link>
                    </h2>
                    {died_line(died)}
                    <div class="memoriam-text">
                        <Prose text=item.summary />
                    </div>
                </div>
            </div>
        </section>
    }
}

/// Who is remembered, and when they died where that is known.
#[must_use]
pub fn remembered(item: &NewsItem) -> (String, Option<PartialDate>) {
    match &item.person {
        Some(person) => (person.name.clone(), person.died),
        None => (item.title.clone(), None),
    }
}

/// A line that says when somebody died.
pub fn died_line(died: Option<PartialDate>) -> Option<impl IntoView> {
    died.map(|died| {
        view! {
            <p class="memoriam-dates">
                "Died " <time datetime=died.to_string()>{date_text(died)}</time>
            </p>
        }
        .into_any()
    })
}
