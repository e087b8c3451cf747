//! The start page: mission, events, news, In Memoriam, committee.

use content::{Base, File, Route, agenda::Agenda};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{
        basics::{Link, Prose, SourceLink, Step},
        events::{AddToCalendar, Countdown, EventList},
        layout::{Beside, Hero, PageMeta, Part, Section},
        news::{InMemoriam, LeadStory, StoryList},
        people::MemberBrief,
        research::TrialBrief,
    },
    data::{
        EventSummary, Frame, HomeData, Loading, PageData, TrialSummary,
        home::{LatestNews, MemberSummary, Numbers, Statements, UPCOMING, recent},
    },
    hooks::{use_over, use_page_data},
    query::{Key, Query},
};

/// The start page.
#[component]
pub fn HomePage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<HomeData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let site = Memo::new(move |_| data.with(|data| data.site.clone()));
    let numbers = Memo::new(move |_| data.with(|data| data.numbers.value().copied()));
    let events = Memo::new(move |_| data.with(|data| data.events.clone()));
    let news = Memo::new(move |_| data.with(|data| data.news.clone()));
    let trials = Memo::new(move |_| data.with(|data| data.trials.clone()));
    let committee = Memo::new(move |_| data.with(|data| data.committee.clone()));
    view! {
        <PageMeta head />
        <Hero>
            <Part
                of=site
                file=File::Site
                what="The mission statement"
                view=|site| view! { <Prose text=site.mission /> }
            />
        </Hero>
        // The hero shows loading and errors of the file.
        {move || {
            let site = site.with(|site| site.value().cloned());
            site.filter(|site| !site.aims.is_empty()).map(|site| view! { <Aims site /> })
        }}
        {move || numbers.get().map(|numbers| view! { <InNumbers numbers /> })}
        <Section id="home-events" class="band" heading="Events">
            <Beside slot>
                <p>"Meetings of the network and of the field."</p>
                <Link to=Route::Events class="more">
                    "All events"
                </Link>
            </Beside>
            <div>
                <Part
                    of=events
                    file=File::Events
                    what="The events"
                    view=|events| view! { <NextEvents events /> }
                />
            </div>
        </Section>
        <Section id="home-news" class="band" heading="Latest news">
            <Beside slot>
                <Link to=Route::News class="more">
                    "All news"
                </Link>
            </Beside>
            <div>
                <Part
                    of=news
                    file=File::News
                    what="The news"
                    view=move |news| view! { <Latest news trials /> }
                />
            </div>
        </Section>
        // The news section shows loading and errors of the news file.
        {move || {
            let memoriam = news.with(|news| news.value()?.memoriam.clone());
            memoriam.map(|memoriam| view! { <InMemoriam memoriam /> })
        }}
        <Section id="home-committee" class="band" heading="Committee">
            <Beside slot>
                <Part
                    of=site
                    file=File::Site
                    what="The statement"
                    view=|site| view! { <Prose text=site.committee /> }
                />
                <Link to=Route::Committee class="more">
                    "Meet the committee"
                </Link>
            </Beside>
            <Part
                of=committee
                file=File::Committee
                what="The committee"
                view=|members| view! { <Members members /> }
            />
        </Section>
    }
}

