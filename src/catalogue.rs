//! What the site's search can find: the title, text and address of each record and page.

use content::{
    Base, Committee, Doi, Event, EventStatus, Member, NewsItem, Pmid, Publication, Route, Slug,
    Trial,
    words::{date_text, place_text, when_text},
};
use ecmonet_search::{Builder, Found, Index};

use crate::data::{Library, frame::NAME, head::section_description};

/// A section of the site by which search results are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The start page and the pages that list records.
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

    /// Its label.
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

    /// The number of its group in the index.
    #[must_use]
    pub fn id(self) -> u8 {
        self as u8
    }

    /// The section with this number.
    #[must_use]
    pub fn of(id: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}

/// Where a search result leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// On a page of its own.
    Page(Route),
    /// A publication on the research page.
    Publication(Slug),
    /// A person on the committee page.
    Member(Slug),
}

impl Target {
    /// The `href` of a link to it.
    #[must_use]
    pub fn href(&self, base: &Base) -> String {
        match self {
            Self::Page(route) => base.href(route),
            Self::Publication(id) => base.publication(id),
            Self::Member(id) => base.member(id),
        }
    }
}

/// A record or page that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title.
    pub title: String,
    /// A few words beside the title: a date, a place, a role.
    pub note: String,
    /// The rest of its text.
    pub text: String,
    /// Where it leads.
    pub target: Target,
    /// The section that it is listed in.
    pub section: Section,
}

/// Everything that can be found, with its index.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// The entries, by their numbers in the index.
    pub entries: Vec<Entry>,
    /// The index of the entries.
    pub index: Index,
}

/// What is written before the number by which a record is found, in addresses and in texts.
const BEFORE_NUMBERS: [&str; 9] = [
    "doi.org/",
    "orcid.org/",
    "clinicaltrials.gov/study/",
    "clinicaltrials.gov/ct2/show/",
    "pubmed.ncbi.nlm.nih.gov/",
    "doi:",
    "doi ",
    "orcid:",
    "orcid ",
];

impl Catalogue {
    /// Finds entries, at most `limit` of each section; [`Hit::document`](ecmonet_search::Hit) is
    /// their place in `entries`. The address of a DOI, an ORCID iD, a registered trial or an article
    /// in PubMed finds what its number finds, and so does "doi:" with the number after it.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Found {
        let lower = text.to_ascii_lowercase();
        let number = BEFORE_NUMBERS.iter().find_map(|before| {
            let start = lower.find(before)? + before.len();
            text.get(start..)
        });
        self.index.search(number.unwrap_or(text), limit)
    }
}

/// The records that a catalogue is made of.
struct Records(Library);

/// A record, by its place in its list.
#[derive(Clone, Copy)]
enum Item {
    Page(usize),
    Event(usize),
    News(usize),
    Trial(usize),
    Publication(usize),
    Member(usize),
}

impl Records {
    /// All records, newer ones before older ones: results of equal score are shown in this order.
    fn items(&self) -> Vec<Item> {
        let mut items: Vec<Item> = (0..PAGES.len()).map(Item::Page).collect();
        if let Some(events) = self.0.events.value() {
            let mut order: Vec<usize> = (0..events.events.len()).collect();
            order.sort_by_key(|index| {
                let start = events.events.get(*index).map(|event| event.start.first());
                std::cmp::Reverse(start)
            });
            items.extend(order.into_iter().map(Item::Event));
        }
        if let Some(news) = self.0.news.value() {
            items.extend((0..news.news.len()).map(Item::News));
        }
        if let Some(research) = self.0.research.value() {
            items.extend((0..research.trials.len()).map(Item::Trial));
            items.extend((0..research.publications.len()).map(Item::Publication));
        }
        if let Some(committee) = self.0.committee.value() {
            items.extend((0..committee.members.len()).map(Item::Member));
        }
        items
    }

    fn entry(&self, item: Item) -> Option<Entry> {
        match item {
            Item::Page(index) => Some(self.page(PAGES.get(index)?)),
            Item::Event(index) => Some(event(self.0.events.value()?.events.get(index)?)),
            Item::News(index) => Some(news(self.0.news.value()?.news.get(index)?)),
            Item::Trial(index) => Some(trial(self.0.research.value()?.trials.get(index)?)),
            Item::Publication(index) => Some(publication(
                self.0.research.value()?.publications.get(index)?,
            )),
            Item::Member(index) => {
                let committee = self.0.committee.value()?;
                Some(member(committee.members.get(index)?, committee))
            }
        }
    }

