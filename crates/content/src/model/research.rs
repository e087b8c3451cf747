//! `research.json`: trials, registries and publications.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::reading::{Content, Parsed, Record, read_lists};
use crate::value::choice::choices;
use crate::value::line::{Line, Lines, OptionalLine, Year};
use crate::{Author, Breach, Doi, File, HttpUrl, Markdown, Slug, Source};

/// Trials, registries and publications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Research {
    /// Trials and registries, the most important first.
    pub trials: Vec<Trial>,
    /// The publications, the newest first.
    pub publications: Vec<Publication>,
}

/// A trial or a registry.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Trial {
    /// The trial’s name in its address.
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
    /// Its entry in a register of trials.
    pub registry: Option<Registry>,
    /// How far it is, in the terms of ClinicalTrials.gov, as of the source’s date.
    pub status: Option<TrialStatus>,
    /// The trial’s own web site.
    pub url: Option<HttpUrl>,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
}

/// A trial’s entry in a register of trials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Registry {
    /// The register’s name.
    #[serde(with = "Line")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["ClinicalTrials.gov"])))]
    pub name: String,
    /// The trial’s number in it.
    #[serde(with = "Line")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["NCT00000102"])))]
    pub number: String,
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

/// One publication.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Publication {
    /// The publication’s name in its address.
    pub id: Slug,
    /// Its title.
    #[serde(with = "Line")]
    pub title: String,
    /// Who wrote it, in the journal’s order. All of them: the list is shortened where it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    /// The journal’s name in full.
    #[serde(with = "Line")]
    pub journal: String,
    /// The journal’s name as the National Library of Medicine abbreviates it, without full stops.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(
        feature = "schema",
        schemars(title = "Journal, abbreviated", extend("examples" = ["N Engl J Med"]))
    )]
    pub journal_short: Option<String>,
    /// The year of publication, without quotation marks.
    #[serde(with = "Year")]
    pub year: i16,
    /// The volume, in quotation marks.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["378"])))]
    pub volume: Option<String>,
    /// The issue, in quotation marks.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["5", "Suppl 1"])))]
    pub issue: Option<String>,
    /// The first and the last page, or the number that stands for them, in quotation marks.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["1965–75", "e123"])))]
    pub pages: Option<String>,
    /// The DOI alone, without https://doi.org/ before it.
    pub doi: Doi,
    /// What it says, in a sentence or two.
    pub summary: Option<Markdown>,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
}

impl Content for Research {
    const FILE: File = File::Research;

    fn parse(bytes: &[u8]) -> Parsed<Research> {
        read_lists(Research::FILE, bytes, |lists| {
            let (trials, publications) = (lists.take(), lists.take());
            // One list that cannot be read does not hide the other.
            let any = trials.is_some() || publications.is_some();
            any.then(|| Research {
                trials: trials.unwrap_or_default(),
                publications: publications.unwrap_or_default(),
            })
        })
    }
}

impl Record for Trial {
    const LIST: &'static str = "trials";

    fn id(&self) -> &Slug {
        &self.id
    }

    fn breaches(&self) -> Vec<Breach> {
        let registry = self.registry.as_ref();
        registry.map(Registry::breaches).unwrap_or_default()
    }
}

impl Record for Publication {
    const LIST: &'static str = "publications";

    fn id(&self) -> &Slug {
        &self.id
    }
}

impl Registry {
    const CLINICAL_TRIALS: &'static str = "ClinicalTrials.gov";

    /// The rules across name and number that the entry breaks; the pointers begin at its trial.
    #[must_use]
    pub fn breaches(&self) -> Vec<Breach> {
        let known = Self::CLINICAL_TRIALS;
        let mut breaches = Vec::new();
        if !self.name.eq_ignore_ascii_case(known) {
            return breaches;
        }
        if self.name != known {
            breaches.push(Breach::new(
                "/registry/name",
                "The register writes its name differently",
                format!("Write \"{known}\""),
            ));
        }
        if !is_nct(&self.number) {
            breaches.push(Breach::new(
                "/registry/number",
                format!("\"{}\" is not a number of {known}", self.number),
                "Write NCT and eight digits, such as \"NCT00000102\"",
            ));
        }
        breaches
    }

    /// The entry's page, where the register is one whose addresses are known.
    pub fn url(&self) -> Option<String> {
        (self.name == Self::CLINICAL_TRIALS && is_nct(&self.number))
            .then(|| format!("https://clinicaltrials.gov/study/{}", self.number))
    }
}

fn is_nct(number: &str) -> bool {
    number
        .strip_prefix("NCT")
        .is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|b| b.is_ascii_digit()))
}

impl Publication {
    /// All authors, with commas between them.
    #[must_use]
    pub fn author_names(&self) -> String {
        let names: Vec<String> = self.authors.iter().map(ToString::to_string).collect();
        names.join(", ")
    }
}
