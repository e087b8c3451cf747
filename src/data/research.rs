//! What the research page shows.

use std::ops::RangeInclusive;

use content::{
    Country, HeldBack, PartialDate, Participants, Publication, Registry, Release, Route, Slug,
    Stage, Trial, TrialStatus,
    timeline::{Span, Timeline},
};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::{Frame, Head, Loading, PageData, Sources};

/// The research page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResearchData {
    /// The trials and publications.
    pub research: Loading<Research>,
}

/// The trials and publications, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Research {
    /// The trials and registries.
    pub trials: Vec<TrialEntry>,
    /// The publications.
    pub publications: Vec<Publication>,
}

/// A trial in a list: without what only its own page shows.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialEntry {
    /// Its id, for its address.
    pub id: Slug,
    /// The name it goes by.
    pub name: String,
    /// Its title in full.
    pub title: String,
    /// Whether the network endorses it.
    pub is_endorsed: bool,
    /// How it is done.
    pub design: Option<String>,
    /// Who is responsible for it.
    pub sponsor: Option<String>,
    /// Where it takes place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub country: Vec<Country>,
    /// How many people take part.
    pub participants: Option<Participants>,
    /// When the first person took part.
    pub started: Option<PartialDate>,
    /// When it ended.
    pub ended: Option<PartialDate>,
    /// Its entry in a register of trials.
    pub registry: Option<Registry>,
    /// How far it is.
    pub status: Option<TrialStatus>,
    /// When the status was true.
    pub as_of: Option<PartialDate>,
    /// Why it is not public yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_back: Option<HeldBack>,
}

impl From<&Trial> for TrialEntry {
    fn from(trial: &Trial) -> Self {
        let source = trial.status.and(trial.status_source());
        Self {
            id: trial.id.clone(),
            name: trial.name.clone(),
            title: trial.title.clone(),
            is_endorsed: trial.endorsed.is_some(),
            design: trial.design.clone(),
            sponsor: trial.sponsor.clone(),
            country: trial.country.clone(),
            participants: trial.participants,
            started: trial.started,
            ended: trial.ended,
            registry: trial.registry.clone(),
            status: trial.status,
            as_of: source.and_then(|source| source.as_of),
            held_back: trial.held_back(),
        }
    }
}

impl TrialEntry {
    /// How far the trial is.
    #[must_use]
    pub fn stage(&self) -> Stage {
        Stage::of(self.status, self.ended)
    }

    /// The years in which it is known to have run.
    #[must_use]
    pub fn years(&self) -> Option<RangeInclusive<i16>> {
        let first = self.started.or(self.ended)?;
        let last = self.ended.unwrap_or(first);
        Some(first.year()..=last.year())
    }
}

impl Research {
    /// The trials over the years; `None` if no year of any is known.
    #[must_use]
    pub fn timeline(&self) -> Option<Timeline> {
        let span = |trial: &TrialEntry| {
            let publications = self.publications.iter();
            let own = publications.filter(|one| one.trial.as_ref() == Some(&trial.id));
            let mut published: Vec<i16> = own.map(|one| one.year).collect();
            published.sort_unstable();
            published.dedup();
            Span {
                id: trial.id.clone(),
                name: trial.name.clone(),
                started: trial.started,
                ended: trial.ended,
                published,
            }
        };
        Timeline::new(self.trials.iter().map(span).collect())
    }
}

impl PageData for ResearchData {
    type Address = ();

    fn load(sources: &Sources<'_>, (): &()) -> Self {
        Self {
            research: sources.library.research.map(|research| Research {
                trials: research.trials.iter().map(Into::into).collect(),
                publications: research.publications.clone(),
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            research: self.research.or(&earlier.research),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        Head::of_section(Route::Research, frame)
    }
}
