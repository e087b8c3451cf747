//! Publications: what a reference says, and what they have to do with the network.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::citation::NAMED;
use crate::reading::Record;
use crate::value::choice::choices;
use crate::value::line::{Line, OptionalLine, Year};
use crate::{Author, Doi, Markdown, PartialDate, Pmid, Slug, Source, release};

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
    /// The DOI alone, without https://doi.org/ before it. Leave it out if it is not known.
    pub doi: Option<Doi>,
    /// Its number in PubMed, in quotation marks, without PMID before it.
    pub pmid: Option<Pmid>,
    /// Whether it is the network’s own (its authors or the text name the network) or reports on a
    /// study that the network lists. Without it, it counts as the network’s own.
    #[serde(default)]
    pub relation: Relation,
    /// The id of the trial that it reports on.
    pub trial: Option<Slug>,
    /// What it says, in a sentence or two.
    pub summary: Option<Markdown>,
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

choices! {
    /// What a publication has to do with the network.
    #[derive(Default)]
    pub enum Relation {
        /// The network wrote or endorsed it.
        #[default]
        Network = "network", "Of the network";
        /// It reports on a study that the network lists.
        Listed = "listed", "Study listed by the network";
    }
}

release::releases!(Publication);

impl Record for Publication {
    const LIST: &'static str = "publications";

    fn id(&self) -> &Slug {
        &self.id
    }
}

impl Publication {
    /// All authors, with commas between them.
    #[must_use]
    pub fn author_names(&self) -> String {
        names(&self.authors)
    }

    /// The first authors, with commas between them, if there are more than a reference names.
    #[must_use]
    pub fn first_author_names(&self) -> Option<String> {
        let first = self.authors.get(..NAMED)?;
        (self.authors.len() > NAMED).then(|| names(first))
    }

    /// The address that leads to the publication: by its DOI, or else by its number in PubMed.
    #[must_use]
    pub fn url(&self) -> Option<String> {
        let doi = self.doi.as_ref().map(Doi::url);
        doi.or_else(|| self.pmid.as_ref().map(Pmid::url))
    }
}

fn names(authors: &[Author]) -> String {
    let names: Vec<String> = authors.iter().map(ToString::to_string).collect();
    names.join(", ")
}
