//! News items in lists.

use leptos::prelude::*;

use crate::{
    basics::{DateTime, SiteLink, Teaser},
    content::{NewsItem, NewsKind, Person},
};

#[component]
pub fn Meta(kind: NewsKind, date: Option<String>) -> impl IntoView {
    view! {
        <p class="meta">
            <span class="tag">{kind.label()}</span>
            {date.map(|date| view! { <DateTime date /> })}
        </p>
    }
}

#[component]
pub fn Died(person: Option<Person>) -> impl IntoView {
    person.and_then(|person| person.died).map(|date| {
        view! {
            <p class="memoriam-dates">
                "Died " <DateTime date />
            </p>
        }
    })
}

#[component]
fn Story(item: NewsItem) -> impl IntoView {
    view! {
        <Meta kind=item.kind date=item.date />
        <h3 class="story-title" dir="auto">
            <SiteLink to=format!("/news/{}/", item.id)>{item.title}</SiteLink>
        </h3>
        <Died person=item.person />
        <Teaser class="story-summary" text=item.summary />
    }
}

#[component]
pub fn LeadStory(item: NewsItem, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! {
        <article class="story-lead">
            <Story item /> {children.map(|children| children())}
        </article>
    }
}

#[component]
pub fn StoryList(stories: Vec<NewsItem>) -> impl IntoView {
    let items = stories.into_iter().map(|item| {
        let class = match item.kind {
            NewsKind::Memoriam => "story story-memoriam",
            _ => "story",
        };
        view! {
            <li class=class>
                <Story item />
            </li>
        }
    });
    view! { <ul class="story-list">{items.collect_view()}</ul> }
}
