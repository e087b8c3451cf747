//! What the start page shows.

use content::{
    Committee, Event, Markdown, Measures, Member, NewsItem, NewsKind, Research, Route, Site,
    Source, Zones, related,
};
use jiff::{Timestamp, tz::Offset};
use serde::{Deserialize, Serialize};

use super::{
    EventSummary, Frame, Head, Loading, PageData, Sources, Story, TrialSummary,
    head::section_description,
};

/// How many upcoming events are shown.
pub const UPCOMING: usize = 4;
/// How many events are shown at least: where fewer are upcoming, past ones follow.
pub const SHOWN: usize = 3;
/// How many short news items follow the lead story.
const SHORT_NEWS: usize = 3;
/// How many members are shown.
const MEMBERS: usize = 6;
/// How many events beyond those that are shown are published with the page on either side of today,
/// so that the page stays right for a while without being published again.
const SPARE: usize = 8;

/// The start page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeData {
    /// What the network says about itself.
    pub site: Loading<Statements>,
    /// What there is on the site, in numbers.
    pub numbers: Loading<Numbers>,
    /// The events around today.
    pub events: Loading<Vec<EventSummary>>,
    /// The latest news.
    pub news: Loading<LatestNews>,
    /// The trials that the title of the lead story mentions, if it is about research.
    pub trials: Loading<Vec<TrialSummary>>,
    /// The first members.
    pub committee: Loading<Vec<MemberSummary>>,
}

/// What the network says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statements {
    /// One sentence for search engines and link previews.
    pub description: String,
    /// What the network is for.
    pub mission: Markdown,
    /// What the site says of the committee.
    pub committee: Markdown,
    /// What the network wants to achieve.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aims: Vec<Aim>,
    /// To whom the network is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Markdown>,
    /// Where the aims and the invitation come from, each source once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// One aim of the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// The aim in a few words.
    pub title: String,
    /// The aim in a sentence or two.
    pub text: Markdown,
}

impl From<&Site> for Statements {
    fn from(site: &Site) -> Self {
        let of_aims = site.aims.iter().map(|aim| &aim.source);
        let of_invitation = site.invitation.iter().map(|invitation| &invitation.source);
        let mut sources: Vec<Source> = Vec::new();
        for source in of_aims.chain(of_invitation).flatten() {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        let aim = |aim: &content::Aim| Aim {
            title: aim.title.clone(),
            text: aim.text.clone(),
        };
        Self {
            description: site.description.clone(),
            mission: site.mission.clone(),
            committee: site.committee_statement.clone(),
            aims: site.aims.iter().map(aim).collect(),
            invitation: site
                .invitation
                .as_ref()
                .map(|invitation| invitation.text.clone()),
            sources,
        }
    }
}

/// What there is on the site, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Trials, registries and other studies.
    pub studies: usize,
    /// How many of them the network endorses.
    pub endorsed: usize,
    /// Publications.
    pub publications: usize,
}

impl From<&Research> for Numbers {
    fn from(research: &Research) -> Self {
        let endorsed = research
            .trials
            .iter()
            .filter(|trial| trial.endorsed.is_some());
        Self {
            studies: research.trials.len(),
            endorsed: endorsed.count(),
            publications: research.publications.len(),
        }
    }
}

/// The latest news.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LatestNews {
    /// The story that the list opens with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Story>,
    /// The stories after it.
    pub short: Vec<Story>,
    /// The latest obituary.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub memoriam: Option<Memoriam>,
}

/// An obituary on the start page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memoriam {
    /// The news item.
    pub story: Story,
    /// The person's name.
    pub name: String,
    /// The obituary in a sentence or two.
    pub summary: Markdown,
}

/// A member, with the name of the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSummary {
    /// The member.
    pub member: Member,
    /// The name of the member's group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The measures of the portrait, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Measures>,
}

impl PageData for HomeData {
    type Address = ();