    fn page(&self, route: &Route) -> Entry {
        let name = route.name().to_owned();
        let (title, text) = match (route, self.0.site.value()) {
            (Route::Home, Some(site)) => (site.name.clone(), site.mission.plain()),
            (Route::Committee, Some(site)) => (name, site.committee_statement.plain()),
            (_, site) => {
                let network = site.map_or(NAME, |site| &site.name);
                (name, section_description(route, network))
            }
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

/// The pages that have entries of their own.
const PAGES: [Route; 5] = [
    Route::Home,
    Route::Events,
    Route::News,
    Route::Research,
    Route::Committee,
];

/// Builds a [`Catalogue`] a record at a time, so that the caller can yield in between.
pub struct Making {
    records: Records,
    remaining: std::vec::IntoIter<Item>,
    entries: Vec<Entry>,
    builder: Builder,
}

impl Making {
    /// Starts with the files that have loaded.
    #[must_use]
    pub fn new(library: Library) -> Self {
        let records = Records(library);
        Self {
            remaining: records.items().into_iter(),
            records,
            entries: Vec::new(),
            builder: Builder::default(),
        }
    }

    /// Adds a record. Returns whether any are left.
    pub fn go_on(&mut self) -> bool {
        let entry = self
            .remaining
            .next()
            .and_then(|item| self.records.entry(item));
        if let Some(entry) = entry {
            let text = format!("{} {}", entry.note, entry.text);
            self.builder.add(entry.section.id(), &entry.title, &text);
            self.entries.push(entry);
        }
        !self.remaining.as_slice().is_empty()
    }

    /// The catalogue of the records that were added.
    #[must_use]
    pub fn finish(self) -> Catalogue {
        Catalogue {
            entries: self.entries,
            index: self.builder.finish(),
        }
    }
}

/// Joins the parts that are present and not empty.
fn join_parts(parts: &[Option<&str>], between: &str) -> String {
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
        note: join_parts(&[status, Some(&when_text(event)), place.as_deref()], " · "),
        text: join_parts(
            &[
                Some(&event.summary.plain()),
                body.as_deref(),
                event.organizer.as_deref(),
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
        note: join_parts(&[Some(item.kind.label()), date.as_deref()], " · "),
        text: join_parts(&[Some(&item.summary.plain()), body.as_deref()], " "),
        target: Target::Page(Route::Article(item.id.clone())),
        section: Section::News,
    }
}

fn trial(trial: &Trial) -> Entry {
    let registry = trial
        .registry
        .as_ref()
        .map(|registry| format!("{} {}", registry.name, registry.number));
    Entry {
        title: trial.heading(),
        note: join_parts(&[Some("Trial"), registry.as_deref()], " · "),
        text: join_parts(
            &[
                Some(&trial.summary.plain()),
                Some(&trial.questions.join(" ")),
                trial.design.as_deref(),
                trial.sponsor.as_deref(),
            ],
            " ",
        ),
        target: Target::Page(Route::Trial(trial.id.clone())),
        section: Section::Research,
    }
}

fn publication(publication: &Publication) -> Entry {
    let summary = publication.summary.as_ref().map(|text| text.plain());
    let year = publication.year.to_string();
    Entry {
        title: publication.title.clone(),
        note: join_parts(&[Some(&publication.journal), Some(&year)], " · "),
        text: join_parts(
            &[
                summary.as_deref(),
                Some(&publication.author_names()),
                publication.doi.as_ref().map(Doi::as_str),
                publication.pmid.as_ref().map(Pmid::as_str),
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
        title: join_parts(&[Some(&member.name), member.credentials.as_deref()], ", "),
        note: join_parts(&[member.role.as_deref(), group], ", "),
        text: join_parts(
            &[
                member.affiliation.as_deref(),
                member.city.as_deref(),
                country,
                member.orcid.as_ref().map(|orcid| orcid.as_str()),
            ],
            ", ",
        ),
        target: Target::Member(member.id.clone()),
        section: Section::People,
    }
}
