//! The start page: mission, events, news, In Memoriam, committee.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    agenda::{self, Agenda},
    clock::Clock,
    components::{
        AddToCalendar, Countdown, EventList, Hero, InMemoriam, LeadStory, Link, MemberBrief, Prose,
        StoryList, TrialBrief, live,
    },
    content::{self, Event, File, NewsItem, NewsKind, Trial},
    route::Route,
    store::use_store,
};

/// How many upcoming events are shown.
pub(crate) const UPCOMING: usize = 4;
/// How many past events are shown when none are upcoming.
pub(crate) const PAST: usize = 2;
/// How many short news items follow the lead story.
pub(crate) const SHORT_NEWS: usize = 3;
/// How many members are shown.
pub(crate) const MEMBERS: usize = 6;

/// The start page.
#[component]
pub fn Home() -> impl IntoView {
    let store = use_store();
    view! {
        <Hero>
            <Part
                of=store.site
                file=File::Site
                what="The mission statement"
                view=|site| view! { <Prose text=site.mission.clone() /> }.into_any()
            />
        </Hero>
        <section class="band" aria-labelledby="home-events">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="home-events">"Events"</h2>
                    <p>"Meetings of the network and of the field."</p>
                    <Link to=Route::Events class="more">
                        "All events"
                    </Link>
                </div>
                <div>
                    <Part
                        of=store.events
                        file=File::Events
                        what="The events"
                        view=|events| view! { <NextEvents events=events.events.clone() /> }.into_any()
                    />
                </div>
            </div>
        </section>
        <section class="band" aria-labelledby="home-news">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="home-news">"Latest news"</h2>
                    <Link to=Route::News class="more">
                        "All news"
                    </Link>
                </div>
                <div>
                    <Part of=store.news file=File::News what="The news" view=|news| latest(&news) />
                </div>
            </div>
        </section>
        // What became of the news is said in the news section.
        {live(move || {
            let news = store.news.value();
            let remembered = |item: &&NewsItem| item.kind == NewsKind::Memoriam;
            let item = news.and_then(|news| news.news.iter().find(remembered).cloned());
            item.map(|item| view! { <InMemoriam item /> }.into_any()).into_any()
        })}
        <section class="band" aria-labelledby="home-committee">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="home-committee">"Committee"</h2>
                    <Part
                        of=store.site
                        file=File::Site
                        what="The statement"
                        view=|site| view! { <Prose text=site.committee_statement.clone() /> }.into_any()
                    />
                    <Link to=Route::Committee class="more">
                        "Meet the committee"
                    </Link>
                </div>
                <Part
                    of=store.committee
                    file=File::Committee
                    what="The committee"
                    view=|committee| members(&committee)
                />
            </div>
        </section>
    }
}

/// The events to come, or a word that there are none and the last ones.
#[component]
fn NextEvents(events: Vec<Event>) -> impl IntoView {
    let clock: Clock = expect_context();
    let over = agenda::over(&events, &clock);
    let events = StoredValue::new(events);
    live(move || {
        let mut agenda = over.with(|over| events.with_value(|events| Agenda::new(events, over)));
        if agenda.upcoming.is_empty() {
            agenda.past.truncate(PAST);
            let none = agenda.past.is_empty();
            view! {
                <p class="note">
                    "No meetings are scheduled right now."
                    {(!none).then_some(" The most recent ones are below.")}
                </p>
                {(!none).then(|| view! { <EventList events=agenda.past past=true /> }.into_any())}
            }
            .into_any()
        } else {
            agenda.upcoming.truncate(UPCOMING);
            let next = agenda.upcoming.first().cloned();
            view! {
                {next.map(|event| view! { <NextTools event /> }.into_any())}
                <EventList events=agenda.upcoming past=false />
            }
            .into_any()
        }
    })
}

/// How long it is until the next event, and the way into a calendar.
#[component]
fn NextTools(event: Event) -> impl IntoView {
    let store = use_store();
    let dated = event.clone();
    let calendar = live(move || {
        let event = event.clone();
        let site = store.site.value();
        site.map(|site| view! { <AddToCalendar event site /> }.into_any())
            .into_any()
    });
    view! {
        <div class="next-event">
            <p class="next-event-words">"Next meeting " <Countdown event=dated /></p>
            {calendar}
        </div>
    }
}

/// The first members, with the groups they belong to.
fn members(committee: &content::Committee) -> AnyView {
    let members = committee
        .members
        .iter()
        .take(MEMBERS)
        .cloned()
        .map(|member| {
            let group = committee
                .groups
                .iter()
                .find(|group| Some(&group.id) == member.group.as_ref());
            let group = group.map(|group| group.name.clone());
            view! { <MemberBrief member group /> }.into_any()
        });
    if committee.members.is_empty() {
        view! { <p class="empty">"No members are listed yet."</p> }.into_any()
    } else {
        view! { <ul class="people">{members.collect_view()}</ul> }.into_any()
    }
}

/// The lead story and a few short ones.
fn latest(news: &content::News) -> AnyView {
    let mut items = news
        .news
        .iter()
        .filter(|item| item.kind != NewsKind::Memoriam)
        .cloned();
    let Some(lead) = items.next() else {
        return view! { <p class="note">"There is no news yet."</p> }.into_any();
    };
    let of_trials = matches!(lead.kind, NewsKind::Funding | NewsKind::Trial);
    let title = lead.title.clone();
    let short: Vec<NewsItem> = items.take(SHORT_NEWS).collect();
    view! {
        <LeadStory item=lead>
            {of_trials.then(|| view! { <TrialsNamedIn title /> }.into_any())}
        </LeadStory>
        <StoryList items=short />
    }
    .into_any()
}

/// Whether a title speaks of a trial: its name stands there as a word of its own.
fn names(title: &str, trial: &str) -> bool {
    title
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word == trial)
}

/// The trials that a title speaks of.
#[component]
fn TrialsNamedIn(title: String) -> impl IntoView {
    let store = use_store();
    let view = move |research: Arc<content::Research>| {
        let named: Vec<Trial> = research
            .trials
            .iter()
            .filter(|trial| names(&title, &trial.name))
            .cloned()
            .collect();
        (!named.is_empty())
            .then(|| {
                let cards = named
                    .into_iter()
                    .map(|trial| view! { <TrialBrief trial in_story=true /> }.into_any());
                view! { <div class="cards">{cards.collect_view()}</div> }.into_any()
            })
            .into_any()
    };
    view! { <Part of=store.research file=File::Research what="The trials" view /> }
}
