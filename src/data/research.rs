//! What the research page shows.

use content::{Publication, Route, Trial, related};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources, TitledLink};

/// The research page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResearchData {
    /// The trials and publications.
    pub research: Loading<Research>,
    /// For each trial, in order, the news that mention it.
    pub news: Loading<Vec<Vec<TitledLink>>>,
}

/// The trials and publications, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Research {
    /// The trials and registries.
    pub trials: Vec<Trial>,
    /// The publications.
    pub publications: Vec<Publication>,
}

impl PageData for ResearchData {
    type Address = ();

    fn load(sources: &Sources<'_>, (): &()) -> Self {
        let library = sources.library;
        Self {
            research: library.research.map(|research| Research {
                trials: research.trials.clone(),
                publications: research.publications.clone(),
            }),
            news: library.news.and(&library.research).map(|(news, research)| {
                let mentioning = |trial| related::news_of_trial(trial, &news.news);
                let trials = research.trials.iter();
                trials
                    .map(|trial| mentioning(trial).into_iter().map(Into::into).collect())
                    .collect()
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            research: self.research.or(&earlier.research),
            news: self.news.or(&earlier.news),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        Head::of_section(Route::Research, frame)
    }
}