/// What the network wants to achieve, and its invitation.
#[component]
fn Aims(site: Statements) -> impl IntoView {
    let sources = site.sources.into_iter().map(|source| {
        view! { <p class="facts-note">"Source: " <SourceLink source /></p> }
    });
    let sources = sources.collect_view();
    view! {
        <Section id="home-aims" class="band" heading="Aims">
            <Beside slot>{site.invitation.map(|text| view! { <Prose text /> })} {sources}</Beside>
            <ul class="aims">
                {site
                    .aims
                    .into_iter()
                    .map(|aim| {
                        view! {
                            <li>
                                <h3 class="aim-title">{aim.title}</h3>
                                <Prose text=aim.text />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </Section>
    }
}

/// What there is on the site, in numbers that lead there.
#[component]
fn InNumbers(numbers: Numbers) -> impl IntoView {
    let base: Base = expect_context();
    let number = move |number: usize, key: Key, value: &str, words: &'static str| {
        let query = Query::default().with(key, value);
        let href = base.href_with(&Route::Research, &query);
        (number > 0).then(|| {
            view! {
                <li>
                    <a href=href>
                        <b>{number}</b>
                        " "
                        <span>{words}</span>
                    </a>
                </li>
            }
        })
    };
    let publications = match numbers.publications {
        1 => "publication",
        _ => "publications",
    };
    let studies = match numbers.studies {
        1 => "trial, registry or other study",
        _ => "trials, registries and other studies",
    };
    view! {
        <Section id="home-numbers" class="band" heading="In numbers">
            <ul class="numbers">
                {number(numbers.studies, Key::Kind, "study", studies)}
                {number(numbers.endorsed, Key::Relation, "endorsed", "of them endorsed by the network")}
                {number(numbers.publications, Key::Kind, "publication", publications)}
            </ul>
        </Section>
    }
}

/// The upcoming events, or a note that there are none; then the most recent ones, if few are upcoming.
#[component]
fn NextEvents(events: Vec<EventSummary>) -> impl IntoView {
    let over = use_over(events.iter().map(|event| event.moments.over).collect());
    move || {
        let Agenda { mut upcoming, past } = over.with(|over| Agenda::new(&events, over));
        upcoming.truncate(UPCOMING);
        let recent = recent(past, upcoming.len());
        let next = upcoming.first().cloned();
        let coming = if upcoming.is_empty() {
            Either::Left(view! { <p class="note">"No meetings are scheduled right now."</p> })
        } else {
            Either::Right(view! {
                {next.map(|event| view! { <NextTools event /> })}
                <Step>
                    <EventList events=upcoming past=false />
                </Step>
            })
        };
        view! {
            {coming}
            {(!recent.is_empty())
                .then(|| {
                    view! {
                        <Step>
                            <h3 class="agenda-part">"Recent"</h3>
                            <EventList events=recent past=true />
                        </Step>
                    }
                })}
        }
    }
}

/// The countdown to the next event, and the menu to add it to a calendar.
#[component]
fn NextTools(event: EventSummary) -> impl IntoView {
    let EventSummary { event, moments } = event;
    view! {
        <div class="next-event">
            <p class="next-event-words">
                "Next meeting " <Countdown event=event.clone() moments />
            </p>
            <AddToCalendar event moments />
        </div>
    }
}

/// The lead story and a few short ones.
#[component]
fn Latest(news: LatestNews, trials: Memo<Loading<Vec<TrialSummary>>>) -> impl IntoView {
    let LatestNews { lead, short, .. } = news;
    let Some(lead) = lead else {
        return Either::Left(view! { <p class="note">"There is no news yet."</p> });
    };
    let is_of_trials = lead.is_of_trials();
    Either::Right(view! {
        <LeadStory story=lead>
            {is_of_trials
                .then(|| {
                    view! {
                        <Part
                            of=trials
                            file=File::Research
                            what="The trials"
                            view=|trials| view! { <TrialsInStory trials /> }
                        />
                    }
                })}
        </LeadStory>
        <StoryList stories=short />
    })
}

/// The trials that the lead story mentions.
#[component]
fn TrialsInStory(trials: Vec<TrialSummary>) -> impl IntoView {
    (!trials.is_empty()).then(|| {
        view! {
            <div class="cards">
                {trials
                    .into_iter()
                    .map(|trial| {
                        view! {
                            <Step>
                                <TrialBrief trial in_story=true />
                            </Step>
                        }
                    })
                    .collect_view()}
            </div>
        }
    })
}

/// The first members, with the groups they belong to.
#[component]
fn Members(members: Vec<MemberSummary>) -> impl IntoView {
    if members.is_empty() {
        return Either::Left(view! { <p class="empty">"No members are listed yet."</p> });
    }
    Either::Right(view! {
        <ul class="people">
            {members
                .into_iter()
                .map(|member| {
                    view! {
                        <Step>
                            <MemberBrief member />
                        </Step>
                    }
                })
                .collect_view()}
        </ul>
    })
}
