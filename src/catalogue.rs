//! Everything on the site that can be found: what it is called, what it says, and where it is.

use std::sync::Arc;

use crate::{
    components::{date_text, place_text, when_text},
    content::{
        Committee, Event, EventStatus, Events, Member, News, NewsItem, Publication, Research, Site,
        Slug, Trial,
    },
    head::{self, Head},
    route::{Base, Route},
    search::{Builder, Index},
    store::Store,
};

/// A part of the site that finds are listed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The pages that everybody can reach from the header.
    Pages,
    /// Events.
    Events,
    /// News.
    News,
    /// Trials, registries and publications.
    Research,
    /// The people of the network.
    People,
}

impl Section {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Events,
        Self::News,
        Self::Research,
        Self::People,
        Self::Pages,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Events => "events",
            Self::News => "news",
            Self::Research => "research",
            Self::People => "people",
        }
    }

    /// What readers see.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Pages => "Pages",
            Self::Events => "Events",
            Self::News => "News",
            Self::Research => "Research",
            Self::People => "People",
        }
    }

    /// Its number in the index.
    #[must_use]
    pub fn id(self) -> u8 {
        self as u8
    }

    /// The section of this number.
    #[must_use]
    pub fn of(id: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// On a page of its own.
    Page(Route),
    /// A trial on the research page.
    Trial(Slug),
    /// A publication on the research page.
    Publication(Slug),
    /// A person on the committee page.
    Member(Slug),
}

impl Target {
    /// What a link there says in its `href`.
    #[must_use]
    pub fn href(&self, base: &Base) -> String {
        match self {
            Self::Page(route) => base.href(route),
            Self::Trial(id) => base.trial(id),
            Self::Publication(id) => base.publication(id),
            Self::Member(id) => base.member(id),
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// A few words beside the title: a date, a place, a role.
    pub note: String,
    /// What else it says.
    pub text: String,
    /// Where it is.
    pub target: Target,
    /// What it is listed under.
    pub section: Section,
}

/// All that can be found, ready to be searched.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The entries, by their numbers in the index.
    pub entries: Vec<Entry>,
    /// The index of them.
    pub index: Index,
}

/// The content that a catalogue is made of, each file as far as it is there.
#[derive(Clone, Default)]
pub struct Sources {
    site: Option<Arc<Site>>,
    events: Option<Arc<Events>>,
    news: Option<Arc<News>>,
    research: Option<Arc<Research>>,
    committee: Option<Arc<Committee>>,
}

/// A record of the sources, by its place in its list.
#[derive(Clone, Copy)]
enum Item {
    Page(usize),
    Event(usize),
    News(usize),
    Trial(usize),
    Publication(usize),
    Member(usize),
}

impl Sources {
    /// What is in a store.
    #[must_use]
    pub fn of(store: Store) -> Self {
        Self {
            site: store.site.value(),
            events: store.events.value(),
            news: store.news.value(),
            research: store.research.value(),
            committee: store.committee.value(),
        }
    }

    /// All records; of two that fit a search equally well the first is shown first, so that what is
    /// newer comes before what is older.
    fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = (0..PAGES.len()).map(Item::Page).collect();
        if let Some(events) = &self.events {
            let mut order: Vec<usize> = (0..events.events.len()).collect();
            order.sort_by_key(|index| {
                let start = events.events.get(*index).map(|event| event.start.first());
                std::cmp::Reverse(start)
            });
            items.extend(order.into_iter().map(Item::Event));
        }
        if let Some(news) = &self.news {
            items.extend((0..news.news.len()).map(Item::News));
        }
        if let Some(research) = &self.research {
            items.extend((0..research.trials.len()).map(Item::Trial));
            items.extend((0..research.publications.len()).map(Item::Publication));
        }
        if let Some(committee) = &self.committee {
            items.extend((0..committee.members.len()).map(Item::Member));
        }
        items
    }

    fn entry(&self, item: Item) -> Option<Entry> {
        match item {
            Item::Page(index) => Some(self.page(PAGES.get(index)?)),
            Item::Event(index) => Some(event(self.events.as_ref()?.events.get(index)?)),
            Item::News(index) => Some(news(self.news.as_ref()?.news.get(index)?)),
            Item::Trial(index) => Some(trial(self.research.as_ref()?.trials.get(index)?)),
            Item::Publication(index) => Some(publication(
                self.research.as_ref()?.publications.get(index)?,
            )),
            Item::Member(index) => {
                let committee = self.committee.as_ref()?;
                Some(member(committee.members.get(index)?, committee))
            }
        }
    }

