//! Citations of publications: references as text, and the files for reference managers.
//!
//! Both formats are written here. Of libraries, `biblatex` writes BibTeX with a backslash as `\\`,
//! which LaTeX takes for the end of a line, and `~` and `^` as accents on what follows; for RIS
//! there is none.

mod bibtex;
mod ris;

use crate::{Author, Publication, Registry, Trial, route::Route, words::one_line};

/// How many authors are named before the others are `et al.`.
pub const NAMED: usize = 6;

/// A format of reference managers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// BibTeX, for LaTeX.
    BibTex,
    /// RIS, for other reference managers.
    Ris,
}

impl Format {
    /// Every format, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::BibTex, Self::Ris];

    /// Its label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::BibTex => "BibTeX",
            Self::Ris => "RIS",
        }
    }

    /// The extension of its files, with the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::BibTex => ".bib",
            Self::Ris => ".ris",
        }
    }

    /// The media type of its files.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::BibTex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
        }
    }

    /// The path of the file of all publications, from the site's root: `publications.bib`.
    #[must_use]
    pub fn all(self) -> String {
        format!("publications{}", self.ending())
    }

    /// The entry of a publication.
    #[must_use]
    pub fn entry(self, publication: &Publication) -> String {
        match self {
            Self::BibTex => bibtex::entry(publication),
            Self::Ris => ris::entry(publication),
        }
    }

    /// The file of these publications, with an empty line between two.
    #[must_use]
    pub fn file(self, publications: &[Publication]) -> String {
        let entries: Vec<String> = publications.iter().map(|one| self.entry(one)).collect();
        entries.join(match self {
            Self::BibTex => "\n",
            Self::Ris => "\r\n",
        })
    }

    /// The path of the file of this publication, from the site's root: `research/x.bib`.
    #[must_use]
    pub fn path(self, publication: &Publication) -> String {
        let page = Route::Research.path();
        let (folder, id) = (page.trim_start_matches('/'), &publication.id);
        format!("{folder}{id}{}", self.ending())
    }
}

/// The whole reference as medical journals print it (ICMJE, with the NLM's forms), as far as it is
/// known: `Sample AB, Test Group. Title. J Short. 2018;378(21):1965-75. doi:10.1000/182`.
#[must_use]
pub fn vancouver(publication: &Publication) -> String {
    let mut text = String::new();
    let authors = authors(&publication.authors);
    for part in [&*authors, &publication.title] {
        add_sentence(&mut text, part);
    }
    text.push_str(&issue(publication));
    if let Some(doi) = &publication.doi {
        text.push_str(&format!(" doi:{doi}"));
    } else if let Some(pmid) = &publication.pmid {
        text.push_str(&format!(" PMID: {pmid}."));
    }
    text
}

/// How to cite a trial as such: its name and title, its entry in a register of trials, and where to read
/// of it: the entry, or else `page`. `TEST: A test. ClinicalTrials.gov NCT00000102. Available from: …`
#[must_use]
pub fn study(trial: &Trial, page: Option<&str>) -> String {
    let mut text = String::new();
    add_sentence(&mut text, &trial.heading());
    if let Some(registry) = &trial.registry {
        add_sentence(&mut text, &format!("{} {}", registry.name, registry.number));
    }
    let entry = trial.registry.as_ref().and_then(Registry::url);
    if let Some(address) = entry.as_deref().or(page) {
        text.push_str(&format!("Available from: {address}"));
    }
    text.truncate(text.trim_end().len());
    text
}

/// Where in which journal it stands: `J Short. 2018;378(21):1965-75.`
#[must_use]
pub fn issue(publication: &Publication) -> String {
    let mut text = String::new();
    let journal = publication.journal_short.as_ref();
    add_sentence(&mut text, journal.unwrap_or(&publication.journal));
    add_sentence(&mut text, &place(publication));
    text.truncate(text.trim_end().len());
    text
}

