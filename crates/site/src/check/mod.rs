//! The checker: reads a content folder and says everything that is wrong with it.
//!
//! | module | does |
//! |---|---|
//! | `syntax` | from bytes to a tree with places, or one mistake explained |
//! | [`schema`] `validate` `forms` | each value against the schema of its file; what it should look like |
//! | `formats` `advice` | each text by the rule of its type, the words from there or better ones |
//! | `rules` `twice` `zones` `photos` `links` `gone` | rules across fields, records and files |
//! | `texts` `garbled` | every text with its rule; letters that were decoded in a wrong way |
//! | [`problem`] [`place`] | what is wrong, where, and what to write instead |
//! | [`report`] `draw` | all problems: a line each, drawn, as JSON, or as annotations of a workflow |

mod advice;
mod document;
mod draw;
mod formats;
mod forms;
mod garbled;
mod gone;
mod links;
mod photos;
pub mod place;
pub mod problem;
pub mod report;
mod rules;
pub mod schema;
pub(crate) mod syntax;
mod texts;
mod twice;
mod validate;
pub(crate) mod zones;

use std::fs;
use std::io;
use std::path::Path;

use content::{Committee, Content, Events, File, News, Refusal, Research, Site, Skipped, nearest};

use crate::history::{self, Gone};
use document::{Document, Finding};
use links::SiteMap;
use validate::Rules;

pub use problem::{Problem, Rule};
pub use report::{Format, Report};
pub use schema::schemas;

/// Checks the five files of a content folder, and that the photos they name are there.
#[must_use]
pub fn check(folder: &Path) -> Report {
    check_files(folder, |file| read(folder, file))
}

/// The same as if one of the files had other bytes.
#[must_use]
pub fn check_changed(folder: &Path, changed: File, bytes: &[u8]) -> Report {
    check_files(folder, |file| {
        if file == changed {
            Ok(bytes.to_owned())
        } else {
            read(folder, file)
        }
    })
}

fn check_files(folder: &Path, read: impl Fn(File) -> io::Result<Vec<u8>>) -> Report {
    let files: Vec<(File, io::Result<Vec<u8>>)> = File::ALL
        .into_iter()
        .map(|file| (file, read(file)))
        .collect();
    let mut report = Report {
        folder: folder.to_owned(),
        ..Report::default()
    };
    let mut map = SiteMap::new(Some(folder));
    for (file, bytes) in &files {
        if let Ok(bytes) = bytes {
            add_pages(&mut map, *file, bytes);
        }
    }
    // Without git or a repository nothing is known to be gone.
    let gone = history::gone(folder).unwrap_or_default();
    for (file, bytes) in files {
        match bytes {
            Ok(bytes) => {
                report.files += 1;
                let found = problems(file, &bytes, Some(folder), &map, &gone);
                report.problems.extend(found);
            }
            Err(error) => {
                let refusal = unreadable(folder, file, &error);
                report.problems.push(Problem::of_file(file, &refusal));
            }
        }
    }
    report
}

/// Everything that is wrong with one file, in the order of its text. Of links it is known whether
/// their pages exist as far as this file makes them.
#[must_use]
pub fn check_file(file: File, bytes: &[u8]) -> Vec<Problem> {
    let mut map = SiteMap::new(None);
    add_pages(&mut map, file, bytes);
    problems(file, bytes, None, &map, &[])
}

/// Adds the pages that a file makes, if it can be read at all.
fn add_pages(map: &mut SiteMap, file: File, bytes: &[u8]) {
    if let Ok(text) = syntax::decode(bytes)
        && let Ok(root) = syntax::parse(text)
    {
        map.add(file, &Document::new(text, root).value);
    }
}

