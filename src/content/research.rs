//! `research.json`: trials, registries and publications.

use super::author::Author;
use super::choice::choices;
use super::doi::Doi;
use super::file::{Content, File, Parsed};
use super::keys::Keys;
use super::markdown::Markdown;
use super::problem::Refusal;
use super::reader::{self, Fields};
use super::slug::Slug;
use super::source::Source;
use super::url::HttpUrl;

/// All research, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Research {
    /// The trials and registries.
    pub trials: Vec<Trial>,
    /// The publications.
    pub publications: Vec<Publication>,
}

/// A trial or a registry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Its name in its address.
    pub id: Slug,
    /// The name it goes by.
    pub name: String,
    /// Its title in full.
    pub title: String,
    /// What it does.
    pub summary: Markdown,
    /// The questions it asks, one line each.
    pub questions: Vec<String>,
    /// Where it is registered.
    pub registry: Option<Registry>,
    /// How far it is, as of its source's date.
    pub status: Option<TrialStatus>,
    /// Its own web site.
    pub url: Option<HttpUrl>,
    /// Where we know this from.
    pub source: Option<Source>,
}

/// A trial's entry in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registry {
    /// The register's name.
    pub name: String,
    /// The trial's number in it.
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

/// A publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its name in its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// Who wrote it, in the journal's order. Empty where nobody has noted it.
    pub authors: Vec<Author>,
    /// The journal.
    pub journal: String,
    /// The journal's name as the National Library of Medicine abbreviates it.
    pub journal_short: Option<String>,
    /// The year.
    pub year: i16,
    /// The volume.
    pub volume: Option<String>,
    /// The issue.
    pub issue: Option<String>,
    /// The pages, or the number that stands for them: `1965–75`, `e123`.
    pub pages: Option<String>,
    /// Its lasting name.
    pub doi: Doi,
    /// What it says.
    pub summary: Option<Markdown>,
    /// Where we know of it.
    pub source: Option<Source>,
}

impl Research {
    /// The keys of the file.
    pub const KEYS: Keys = Keys {
        required: &["trials", "publications"],
        optional: &["$schema"],
    };
}

impl Content for Research {
    const FILE: File = File::Research;

    fn parse(bytes: &[u8]) -> Parsed<Research> {
        reader::read(Research::FILE, bytes, &Research::KEYS, |fields| {
            fields.line("$schema");
            let trials = fields.records("trials", &Trial::KEYS, Trial::build);
            let publications =
                fields.records("publications", &Publication::KEYS, Publication::build);
            // One list that cannot be read does not hide the other.
            if trials.is_none() && publications.is_none() {
                return None;
            }
            Some(Research {
                trials: trials.unwrap_or_default(),
                publications: publications.unwrap_or_default(),
            })
        })
    }
}

impl Trial {
    /// The keys of a trial.
    pub const KEYS: Keys = Keys {
        required: &["id", "name", "title", "summary"],
        optional: &["questions", "registry", "status", "url", "source"],
    };

    fn build(fields: &Fields<'_>) -> Option<Trial> {
        let id = fields.id();
        let name = fields.line("name");
        let title = fields.line("title");
        let summary = Markdown::read(fields, "summary");
        let questions = fields.list("questions", |at| at.parse(super::text::line));
        let registry = fields.object("registry", &Registry::KEYS, Registry::build);
        let status = fields.parse("status", TrialStatus::parse);
        let url = fields.parse("url", HttpUrl::parse);
        let source = Source::of(fields);
        Some(Trial {
            id: id?,
            name: name?,
            title: title?,
            summary: summary?,
            questions,
            registry,
            status,
            url,
            source,
        })
    }
}

impl Registry {
    /// The keys of a registry entry.
    pub const KEYS: Keys = Keys {
        required: &["name", "number"],
        optional: &[],
    };

    const CLINICAL_TRIALS: &'static str = "ClinicalTrials.gov";

    fn build(fields: &Fields<'_>) -> Option<Registry> {
        let name = fields.line("name");
        let number = fields.line("number");
        let registry = Registry {
            name: name?,
            number: number?,
        };
        let theirs = registry
            .name
            .eq_ignore_ascii_case(Registry::CLINICAL_TRIALS);
        if theirs && registry.name != Registry::CLINICAL_TRIALS {
            fields.at("name")?.refuse(Refusal::new(
                &["The register writes its name differently"],
                &["Write \"", Registry::CLINICAL_TRIALS, "\""],
            ));
        }
        if theirs && !is_nct(&registry.number) {
            fields.at("number")?.refuse(Refusal::new(
                &[
                    "\"",
                    &registry.number,
                    "\" is not a number of ",
                    Registry::CLINICAL_TRIALS,
                ],
                &["Write NCT and eight digits, such as \"NCT00000102\""],
            ));
        }
        Some(registry)
    }

    /// The entry's page, where the register is one whose addresses are known.
    pub fn url(&self) -> Option<String> {
        (self.name == Registry::CLINICAL_TRIALS && is_nct(&self.number))
            .then(|| ["https://clinicaltrials.gov/study/", &self.number].concat())
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

    /// The keys of a publication.
    pub const KEYS: Keys = Keys {
        required: &["id", "title", "journal", "year", "doi"],
        optional: &[
            "authors",
            "journal_short",
            "volume",
            "issue",
            "pages",
            "summary",
            "source",
        ],
    };

    fn build(fields: &Fields<'_>) -> Option<Publication> {
        let id = fields.id();
        let title = fields.line("title");
        let authors = fields.list("authors", |at| at.parse(Author::parse));
        let journal = fields.line("journal");
        let journal_short = fields.line("journal_short");
        let volume = fields.line("volume");
        let issue = fields.line("issue");
        let pages = fields.line("pages");
        let year = fields.whole_number("year");
        let doi = fields.parse("doi", Doi::parse);
        let summary = Markdown::read(fields, "summary");
        let source = Source::of(fields);
        let in_range = year.and_then(|year| i16::try_from(year).ok());
        let in_range = in_range.filter(|year| (1900..=2199).contains(year));
        if let (Some(_), None, Some(at)) = (year, in_range, fields.at("year")) {
            at.refuse(Refusal::new(
                &["This year lies outside 1900 to 2199"],
                &["Write the year of publication, such as 2024"],
            ));
        }
        Some(Publication {
            id: id?,
            title: title?,
            authors,
            journal: journal?,
            journal_short,
            year: in_range?,
            volume,
            issue,
            pages,
            doi: doi?,
            summary,
            source,
        })
    }
}