/// Year, volume, issue and pages: `2018;378(21):1965-75`.
#[must_use]
pub fn place(publication: &Publication) -> String {
    let mut place = publication.year.to_string();
    let (volume, issue) = (&publication.volume, &publication.issue);
    if volume.is_some() || issue.is_some() {
        place.push(';');
    }
    if let Some(volume) = volume {
        place.push_str(&one_line(volume));
    }
    if let Some(issue) = issue {
        place.push_str(&format!("({})", one_line(issue)));
    }
    if let Some(pages) = publication.pages.as_deref().map(Pages::of) {
        place.push_str(&format!(":{}", pages.short()));
    }
    place
}

/// Adds a text and a space, with a full stop between them unless the text ends in one or the like.
fn add_sentence(text: &mut String, part: &str) {
    let part = one_line(part);
    if part.is_empty() {
        return;
    }
    text.push_str(&part);
    text.push_str(if part.ends_with(['.', '?', '!', '…']) {
        " "
    } else {
        ". "
    });
}

/// The first authors, with commas between people and semicolons beside groups.
fn authors(authors: &[Author]) -> String {
    let mut text = String::new();
    for (index, author) in authors.iter().take(NAMED).enumerate() {
        let before = index.checked_sub(1).and_then(|before| authors.get(before));
        text.push_str(match (before, author) {
            (None, _) => "",
            (Some(Author::Person(_)), Author::Person(_)) => ", ",
            _ => "; ",
        });
        text.push_str(&author.to_string());
    }
    if authors.len() > NAMED {
        text.push_str(", et al");
    }
    text
}

/// The pages of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The first one; or the whole text if it is not a range.
    pub first: String,
    /// The last one, in full.
    pub last: Option<String>,
}

impl Pages {
    /// Reads `1965–75`, `1965-1975` and `S12–S18`; other texts are kept, with hyphens for dashes.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = one_line(text).replace(['–', '—', '‐', '‑'], "-");
        let whole = |text| Self {
            first: text,
            last: None,
        };
        let Some((first, last)) = text.split_once('-') else {
            return whole(text);
        };
        let (first, last) = (first.trim(), last.trim());
        let is_page = |page: &str| {
            let number = page.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !is_page(first) || !is_page(last) {
            return whole(text);
        }
        // In 1965–75, the last page has the leading digits of the first one.
        let shared = first.len().saturating_sub(last.len());
        let lead = match first.get(..shared) {
            Some(lead) if last.bytes().all(|byte| byte.is_ascii_digit()) => lead,
            _ => "",
        };
        Self {
            first: first.to_owned(),
            last: Some(format!("{lead}{last}")),
        }
    }

