//! Files for reference managers: the same publications with the same fields.

use serde_json::{Value, json};

use crate::{
    compare::Comparison,
    editions::{HARMLESS, all_files, report},
    python::{read_bibtex, read_ris},
    words::Form,
};

/// Has a program read the file of all publications of every case, and compares what it finds.
fn compare_read(
    path: &str,
    read: fn(&[String]) -> Vec<Value>,
    compare: fn(&mut Comparison<'_>, &Value, &Value),
) {
    let cases = all_files(path);
    let files = cases.iter().map(|(_, _, file)| *file);
    let texts: Vec<String> = std::iter::once(HARMLESS[path].as_str())
        .chain(files)
        .map(str::to_owned)
        .collect();
    let read = read(&texts);
    let (harmless, others) = read.split_first().unwrap();
    assert!(!harmless.as_array().unwrap().is_empty());
    let mut failures = Vec::new();
    for (found, (name, words, _)) in others.iter().zip(cases) {
        let mut comparison = Comparison::new(words);
        compare(&mut comparison, harmless, found);
        let told = comparison.differences.into_iter();
        failures.extend(told.map(|difference| format!("{name}: {difference}")));
    }
    report(&failures);
}

#[test]
fn programs_read_ris_alike() {
    compare_read(
        "publications.ris",
        read_ris,
        |comparison, harmless, found| {
            let (harmless, addresses) = parted(harmless);
            let (found, others) = parted(found);
            comparison.value("ris", &harmless, &found, Some(Form::OneLine));
            for (harmless, found) in addresses.iter().zip(&others) {
                comparison.address("ris UR", harmless, found);
            }
        },
    );
}

/// The entries without their addresses, and these, which have signs in escapes.
fn parted(entries: &Value) -> (Value, Vec<String>) {
    let mut entries = entries.clone();
    let addresses = entries.as_array_mut().unwrap().iter_mut().map(|entry| {
        let address = entry.as_object_mut().unwrap().remove("UR").unwrap();
        address[0].as_str().unwrap().to_owned()
    });
    let addresses = addresses.collect();
    (entries, addresses)
}

#[test]
fn programs_read_bibtex_alike() {
    compare_read(
        "publications.bib",
        read_bibtex,
        |comparison, harmless, found| {
            comparison.value(
                "bib",
                &outline(harmless),
                &outline(found),
                Some(Form::OneLine),
            );
        },
    );
}

/// The entries with the names of their fields. Readers of LaTeX give some signs back as others;
/// what becomes of the words is looked at where these are known. Not every DOI can be told.
fn outline(entries: &Value) -> Value {
    let entries = entries.as_array().unwrap().iter().map(|entry| {
        let fields = entry["fields"].as_object().unwrap();
        let names: Vec<&String> = fields.keys().filter(|name| *name != "doi").collect();
        json!([entry["kind"], entry["key"], names])
    });
    entries.collect()
}
