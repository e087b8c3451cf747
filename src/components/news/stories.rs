//! News in lists, and obituaries.

use content::{HeldBack, NewsKind, PartialDate, Route, words::date_text};
use leptos::prelude::*;

use crate::{
    components::basics::{Link, Prose, Step},
    data::{Story, home::Memoriam},
};

/// The story that a list of news opens with.
#[component]
pub fn LeadStory(
    /// The story.
    story: Story,
    /// Related records, below it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let held = story.held_back.map(HeldBack::text);
    view! {
        <article class="story-lead" data-held=held>
            <Teaser story /> {children.map(|children| children())}
        </article>
    }
}

/// News, one below the other; nothing if there are none.
#[component]
pub fn StoryList(
    /// The stories, in the order to show.
    stories: Vec<Story>,
) -> impl IntoView {
    (!stories.is_empty()).then(|| {
        view! {
            <ul class="story-list">
                {stories
                    .into_iter()
                    .map(|story| {
                        let is_quiet = story.kind == NewsKind::Memoriam;
                        let held = story.held_back.map(HeldBack::text);
                        view! {
                            <li
                                class="story"
                                class:story-memoriam=is_quiet
                                data-held=held
                            >
                                <Step>
                                    <Teaser story />
                                </Step>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
    })
}

/// A story in a list: kind, date, title and summary.
#[component]
fn Teaser(story: Story) -> impl IntoView {
    view! {
        <Meta kind=story.kind date=story.date />
        <h3 class="story-title" dir="auto">
            <Link to=Route::Article(story.id)>{story.title}</Link>
        </h3>
        <Died date=story.died />
        <p class="story-summary" dir="auto">
            {story.summary}
        </p>
    }
}

/// The kind and the date of a news item.
#[component]
pub fn Meta(
    /// The kind.
    kind: NewsKind,
    /// The date, if it is known.
    date: Option<PartialDate>,
) -> impl IntoView {
    view! {
        <p class="meta">
            <span class="tag">{kind.label()}</span>
            {date.map(|date| view! { <time datetime=date.to_string()>{date_text(date)}</time> })}
        </p>
    }
}

/// The latest obituary, on the start page.
#[component]
pub fn InMemoriam(
    /// The obituary.
    memoriam: Memoriam,
) -> impl IntoView {
    let Memoriam {
        story,
        name,
        summary,
    } = memoriam;
    view! {
        <section class="band" aria-labelledby="home-memoriam">
            <div class="wrap">
                <Step>
                    <div class="memoriam">
                        <p class="over">"In memoriam"</p>
                        <h2 class="memoriam-name" id="home-memoriam">
                            <Link to=Route::Article(story.id)>{name}</Link>
                        </h2>
                        <Died date=story.died />
                        <div class="memoriam-text">
                            <Prose text=summary />
                        </div>
                    </div>
                </Step>
            </div>
        </section>
    }
}

/// The date of death, if it is known.
#[component]
pub fn Died(
    /// The date.
    date: Option<PartialDate>,
) -> impl IntoView {
    date.map(|date| {
        view! {
            <p class="memoriam-dates">
                "Died " <time datetime=date.to_string()>{date_text(date)}</time>
            </p>
        }
    })
}