    /// The range without the digits that the last page shares, as the NLM writes it: `488-96`.
    fn short(&self) -> String {
        let Some(last) = &self.last else {
            return self.first.clone();
        };
        let same = self.first.bytes().zip(last.bytes());
        let shared = same.take_while(|(one, other)| one == other).count();
        let short = match last.get(shared..) {
            None | Some("") => return self.first.clone(),
            Some(_) if self.first.len() != last.len() => last,
            // Pages with letters are written in full.
            Some(_) if last.starts_with(|c: char| c.is_ascii_alphabetic()) => last,
            Some(short) => short,
        };
        format!("{}-{short}", self.first)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::{Content, Research};

    fn publication(more: &str) -> Publication {
        let file = format!(
            r#"{{"$schema":"x","trials":[],"publications":[{{"id":"test","title":"A test","journal":"Journal of Tests","year":2030,"doi":"10.1000/182"{more}}}]}}"#
        );
        let parsed = Research::parse(file.as_bytes());
        assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
        parsed.value.unwrap().publications.remove(0)
    }

    #[track_caller]
    fn cited(more: &str, reference: &str) {
        assert_eq!(vancouver(&publication(more)), reference);
    }

    #[test]
    fn a_reference_says_what_is_known_in_the_order_of_the_nlm() {
        cited(
            r#","authors":["Sample AB","van Test C"],"journal_short":"J Test","volume":"378","issue":"21","pages":"1965–75""#,
            "Sample AB, van Test C. A test. J Test. 2030;378(21):1965-75. doi:10.1000/182",
        );
        cited("", "A test. Journal of Tests. 2030. doi:10.1000/182");
        cited(
            r#","volume":"378""#,
            "A test. Journal of Tests. 2030;378. doi:10.1000/182",
        );
        cited(
            r#","issue":"5","pages":"e12""#,
            "A test. Journal of Tests. 2030;(5):e12. doi:10.1000/182",
        );
        cited(
            r#","pages":"7""#,
            "A test. Journal of Tests. 2030:7. doi:10.1000/182",
        );
    }

    #[test]
    fn groups_stand_apart_and_long_lists_end_early() {
        cited(
            r#","authors":["Sample A","Sample B","Test Group","TEST"]"#,
            "Sample A, Sample B; Test Group; TEST. A test. Journal of Tests. 2030. doi:10.1000/182",
        );
        let six = "Sample A, Sample B, Sample C, Sample D, Sample E, Sample F";
        let list = six.replace(", ", "\",\"");
        let rest = ". A test. Journal of Tests. 2030. doi:10.1000/182";
        cited(
            &format!(",\"authors\":[\"{list}\"]"),
            &format!("{six}{rest}"),
        );
        cited(
            &format!(",\"authors\":[\"{list}\",\"Sample G\"]"),
            &format!("{six}, et al{rest}"),
        );
    }

    #[test]
    fn a_trial_is_cited_by_its_register_or_its_page() {
        let cited = |more: &str| {
            let file = format!(
                r#"{{"trials":[{{"id":"test","name":"TEST","title":"A test","summary":"x"{more}}}],"publications":[]}}"#
            );
            let trials = Research::parse(file.as_bytes()).value.unwrap().trials;
            study(&trials[0], Some("https://example.org/research/test/"))
        };
        assert_eq!(
            cited(r#","registry":{"name":"ClinicalTrials.gov","number":"NCT00000102"}"#),
            "TEST: A test. ClinicalTrials.gov NCT00000102. Available from: https://clinicaltrials.gov/study/NCT00000102"
        );
        assert_eq!(
            cited(""),
            "TEST: A test. Available from: https://example.org/research/test/"
        );
    }

    #[test]
    fn a_sentence_ends_once() {
        for (title, end) in [
            ("Why?", "Why? "),
            ("So!", "So! "),
            ("So.", "So. "),
            ("So", "So. "),
        ] {
            let mut publication = publication(r#","journal_short":"J. Test.""#);
            publication.title = title.into();
            let reference = format!("{end}J. Test. 2030. doi:10.1000/182");
            assert_eq!(vancouver(&publication), reference);
        }
    }

    #[test]
    fn pages_are_understood_where_they_are_a_range() {
        for (text, first, last, short) in [
            ("1965–75", "1965", Some("1975"), "1965-75"),
            ("488–496", "488", Some("496"), "488-96"),
            ("1557 - 1563", "1557", Some("1563"), "1557-63"),
            ("998–1003", "998", Some("1003"), "998-1003"),
            ("12–12", "12", Some("12"), "12"),
            ("S12–S18", "S12", Some("S18"), "S12-S18"),
            ("S12–8", "S12", Some("S18"), "S12-S18"),
            ("e123", "e123", None, "e123"),
            ("1–3, 7–9", "1-3, 7-9", None, "1-3, 7-9"),
            ("123-é", "123-é", None, "123-é"),
        ] {
            let pages = Pages::of(text);
            assert_eq!(
                (&*pages.first, pages.last.as_deref()),
                (first, last),
                "{text}"
            );
            assert_eq!(pages.short(), short, "{text}");
        }
    }

    #[test]
    fn files_lie_beside_the_page_and_at_the_root() {
        let publication = publication("");
        let paths = Format::ALL.map(|format| (format.path(&publication), format.all()));
        let expected = [
            ("research/test.bib", "publications.bib"),
            ("research/test.ris", "publications.ris"),
        ];
        assert_eq!(paths, expected.map(|(one, all)| (one.into(), all.into())));
    }
}
