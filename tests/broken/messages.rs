//! What is printed of each site: by the checker, and what an editor with the schema would mark.

use content::File;
use site::check::{Report, check};

use crate::{
    property::{Reading, explained},
    schemas::{Schemas, parse},
    sites::{BrokenSite, all, repository},
};

#[test]
fn the_right_site_is_right() {
    let report = check(&repository("tests/broken/right"));
    assert!(report.is_clean(), "{report}");
}

#[test]
fn every_mistake_is_explained() {
    let schemas = Schemas::new();
    let sites = all();
    assert!(sites.len() >= 80, "{} sites", sites.len());
    let mut poor = Vec::new();
    for site in sites {
        let report = site.report();
        if report.is_clean() {
            poor.push(format!("{} is not broken", site.name));
        }
        // The words of last resort, for what no rule has words of its own for.
        let last = ["This cannot be read:", "This is not what the file can hold"];
        let is_last = |what: &str| last.iter().any(|words| what.starts_with(words));
        let found = report
            .problems
            .iter()
            .filter(|problem| is_last(&problem.what));
        poor.extend(found.map(|problem| format!("{}: {problem}", site.name)));
        let text = [
            report.drawn(false),
            left_out(&site, &report),
            marked(&site, &schemas),
        ];
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            omit_expression => true,
            snapshot_path => &site.source,
        }, {
            insta::assert_snapshot!("report", text.join("\n"));
        });
    }
    assert!(poor.is_empty(), "{}", poor.join("\n"));
}

/// What the published site would lack. All of it has been explained, and nothing else is lacking.
fn left_out(site: &BrokenSite, report: &Report) -> String {
    let mut lines = Vec::new();
    let files = site.files();
    let is_there = |file: &File| files.iter().any(|(there, _)| there == file);
    let missing = File::ALL.into_iter().filter(|file| !is_there(file));
    lines.extend(missing.map(|file| file.name().to_owned()));
    for (file, bytes) in files {
        let reading = Reading::new(file, &bytes);
        let has_problem = report.problems.iter().any(|problem| problem.file == file);
        assert!(
            has_problem || (reading.readable && reading.skipped.is_empty()),
            "{}: the checker passes {}, the site does not",
            site.name,
            file.name()
        );
        for skipped in reading.skipped {
            assert!(
                explained(&skipped, &report.problems),
                "{}: {skipped}",
                site.name
            );
            lines.push(place(file.name(), &skipped.pointer));
        }
    }
    sentence("A browser leaves out", &lines)
}

/// What the schema alone says.
fn marked(site: &BrokenSite, schemas: &Schemas) -> String {
    let mut lines = Vec::new();
    for (file, bytes) in site.files() {
        match parse(&bytes) {
            Some(value) => lines.extend(
                schemas
                    .refusals(file, &value)
                    .iter()
                    .map(|refusal| place(file.name(), &refusal.pointer)),
            ),
            None => lines.push(format!("{} (no JSON)", file.name())),
        }
    }
    lines.dedup();
    sentence("An editor with the schemas marks", &lines)
}

fn place(file: &str, pointer: &str) -> String {
    format!("{file} {pointer}").trim_end().to_owned()
}

fn sentence(begin: &str, lines: &[String]) -> String {
    match lines {
        [] => format!("{begin}: nothing"),
        lines => format!("{begin}: {}", lines.join(", ")),
    }
}
