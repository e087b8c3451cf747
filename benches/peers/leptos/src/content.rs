//! The content files, each fetched once, and what each page shows of them.

use std::{cell::RefCell, sync::Arc, thread::LocalKey};

use gloo_net::http::Request;
use leptos::prelude::*;
use serde::{Deserialize, de::DeserializeOwned};

#[derive(Clone, Deserialize)]
pub struct Site {
    pub name: String,
    pub short_name: String,
    pub url: String,
    pub mission: String,
    pub committee_statement: String,
    #[serde(default)]
    pub links: Vec<NamedLink>,
    #[serde(default)]
    pub aims: Vec<Aim>,
    pub invitation: Option<Invitation>,
}

#[derive(Clone, Deserialize)]
pub struct NamedLink {
    pub label: String,
    pub url: String,
}

#[derive(Clone, Deserialize)]
pub struct Aim {
    pub title: String,
    pub text: String,
    pub source: Option<Source>,
}

#[derive(Clone, Deserialize)]
pub struct Invitation {
    pub text: String,
    pub source: Option<Source>,
}

#[derive(Clone, Deserialize)]
pub struct Source {
    pub url: String,
    pub as_of: Option<String>,
}

#[derive(Deserialize)]
pub struct Events {
    pub events: Vec<Event>,
}

