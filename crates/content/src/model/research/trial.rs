//! Trials and registries: what they ask, how, and how far they are.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::Registry;
use crate::reading::Record;
use crate::reference::Reference;
use crate::value::choice::choices;
use crate::value::line::{Line, Lines, OptionalLine};
use crate::{
    Breach, Count, Country, HttpUrl, Markdown, PartialDate, Refusal, Slug, Source, release,
};

/// A trial, a registry or another study.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Trial {
    /// The trial’s name in its address. Publications name the trial by it.
    pub id: Slug,
    /// The name it goes by.
    #[serde(with = "Line")]
    pub name: String,
    /// Its title in full.
    #[serde(with = "Line")]
    pub title: String,
    /// What it does.
    pub summary: Markdown,
    /// The questions it asks, one line each.
    #[serde(default, with = "Lines", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// How it is done: whether it is a randomised trial, a registry, an observational study.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Randomised controlled trial"])))]
    pub design: Option<String>,
    /// Who is responsible for it, as the register of trials says.
    #[serde(default, with = "OptionalLine")]
    pub sponsor: Option<String>,
    /// The countries it takes place in.
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
    /// How far it is, in the terms of ClinicalTrials.gov. True on the date of status_source, or
    /// of source where that is missing.
    pub status: Option<TrialStatus>,
    /// Where the status comes from, and when it was true. Without it, source is meant.
    pub status_source: Option<Source>,
    /// Only if a source says in words that the network endorses it. A study that the network
    /// lists or has announced is not thereby endorsed.
    pub endorsed: Option<Endorsement>,
    /// The trial’s own web site.
    pub url: Option<HttpUrl>,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
    /// Whether it is still being written. Only those who edit the content see a draft, marked as
    /// one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// The day from which it may be published, in universal time. Until then it is a draft. It
    /// appears when the site is built on that day or later.
    pub publish_on: Option<PartialDate>,
}

/// How many people take part in a trial: as planned, as it came, or both.
#[skip_serializing_none]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Participants {
    /// How many are to take part.
    pub planned: Option<Count>,
    /// How many took part in the end.
    pub enrolled: Option<Count>,
}

/// That the network endorses a trial.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Endorsement {
    /// Who says in words that the network endorses it, and when.
    pub source: Source,
}

choices! {
    /// How far a trial is, in the terms of ClinicalTrials.gov.
    pub enum TrialStatus {
        /// Nobody can take part yet.
        NotYetRecruiting = "not-yet-recruiting", "Not yet recruiting";
        /// People can take part.
        Recruiting = "recruiting", "Recruiting";
        /// Those who are asked can take part.
        EnrollingByInvitation = "enrolling-by-invitation", "Enrolling by invitation";
        /// It runs with those who take part already.
        ActiveNotRecruiting = "active-not-recruiting", "Active, not recruiting";
        /// It stopped and may go on.
        Suspended = "suspended", "Suspended";
        /// It stopped early for good.
        Terminated = "terminated", "Terminated";
        /// It ended as planned.
        Completed = "completed", "Completed";
        /// It stopped before anybody took part.
        Withdrawn = "withdrawn", "Withdrawn";
    }
}

release::releases!(Trial);

impl Record for Trial {
    const LIST: &'static str = "trials";

    fn id(&self) -> &Slug {
        &self.id
    }

    fn breaches(&self) -> Vec<Breach> {
        let fields = TrialFields {
            registry: self.registry.as_ref(),
            started: self.started,
            ended: self.ended,
            has_lone_status_source: self.status_source.is_some() && self.status.is_none(),
            has_undated_status: self.status.is_some()
                && self
                    .status_source()
                    .is_some_and(|source| source.as_of.is_none()),
            has_empty_participants: self.participants.is_some_and(Participants::is_empty),
        };
        fields.breaches()
    }
}

impl Trial {
    /// The name it goes by and its title in full; the title alone where it begins with the name.
    #[must_use]
    pub fn heading(&self) -> String {
        if self.title.starts_with(&self.name) {
            self.title.clone()
        } else {
            format!("{}: {}", self.name, self.title)
        }
    }

    /// Where the status comes from.
    #[must_use]
    pub fn status_source(&self) -> Option<&Source> {
        self.status_source.as_ref().or(self.source.as_ref())
    }

    /// Why a publication cannot report on a trial that is not among those with the ids `trials`.
    #[must_use]
    pub fn unknown(id: &str, trials: &[&str]) -> Refusal {
        Reference {
            what: "trial",
            list: Trial::LIST,
        }
        .unknown(id, trials)
    }
}

impl Participants {
    fn is_empty(self) -> bool {
        self.planned.is_none() && self.enrolled.is_none()
    }
}

/// What the rules across the fields of a trial look at. What could not be read is `None`.
#[derive(Clone, Copy, Debug, Default)]
pub struct TrialFields<'a> {
    /// Its entry in a register.
    pub registry: Option<&'a Registry>,
    /// When it began.
    pub started: Option<PartialDate>,
    /// When it ended.
    pub ended: Option<PartialDate>,
    /// Whether there is a source for a status that is not there.
    pub has_lone_status_source: bool,
    /// Whether the status has a source without a date.
    pub has_undated_status: bool,
    /// Whether `participants` is there and says nothing.
    pub has_empty_participants: bool,
}

impl TrialFields<'_> {
    /// The rules that a trial with these fields breaks.
    #[must_use]
    pub fn breaches(self) -> Vec<Breach> {
        let mut breaches = self.registry.map(Registry::breaches).unwrap_or_default();
        if let (Some(started), Some(ended)) = (self.started, self.ended)
            && ended.end() <= started.first()
        {
            breaches.push(Breach::new(
                "/ended",
                format!("The trial ended ({ended}) before it began ({started})"),
                "Exchange \"started\" and \"ended\", or correct the one that is wrong",
            ));
        }
        if self.has_undated_status {
            breaches.push(Breach::new(
                "/status",
                "A status is true on a date, and the source of this one has none",
                "Add \"status_source\" with its \"as_of\", or delete \"status\"",
            ));
        }
        if self.has_lone_status_source {
            breaches.push(Breach::new(
                "/status_source",
                "This says where the status comes from, but there is no \"status\"",
                "Add \"status\", or delete \"status_source\"",
            ));
        }
        if self.has_empty_participants {
            breaches.push(Breach::new(
                "/participants",
                "This says nothing of how many people take part",
                "Add \"planned\", \"enrolled\" or both, or delete \"participants\"",
            ));
        }
        breaches
    }
}
