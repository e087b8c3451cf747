//! Publications from files as journals, doi.org and PubMed offer them.

use serde_json::{Value, json};

use crate::content::{Content, Ended, repository};

fn add(file: &str, more: &[&str]) -> (Content, Ended) {
    let content = Content::published();
    let file = repository("crates/site/tests/new/references").join(file);
    let mut flags = vec!["--from", file.to_str().unwrap(), "--relation", "listed"];
    flags.extend(more);
    let ended = content.new_entry("publication", &flags);
    (content, ended)
}

#[track_caller]
fn record(file: &str, more: &[&str]) -> Value {
    let before = Content::published().read("research.json");
    let (content, ended) = add(file, more);
    assert!(ended.succeeded, "{}", ended.stderr);
    content.added("research.json", &before);
    let file: Value = serde_json::from_str(&content.read("research.json")).unwrap();
    file["publications"][0].clone()
}

#[test]
fn bibtex_as_doi_org_writes_it() {
    assert_eq!(
        record("doi.bib", &["--id", "sample"]),
        json!({
            "id": "sample",
            "title": "Oxygen targets in naïve lungs: a sample of 10% & more",
            "authors": ["Sámple AB", "van der Tëst JP", "Beispiel B", "Sample Trial Group"],
            "journal": "Journal of Tests",
            "year": 2030,
            "volume": "12",
            "issue": "3",
            "pages": "101–112",
            "doi": "10.1000/test(22)00248-x",
            "relation": "listed",
            "source": { "url": "https://doi.org/10.1000/test(22)00248-x", "as_of": "2030-03" },
        })
    );
}

#[test]
fn ris_as_journals_write_it() {
    assert_eq!(
        record("journal.ris", &["--trial", "excel"]),
        json!({
            "id": "excel-2030",
            "title": "A sample of samples",
            "authors": ["Sample AB", "van der Test JP", "Beispiel B Jr", "Sample Trial Group"],
            "journal": "Journal of Tests",
            "journal_short": "J Test",
            "year": 2030,
            "volume": "12",
            "issue": "3",
            "pages": "101–112",
            "doi": "10.1000/ris",
            "relation": "listed",
            "trial": "excel",
            "source": { "url": "https://doi.org/10.1000/ris", "as_of": "2030-03-05" },
        })
    );
}

#[test]
fn what_pubmed_saves() {
    let record = record("pubmed.nbib", &["--title", "Flags count first"]);
    assert_eq!(record["title"], "Flags count first");
    assert_eq!(record["pmid"], "12345678");
    assert_eq!(
        record["authors"],
        json!(["Sample AB", "van der Test JP", "Sample Trial Group"])
    );
}

#[test]
fn a_shortened_list_of_authors_is_not_taken() {
    let (content, ended) = add("others.bib", &[]);
    assert!(!ended.succeeded);
    assert_eq!(
        ended.stderr,
        "error: --authors: The file does not name all authors. Name them all; pages shorten the list themselves.\n"
    );
    let untouched = Content::published();
    assert_eq!(
        content.read("research.json"),
        untouched.read("research.json")
    );
    let record = record("others.bib", &["--authors", "Sample A, Beispiel B"]);
    assert_eq!(record["authors"], json!(["Sample A", "Beispiel B"]));
    assert_eq!(record["doi"], "10.1000/others");
}
