//! What the page of one trial shows.

use content::{Publication, Research, Route, Slug, Trial, related};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources, Story, TitledLink};

/// The page of one trial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialData {
    /// The trial; `None` if there is none with this id.
    pub trial: Loading<Option<TrialDetails>>,
    /// The news that mention it.
    pub news: Loading<Vec<Story>>,
}

/// A trial, what was published on it, and its neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialDetails {
    /// The trial.
    pub trial: Trial,
    /// The publications that report on it, in the order of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publications: Vec<Publication>,
    /// The trial before it in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<TitledLink>,
    /// The trial after it in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TitledLink>,
}

impl PageData for TrialData {
    /// The trial's id.
    type Address = Slug;

    fn load(sources: &Sources<'_>, id: &Slug) -> Self {
        let library = sources.library;
        Self {
            trial: library.research.map(|research| details(research, id)),
            news: library.news.and(&library.research).map(|(news, research)| {
                let trial = research.trials.iter().find(|trial| trial.id == *id);
                let news = trial.map(|trial| related::news_of_trial(trial, &news.news));
                news.into_iter().flatten().map(Into::into).collect()
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            trial: self.trial.or(&earlier.trial),
            news: self.news.or(&earlier.news),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        match self.trial.value() {
            Some(Some(details)) => {
                let trial = &details.trial;
                let route = Route::Trial(trial.id.clone());
                Head::of_record(route, &trial.heading(), &trial.summary, frame)
            }
            Some(None) => Head::missing(frame),
            None => Head::of_section(Route::Research, frame),
        }
    }
}

fn details(research: &Research, id: &Slug) -> Option<TrialDetails> {
    let trials = &research.trials;
    let place = trials.iter().position(|trial| trial.id == *id)?;
    let before = place.checked_sub(1).and_then(|place| trials.get(place));
    let publications = research.publications.iter();
    Some(TrialDetails {
        trial: trials.get(place)?.clone(),
        publications: publications
            .filter(|publication| publication.trial.as_ref() == Some(id))
            .cloned()
            .collect(),
        previous: before.map(Into::into),
        next: trials.get(place + 1).map(Into::into),
    })
}