    fn load(sources: &Sources<'_>, (): &()) -> Self {
        let library = sources.library;
        Self {
            site: library.site.map(|site| site.as_ref().into()),
            numbers: library.research.map(|research| research.as_ref().into()),
            events: library
                .events
                .map(|events| events_around(&events.events, sources.now, sources.zones)),
            news: library.news.map(|news| latest(&news.news)),
            trials: library.research.and(&library.news).map(|(research, news)| {
                let of_trials = lead(&news.news).filter(|item| Story::from(*item).is_of_trials());
                let named = of_trials.map(|item| related::trials_in_title(item, &research.trials));
                named.into_iter().flatten().map(Into::into).collect()
            }),
            committee: library.committee.map(|committee| members(committee)),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            site: self.site.or(&earlier.site),
            numbers: self.numbers.or(&earlier.numbers),
            events: self.events.or(&earlier.events),
            news: self.news.or(&earlier.news),
            trials: self.trials.or(&earlier.trials),
            committee: self.committee.or(&earlier.committee),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        let description = self.site.value().map_or_else(
            || section_description(&Route::Home, &frame.name),
            |site| site.description.clone(),
        );
        Head::new(Route::Home, &frame.name, description, frame)
    }
}

/// The upcoming events, the latest past ones, and those that are kept on the page: as many as it may
/// show before it is published again.
fn events_around(events: &[Event], now: Timestamp, zones: &dyn Zones) -> Vec<EventSummary> {
    let today = Offset::UTC.to_datetime(now);
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| event.last_moment());
    // In other time zones the boundary lies hours away; the spare events allow for that.
    let first_upcoming = sorted.partition_point(|event| event.last_moment() <= today);
    let near = first_upcoming.saturating_sub(SHOWN + SPARE)..first_upcoming + UPCOMING + SPARE;
    let numbered = sorted.into_iter().enumerate();
    numbered
        .filter(|(place, event)| event.keep_on_home || near.contains(place))
        .map(|(_, event)| EventSummary::of(event, zones))
        .collect()
}

/// The past events to show: as many as with the upcoming ones make [`SHOWN`], those that are kept on
/// the page before others. `past` has the latest first, and so has what is returned.
#[must_use]
pub fn recent(past: Vec<EventSummary>, upcoming: usize) -> Vec<EventSummary> {
    let wanted = SHOWN.saturating_sub(upcoming);
    let mut numbered: Vec<(usize, EventSummary)> = past.into_iter().enumerate().collect();
    numbered.sort_by_key(|(place, event)| (!event.event.keep_on_home, *place));
    numbered.truncate(wanted);
    numbered.sort_by_key(|(place, _)| *place);
    numbered.into_iter().map(|(_, event)| event).collect()
}

fn lead(news: &[NewsItem]) -> Option<&NewsItem> {
    news.iter().find(|item| item.kind != NewsKind::Memoriam)
}

fn latest(news: &[NewsItem]) -> LatestNews {
    let mut stories = news
        .iter()
        .filter(|item| item.kind != NewsKind::Memoriam)
        .map(Story::from);
    let memoriam = news.iter().find(|item| item.kind == NewsKind::Memoriam);
    LatestNews {
        lead: stories.next(),
        short: stories.take(SHORT_NEWS).collect(),
        memoriam: memoriam.map(|item| Memoriam {
            story: item.into(),
            name: item.remembered().0.to_owned(),
            summary: item.summary.clone(),
        }),
    }
}

fn members(committee: &Committee) -> Vec<MemberSummary> {
    let group = |member: &Member| {
        let group = committee
            .groups
            .iter()
            .find(|group| Some(&group.id) == member.group.as_ref());
        group.map(|group| group.name.clone())
    };
    let portrait = |member: &Member| committee.pictures.get(member.photo.as_ref()?).copied();
    committee
        .members
        .iter()
        .take(MEMBERS)
        .map(|member| MemberSummary {
            member: member.clone(),
            group: group(member),
            measures: portrait(member),
        })
        .collect()
}
