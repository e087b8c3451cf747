//! Feeds, and the other files in XML and JSON.

use serde_json::Value;

use crate::{
    compare::Comparison,
    editions::{HARMLESS, all_files, compare_each, pairs, report},
    prose,
    python::{read_atom, read_json_feed},
    tree,
    words::Form,
};
use site::artifact::Artifact;

#[test]
fn xml_has_the_same_elements() {
    compare_each(|comparison, files| {
        for (path, harmless, found) in pairs(comparison, files, ".xml") {
            match (tree::xml(harmless), tree::xml(found)) {
                (Ok(harmless), Ok(found)) => {
                    comparison.nodes(path, &harmless, &found, Form::OneLine);
                }
                (harmless, found) => {
                    let errors = [harmless.err(), found.err()];
                    comparison.differs(path, format!("{errors:?}"));
                }
            }
        }
    });
}

#[test]
fn json_has_the_same_keys() {
    compare_each(|comparison, files| {
        for ending in [".json", ".webmanifest"] {
            for (path, harmless, found) in pairs(comparison, files, ending) {
                comparison.json(path, harmless, found, Some(Form::OneLine));
            }
        }
    });
}

#[test]
fn rules_for_crawlers_have_the_same_lines() {
    compare_each(|comparison, files| {
        for (path, harmless, found) in pairs(comparison, files, "robots.txt") {
            if harmless.lines().count() != found.lines().count() {
                comparison.differs(path, format!("other lines: {found:?}"));
            }
            for (harmless, found) in harmless.lines().zip(found.lines()) {
                // The folder of the site's address, which each case has its own of.
                let folder = |line: &'_ str| -> Option<bool> {
                    let path = line.strip_prefix("Disallow: /")?.strip_suffix("admin/")?;
                    Some(path.is_empty() || path.ends_with('/') && !path.contains(' '))
                };
                match (folder(harmless), folder(found)) {
                    (Some(true), Some(true)) => {}
                    _ => comparison.address(path, harmless, found),
                }
            }
        }
    });
}

/// The harmless feed first, then that of each case as an artifact.
fn artifacts(path: &str) -> Vec<Artifact> {
    let harmless = HARMLESS[path].as_str();
    let files = all_files(path).into_iter().map(|(_, _, file)| file);
    std::iter::once(harmless)
        .chain(files)
        .map(|file| Artifact::new(path, file))
        .collect()
}

#[test]
fn programs_read_atom_alike() {
    let artifacts = artifacts("feed.xml");
    let read = read_atom(&artifacts.iter().collect::<Vec<_>>());
    let (harmless, others) = read.split_first().unwrap();
    let mut failures = Vec::new();
    for (found, (name, words, _)) in others.iter().zip(all_files("feed.xml")) {
        let mut comparison = Comparison::new(words);
        for key in ["schema", "wrong", "version", "language", "links", "icon"] {
            comparison.value(key, &harmless[key], &found[key], Some(Form::OneLine));
        }
        let entries = |feed: &Value| feed["entries"].as_array().unwrap().clone();
        for (harmless, found) in entries(harmless).iter().zip(&entries(found)) {
            for key in ["id", "link", "raw_title", "raw_summary", "tags"] {
                // Where there is no text, a reader of XML has none.
                let text = Value::from("");
                let found = if found[key].is_null() {
                    &text
                } else {
                    &found[key]
                };
                comparison.value(key, &harmless[key], found, Some(Form::OneLine));
            }
            for link in found["markup"]["links"].as_array().unwrap() {
                if let Err(error) = prose::is_safe(link.as_str().unwrap()) {
                    comparison.differs("links", error);
                }
            }
            for attribute in found["markup"]["attributes"].as_array().unwrap() {
                let attribute = attribute.as_str().unwrap();
                if !["dir", "href", "start", "datetime"].contains(&attribute) {
                    comparison.differs("content", format!("{attribute} in its HTML"));
                }
            }
        }
        let told = comparison.differences.into_iter();
        failures.extend(told.map(|difference| format!("{name}: {difference}")));
    }
    report(&failures);
}

#[test]
fn programs_read_json_feeds_alike() {
    let artifacts = artifacts("feed.json");
    let read = read_json_feed(&artifacts.iter().collect::<Vec<_>>());
    let (harmless, others) = read.split_first().unwrap();
    let mut failures = Vec::new();
    for (found, (name, words, _)) in others.iter().zip(all_files("feed.json")) {
        let mut comparison = Comparison::new(words);
        for key in [
            "schema",
            "first_key",
            "title",
            "page",
            "feed",
            "language",
            "icons",
        ] {
            comparison.value(key, &harmless[key], &found[key], Some(Form::OneLine));
        }
        let told = comparison.differences.into_iter();
        failures.extend(told.map(|difference| format!("{name}: {difference}")));
    }
    report(&failures);
}