    fn page(&self, route: &Route) -> Entry {
        let Head {
            name, description, ..
        } = head::of_section(route);
        let (title, text) = match (route, &self.site) {
            (Route::Home, Some(site)) => (site.name.clone(), site.mission.plain()),
            (Route::Committee, Some(site)) => (name, site.committee_statement.plain()),
            _ => (name, description),
        };
        Entry {
            title,
            note: String::new(),
            text,
            target: Target::Page(route.clone()),
            section: Section::Pages,
        }
    }
}

/// The pages that are found as such.
const PAGES: [Route; 5] = [
    Route::Home,
    Route::Events,
    Route::News,
    Route::Research,
    Route::Committee,
];

/// A catalogue in the making. It takes a few records at a time, so that whoever makes it can pause
/// in between.
pub struct Making {
    sources: Sources,
    waiting: std::vec::IntoIter<Item>,
    entries: Vec<Entry>,
    builder: Builder,
}

impl Making {
    /// Begins with these sources.
    #[must_use]
    pub fn new(sources: Sources) -> Self {
        Self {
            waiting: sources.items().into_iter(),
            sources,
            entries: Vec::new(),
            builder: Builder::default(),
        }
    }

    /// Takes at most so many records; whether any are left.
    pub fn go_on(&mut self, records: usize) -> bool {
        for item in self.waiting.by_ref().take(records) {
            if let Some(entry) = self.sources.entry(item) {
                let text = [entry.note.as_str(), " ", &entry.text].concat();
                self.builder.add(entry.section.id(), &entry.title, &text);
                self.entries.push(entry);
            }
        }
        !self.waiting.as_slice().is_empty()
    }

    /// The catalogue of what was taken.
    #[must_use]
    pub fn finish(self) -> Catalogue {
        Catalogue {
            entries: self.entries,
            index: self.builder.finish(),
        }
    }
}

/// Joins what is there.
fn joined(parts: &[Option<&str>], between: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .flatten()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(between)
}

fn event(event: &Event) -> Entry {
    let place = place_text(&event.place);
    let status = (event.status != EventStatus::Scheduled).then(|| event.status.label());
    let body = event.body.as_ref().map(|body| body.plain());
    Entry {
        title: event.title.clone(),
        note: joined(&[status, Some(&when_text(event)), place.as_deref()], " · "),
        text: joined(
            &[
                Some(&event.summary.plain()),
                body.as_deref(),
                Some(event.kind.label()),
            ],
            " ",
        ),
        target: Target::Page(Route::Event(event.id.clone())),
        section: Section::Events,
    }
}

fn news(item: &NewsItem) -> Entry {
    let date = item.date.map(date_text);
    let body = item.body.as_ref().map(|body| body.plain());
    Entry {
        title: item.title.clone(),
        note: joined(&[Some(item.kind.label()), date.as_deref()], " · "),
        text: joined(&[Some(&item.summary.plain()), body.as_deref()], " "),
        target: Target::Page(Route::Article(item.id.clone())),
        section: Section::News,
    }
}

fn trial(trial: &Trial) -> Entry {
    let title = if trial.title.starts_with(&trial.name) {
        trial.title.clone()
    } else {
        [&trial.name, ": ", &trial.title].concat()
    };
    let number = trial
        .registry
        .as_ref()
        .map(|registry| registry.number.as_str());
    Entry {
        title,
        note: joined(&[Some("Trial"), number], " · "),
        text: joined(
            &[
                Some(&trial.summary.plain()),
                Some(&trial.questions.join(" ")),
            ],
            " ",
        ),
        target: Target::Trial(trial.id.clone()),
        section: Section::Research,
    }
}

fn publication(publication: &Publication) -> Entry {
    let summary = publication.summary.as_ref().map(|text| text.plain());
    let year = publication.year.to_string();
    Entry {
        title: publication.title.clone(),
        note: joined(&[Some(&publication.journal), Some(&year)], " · "),
        text: joined(
            &[
                summary.as_deref(),
                Some(&publication.author_names()),
                Some(publication.doi.as_str()),
            ],
            " ",
        ),
        target: Target::Publication(publication.id.clone()),
        section: Section::Research,
    }
}

fn member(member: &Member, committee: &Committee) -> Entry {
    let group = committee
        .groups
        .iter()
        .find(|group| Some(&group.id) == member.group.as_ref());
    let group = group.map(|group| group.name.as_str());
    let country = member.country.map(|country| country.name());
    Entry {
        title: joined(&[Some(&member.name), member.credentials.as_deref()], ", "),
        note: joined(&[member.role.as_deref(), group], ", "),
        text: joined(
            &[
                member.affiliation.as_deref(),
                member.city.as_deref(),
                country,
            ],
            ", ",
        ),
        target: Target::Member(member.id.clone()),
        section: Section::People,
    }
}