#[derive(Clone, Deserialize)]
pub struct Event {
    pub id: String,
    pub title: String,
    pub start: String,
    pub end: Option<String>,
    pub kind: EventKind,
    pub status: EventStatus,
    pub place: Place,
    pub organizer: Option<String>,
    pub summary: String,
    pub body: Option<String>,
    pub url: Option<String>,
    pub source: Option<Source>,
    #[serde(default)]
    pub keep_on_home: bool,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventKind {
    Network,
    Congress,
    Course,
    Webinar,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventStatus {
    Scheduled,
    Cancelled,
    Postponed,
}

#[derive(Clone, Deserialize)]
pub struct Place {
    pub venue: Option<String>,
    pub city: Option<String>,
    pub country: Option<String>,
    pub online: Option<String>,
}

#[derive(Deserialize)]
pub struct News {
    pub news: Vec<NewsItem>,
}

#[derive(Clone, Deserialize)]
pub struct NewsItem {
    pub id: String,
    pub title: String,
    pub date: Option<String>,
    pub kind: NewsKind,
    pub summary: String,
    pub body: Option<String>,
    #[serde(default)]
    pub links: Vec<NamedLink>,
    pub person: Option<Person>,
    pub source: Option<Source>,
}

impl NewsItem {
    /// The name of the person that an obituary is about.
    pub fn name(&self) -> &str {
        self.person
            .as_ref()
            .map_or(self.title.as_str(), |person| person.name.as_str())
    }
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum NewsKind {
    Award,
    Funding,
    Trial,
    Publication,
    Announcement,
    Memoriam,
}

#[derive(Clone, Deserialize)]
pub struct Person {
    pub name: String,
    pub died: Option<String>,
}

#[derive(Deserialize)]
pub struct Committee {
    #[serde(default)]
    pub groups: Vec<Group>,
    pub members: Vec<Member>,
}

#[derive(Clone, Deserialize)]
pub struct Group {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Deserialize)]
pub struct Member {
    pub id: String,
    pub name: String,
    pub role: Option<String>,
    pub group: Option<String>,
}

#[derive(Deserialize)]
pub struct Research {
    pub trials: Vec<Trial>,
    pub publications: Vec<Publication>,
}

#[derive(Clone, Deserialize)]
pub struct Trial {
    pub id: String,
    pub name: String,
    pub summary: String,
    pub endorsed: Option<Endorsement>,
}

/// Only whether there is one is of interest.
#[derive(Clone, Deserialize)]
pub struct Endorsement {}

/// Only counted.
#[derive(Deserialize)]
pub struct Publication {}

/// A content file, or why it could not be loaded.
pub type Loaded<T> = Result<Arc<T>, String>;
type Kept<T> = LocalKey<RefCell<Option<Arc<T>>>>;

thread_local! {
    static SITE: RefCell<Option<Arc<Site>>> = const { RefCell::new(None) };
    static EVENTS: RefCell<Option<Arc<Events>>> = const { RefCell::new(None) };
    static NEWS: RefCell<Option<Arc<News>>> = const { RefCell::new(None) };
    static COMMITTEE: RefCell<Option<Arc<Committee>>> = const { RefCell::new(None) };
    static RESEARCH: RefCell<Option<Arc<Research>>> = const { RefCell::new(None) };
}

pub async fn site() -> Loaded<Site> {
    load(&SITE, "site").await
}

pub async fn events() -> Loaded<Events> {
    load(&EVENTS, "events").await
}

pub async fn news() -> Loaded<News> {
    load(&NEWS, "news").await
}

pub async fn committee() -> Loaded<Committee> {
    load(&COMMITTEE, "committee").await
}

pub async fn research() -> Loaded<Research> {
    load(&RESEARCH, "research").await
}

async fn load<T: DeserializeOwned + 'static>(kept: &'static Kept<T>, file: &str) -> Loaded<T> {
    if let Some(content) = kept.with_borrow(|kept| kept.clone()) {
        return Ok(content);
    }
    let response = Request::get(&format!("/content/{file}.json"))
        .send()
        .await
        .map_err(|error| error.to_string())?;
    if !response.ok() {
        return Err(format!("{file}.json: {}", response.status()));
    }
    let content: T = response.json().await.map_err(|error| error.to_string())?;
    let content = Arc::new(content);
    kept.set(Some(Arc::clone(&content)));
    Ok(content)
}

/// The site's own file, which header, footer and most pages share.
pub fn use_site() -> LocalResource<Loaded<Site>> {
    expect_context()
}

const UPCOMING: usize = 4;
const SHOWN: usize = 3;
const SHORT_NEWS: usize = 3;
const MEMBERS: usize = 6;

/// What the start page shows.
pub struct HomeData {
    pub site: Arc<Site>,
    pub sources: Vec<Source>,
    pub studies: usize,
    pub endorsed: usize,
    pub publications: usize,
    pub upcoming: Vec<Event>,
    pub recent: Vec<Event>,
    pub lead: Option<NewsItem>,
    pub trials: Vec<Trial>,
    pub stories: Vec<NewsItem>,
    pub memoriam: Option<NewsItem>,
    /// With the names of their groups.
    pub members: Vec<(Member, Option<String>)>,
}

impl HomeData {
    pub fn new(
        site: Arc<Site>,
        events: &Events,
        news: &News,
        committee: &Committee,
        research: &Research,
    ) -> Self {
        let mut sources: Vec<Source> = Vec::new();
        let of_aims = site.aims.iter().map(|aim| &aim.source);
        let of_invitation = site.invitation.iter().map(|invitation| &invitation.source);
        for source in of_aims.chain(of_invitation).flatten() {
            if sources.iter().all(|other| other.url != source.url) {
                sources.push(source.clone());
            }
        }
        let mut stories = news
            .news
            .iter()
            .filter(|item| item.kind != NewsKind::Memoriam)
            .cloned();
        let lead = stories.next();
        let trials = match &lead {
            Some(lead) if is_of_trials(lead) => trials_in(&lead.title, research),
            _ => Vec::new(),
        };
        let group = |member: &Member| {
            let id = member.group.as_ref()?;
            let group = committee.groups.iter().find(|group| group.id == *id)?;
            Some(group.name.clone())
        };
        let endorsed = research
            .trials
            .iter()
            .filter(|trial| trial.endorsed.is_some());
        let (upcoming, recent) = agenda(&events.events);
        Self {
            sources,
            studies: research.trials.len(),
            endorsed: endorsed.count(),
            publications: research.publications.len(),
            upcoming,
            recent,
            trials,
            stories: stories.take(SHORT_NEWS).collect(),
            lead,
            memoriam: news
                .news
                .iter()
                .find(|item| item.kind == NewsKind::Memoriam)
                .cloned(),
            members: committee
                .members
                .iter()
                .take(MEMBERS)
                .map(|member| (member.clone(), group(member)))
                .collect(),
            site,
        }
    }
}

/// What the page of a news item shows.
pub struct ArticleData {
    pub item: NewsItem,
    pub trials: Vec<Trial>,
    pub previous: Option<NewsItem>,
    pub next: Option<NewsItem>,
}

impl ArticleData {
    /// `None` if there is no such item.
    pub fn new(id: &str, news: &News, research: &Research) -> Option<Self> {
        let index = news.news.iter().position(|item| item.id == id)?;
        let item = news.news[index].clone();
        let body = item.body.as_deref().unwrap_or_default();
        let texts = [item.title.as_str(), item.summary.as_str(), body].join("\n");
        Some(Self {
            trials: if is_of_trials(&item) {
                trials_in(&texts, research)
            } else {
                Vec::new()
            },
            previous: index
                .checked_sub(1)
                .map(|previous| news.news[previous].clone()),
            next: news.news.get(index + 1).cloned(),
            item,
        })
    }
}

/// What the page of an event shows.
pub struct EventData {
    pub site: Arc<Site>,
    pub event: Event,
    /// News that link to it.
    pub related: Vec<NewsItem>,
    pub earlier: Option<Event>,
    pub later: Option<Event>,
}

impl EventData {
    /// `None` if there is no such event.
    pub fn new(id: &str, site: Arc<Site>, events: &Events, news: &News) -> Option<Self> {
        let in_order = in_order(&events.events);
        let index = in_order.iter().position(|event| event.id == id)?;
        let address = format!("/events/{id}/");
        let leads_here = |item: &&NewsItem| {
            let body = item.body.as_deref().unwrap_or_default();
            item.summary.contains(&address) || body.contains(&address)
        };
        Some(Self {
            site,
            event: in_order[index].clone(),
            related: news.news.iter().filter(leads_here).cloned().collect(),
            earlier: index
                .checked_sub(1)
                .map(|earlier| in_order[earlier].clone()),
            later: in_order.get(index + 1).cloned(),
        })
    }
}

fn in_order(events: &[Event]) -> Vec<Event> {
    let mut events = events.to_vec();
    events.sort_by(|one, other| one.start.cmp(&other.start));
    events
}

/// Dates may be months or years: compared as far as they are known.
pub fn is_over(event: &Event) -> bool {
    let last = event.end.as_ref().unwrap_or(&event.start);
    let last = last.get(..10).unwrap_or(last);
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    today.get(..last.len()).is_some_and(|today| last < today)
}

/// The next events; where they are few, past ones fill up, those first that are kept on the page.
fn agenda(events: &[Event]) -> (Vec<Event>, Vec<Event>) {
    let (past, mut upcoming): (Vec<Event>, Vec<Event>) =
        in_order(events).into_iter().partition(is_over);
    upcoming.truncate(UPCOMING);
    let (kept, others): (Vec<Event>, Vec<Event>) =
        past.into_iter().rev().partition(|event| event.keep_on_home);
    let wanted = SHOWN.saturating_sub(upcoming.len());
    let chosen: Vec<Event> = kept.into_iter().chain(others).take(wanted).collect();
    let mut recent = in_order(&chosen);
    recent.reverse();
    (upcoming, recent)
}

fn is_of_trials(item: &NewsItem) -> bool {
    matches!(
        item.kind,
        NewsKind::Funding | NewsKind::Trial | NewsKind::Publication
    )
}

fn trials_in(text: &str, research: &Research) -> Vec<Trial> {
    let is_named = |trial: &&Trial| has_word(text, &trial.name);
    research.trials.iter().filter(is_named).cloned().collect()
}

fn has_word(text: &str, word: &str) -> bool {
    let goes_on = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
    text.match_indices(word).any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + word.len()..]);
        !goes_on(before.chars().next_back()) && !goes_on(after.chars().next())
    })
}