fn problems(
    file: File,
    bytes: &[u8],
    folder: Option<&Path>,
    map: &SiteMap,
    gone: &[Gone],
) -> Vec<Problem> {
    let syntax_problem = |text: &[u8], (at, refusal): syntax::Located| {
        let finding = Finding {
            range: at..at + 1,
            pointer: String::new(),
            refusal,
            rule: Rule::Syntax,
        };
        vec![Problem::at((file, text), &finding)]
    };
    let text = match syntax::decode(bytes) {
        Ok(text) => text,
        Err(located) => return syntax_problem(bytes, located),
    };
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(located) => return syntax_problem(text.as_bytes(), located),
    };
    let document = Document::new(text, root);
    let rules = match Rules::of(file) {
        Ok(rules) => rules,
        Err(error) => {
            let refusal = Refusal::new(
                format!("The schema of this file is broken: {error}"),
                "Report this: it is a mistake of the checker, not of the file",
            );
            return vec![Problem::of_file(file, &refusal)];
        }
    };
    let texts = rules.texts(&document);
    let mut findings = document.duplicates();
    findings.extend(rules.findings(&document));
    findings.extend(garbled::findings(&document, &texts));
    findings.extend(links::findings(map, &document, &texts));
    if file == File::Site {
        findings.extend(links::of_redirects(map, &document));
    }
    findings.extend(rules::findings(file, &document));
    if let Some(folder) = folder {
        findings.extend(photos::findings(file, folder, &document));
    }
    add_unexplained(file, bytes, &document, &mut findings);
    // While a file has other mistakes, an entry may only seem to be gone.
    if findings.is_empty() {
        findings.extend(gone::findings(gone, file, &document, map));
    }
    // In the order of the file; of several at one place in the order they were found.
    findings.sort_by_key(|finding| finding.range.start);
    let text = (file, text.as_bytes());
    let problems = findings.iter().map(|finding| Problem::at(text, finding));
    problems.collect()
}

/// Nothing is missing from the site without a problem that says so: should the records refuse
/// what no rule here has found, their own reason is given.
fn add_unexplained(file: File, bytes: &[u8], document: &Document<'_>, findings: &mut Vec<Finding>) {
    for Skipped {
        pointer, reason, ..
    } in skipped(file, bytes)
    {
        let within = |finding: &Finding| {
            let rest = finding.pointer.strip_prefix(&pointer);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        if !findings.iter().any(within) {
            let refusal = Refusal::new(
                format!("This cannot be read: {reason}"),
                "Compare it with the entries beside it",
            );
            findings.push(document.at_value(&pointer, refusal));
        }
    }
}

fn skipped(file: File, bytes: &[u8]) -> Vec<Skipped> {
    match file {
        File::Site => Site::parse(bytes).problems,
        File::Events => Events::parse(bytes).problems,
        File::News => News::parse(bytes).problems,
        File::Research => Research::parse(bytes).problems,
        File::Committee => Committee::parse(bytes).problems,
    }
}

/// The bytes of a file that has exactly its name.
fn read(folder: &Path, file: File) -> io::Result<Vec<u8>> {
    let bytes = fs::read(folder.join(file.name()))?;
    if photos::exists(folder, file.name()) {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// A file that is not there, with the one that may have been meant.
fn unreadable(folder: &Path, file: File, error: &io::Error) -> Refusal {
    if error.kind() != io::ErrorKind::NotFound {
        return Refusal::new(
            format!("The file cannot be read: {error}"),
            "Look whether it is a file and may be read",
        );
    }
    let names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| File::ALL.iter().all(|known| known.name() != name))
        .collect();
    // Programs add endings and numbers: `news.json.txt`, `news (1).json`.
    let stem = file.name().trim_end_matches(".json");
    let begins = |name: &&str| {
        let rest = name.get(..stem.len()).map(|_| &name[stem.len()..]);
        name.starts_with(stem) && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let all = || names.iter().map(String::as_str);
    let meant = nearest(file.name(), all()).or_else(|| all().find(begins));
    Refusal::new(
        format!("The file is missing from {}", folder.display()),
        match meant {
            Some(name) => format!("Rename \"{name}\" to \"{}\"", file.name()),
            None => format!("Put \"{}\" back", file.name()),
        },
    )
}
