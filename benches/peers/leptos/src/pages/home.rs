//! The start page.

use std::sync::Arc;

use leptos::{either::Either, prelude::*};
use leptos_meta::Title;

use crate::{
    app::{Failed, Waiting},
    basics::{Prose, Section, SiteLink, SourceLink, TrialCards},
    content::{self, Event, HomeData, Member, NewsItem, Site, Source, Trial},
    events::{AddToCalendar, EventList},
    fibres::{CELLS, FAINT, LATE_CELLS, MEMBRANE, MID, STRONG},
    stories::{Died, LeadStory, StoryList},
    words::{countdown, initials},
};

#[component]
pub fn Home() -> impl IntoView {
    let site = content::use_site();
    let events = LocalResource::new(content::events);
    let news = LocalResource::new(content::news);
    let committee = LocalResource::new(content::committee);
    let research = LocalResource::new(content::research);
    let page = move || {
        // All are read before any is waited for.
        let (site, events, news) = (site.get(), events.get(), news.get());
        let (committee, research) = (committee.get(), research.get());
        Some(match (site?, events?, news?, committee?, research?) {
            (Ok(site), Ok(events), Ok(news), Ok(committee), Ok(research)) => {
                let page = HomeData::new(site, &events, &news, &committee, &research);
                Either::Left(view! { <Parts page /> })
            }
            _ => Either::Right(view! { <Failed /> }),
        })
    };
    view! { <Suspense fallback=|| view! { <Waiting /> }>{page}</Suspense> }
}

#[component]
fn Parts(page: HomeData) -> impl IntoView {
    let HomeData {
        site,
        sources,
        studies,
        endorsed,
        publications,
        upcoming,
        recent,
        lead,
        trials,
        stories,
        memoriam,
        members,
    } = page;
    let address = site.url.clone();
    let statement = site.committee_statement.clone();
    view! {
        <Title text=format!("{} ({})", site.name, site.short_name) />
        <Hero name=site.name.clone() mission=site.mission.clone() />
        {(!site.aims.is_empty()).then(|| view! { <Aims site=Arc::clone(&site) sources /> })}
        <Numbers studies endorsed publications />
        <Section
            id="home-events"
            heading="Events"
            aside=|| {
                view! {
                    <p>"Meetings of the network and of the field."</p>
                    <SiteLink to="/events/" class="more">
                        "All events"
                    </SiteLink>
                }
            }
        >
            <div>
                <NextEvents upcoming recent address />
            </div>
        </Section>
        <Section
            id="home-news"
            heading="Latest news"
            aside=|| {
                view! {
                    <SiteLink to="/news/" class="more">
                        "All news"
                    </SiteLink>
                }
            }
        >
            <div>
                <Latest lead trials /> <StoryList stories />
            </div>
        </Section>
        {memoriam.map(|item| view! { <Memoriam item /> })}
        <Section
            id="home-committee"
            heading="Committee"
            aside=move || {
                view! {
                    <Prose text=statement.clone() />
                    <SiteLink to="/committee/" class="more">
                        "Meet the committee"
                    </SiteLink>
                }
            }
        >
            <ul class="people">
                {members
                    .into_iter()
                    .map(|(member, group)| view! { <Person member group /> })
                    .collect_view()}
            </ul>
        </Section>
    }
}

#[component]
fn Hero(name: String, mission: String) -> impl IntoView {
    view! {
        <section class="hero" aria-labelledby="hero-title">
            <svg
                class="hero-art"
                viewBox="0 0 1440 560"
                preserveAspectRatio="xMidYMid slice"
                aria-hidden="true"
                focusable="false"
            >
                <defs>
                    <linearGradient
                        id="passage"
                        gradientUnits="userSpaceOnUse"
                        x1="0"
                        x2="1440"
                        y1="0"
                        y2="0"
                    >
                        <stop class="stop-venous" offset=".56" />
                        <stop class="stop-mix" offset=".66" />
                        <stop class="stop-arterial" offset=".74" />
                    </linearGradient>
                </defs>
                <g stroke="url(#passage)">
                    <path class="fibres fibres-faint" d=FAINT />
                    <path class="fibres fibres-mid" d=MID />
                    <path class="fibres fibres-strong" d=STRONG />
                    <path class="cells" d=CELLS />
                    <path class="cells cells-late" d=LATE_CELLS />
                </g>
                <path class="membrane" d=MEMBRANE />
            </svg>
            <div class="wrap">
                <p class="over">"Our mission"</p>
                <h1 id="hero-title">{name}</h1>
                <Prose class="lead" text=mission />
                <div class="actions">
                    <SiteLink to="/research/" class="button">
                        "See our research"
                    </SiteLink>
                    <SiteLink to="/events/" class="button button-quiet">
                        "Meetings"
                    </SiteLink>
                </div>
            </div>
        </section>
    }
}

#[component]
fn Aims(site: Arc<Site>, sources: Vec<Source>) -> impl IntoView {
    let invitation = site
        .invitation
        .as_ref()
        .map(|invitation| invitation.text.clone());
    let aside = move || {
        let sources = sources.clone().into_iter().map(|source| {
            view! {
                <p class="facts-note">
                    "Source: " <SourceLink source />
                </p>
            }
        });
        view! {
            {invitation.clone().map(|text| view! { <Prose text /> })}
            {sources.collect_view()}
        }
    };
    let aims = site.aims.clone().into_iter().map(|aim| {
        view! {
            <li>
                <h3 class="aim-title">{aim.title}</h3>
                <Prose text=aim.text />
            </li>
        }
    });
    let aims = aims.collect_view();
    view! {
        <Section id="home-aims" heading="Aims" aside>
            <ul class="aims">{aims}</ul>
        </Section>
    }
}

#[component]
fn Numbers(studies: usize, endorsed: usize, publications: usize) -> impl IntoView {
    let list = [
        (
            studies,
            "kind=study",
            "trials, registries and other studies",
        ),
        (
            endorsed,
            "relation=endorsed",
            "of them endorsed by the network",
        ),
        (publications, "kind=publication", "publications"),
    ];
    let items = list
        .map(|(number, query, words)| {
            view! {
                <li>
                    <a href=format!("/research/?{query}") rel="external">
                        <b>{number}</b>
                        " "
                        <span>{words}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <Section id="home-numbers" heading="In numbers">
            <ul class="numbers">{items}</ul>
        </Section>
    }
}

#[component]
fn NextEvents(upcoming: Vec<Event>, recent: Vec<Event>, address: String) -> impl IntoView {
    let coming = match upcoming.first().cloned() {
        Some(next) => Either::Left(view! {
            <div class="next-event">
                <p class="next-event-words">
                    "Next meeting " <span class="countdown">{countdown(&next.start)}</span>
                </p>
                <AddToCalendar event=next site=address />
            </div>
            <EventList events=upcoming />
        }),
        None => Either::Right(view! { <p class="note">"No meetings are scheduled right now."</p> }),
    };
    view! {
        {coming}
        {(!recent.is_empty())
            .then(|| {
                view! {
                    <h3 class="agenda-part">"Recent"</h3>
                    <EventList events=recent past=true />
                }
            })}
    }
}

#[component]
fn Latest(lead: Option<NewsItem>, trials: Vec<Trial>) -> impl IntoView {
    match lead {
        Some(item) => Either::Left(view! {
            <LeadStory item>
                {(!trials.is_empty()).then(|| view! { <TrialCards trials in_story=true /> })}
            </LeadStory>
        }),
        None => Either::Right(view! { <p class="note">"There is no news yet."</p> }),
    }
}

#[component]
fn Memoriam(item: NewsItem) -> impl IntoView {
    let name = item.name().to_owned();
    view! {
        <section class="band" aria-labelledby="home-memoriam">
            <div class="wrap">
                <div class="memoriam">
                    <p class="over">"In memoriam"</p>
                    <h2 class="memoriam-name" id="home-memoriam">
                        <SiteLink to=format!("/news/{}/", item.id)>{name}</SiteLink>
                    </h2>
                    <Died person=item.person />
                    <Prose class="memoriam-text" text=item.summary />
                </div>
            </div>
        </section>
    }
}

#[component]
fn Person(member: Member, group: Option<String>) -> impl IntoView {
    let role: Vec<String> = member.role.into_iter().chain(group).collect();
    view! {
        <li class="person">
            <span class="face" aria-hidden="true">
                {initials(&member.name)}
            </span>
            <div class="person-text">
                <h3 class="person-name">
                    <a href=format!("/committee/#{}", member.id) rel="external">
                        <bdi>{member.name}</bdi>
                    </a>
                </h3>
                <p class="person-line person-role">{role.join(", ")}</p>
            </div>
        </li>
    }
}
