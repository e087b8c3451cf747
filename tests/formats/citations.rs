//! Files for reference managers, read by programs that others wrote.

use std::collections::BTreeSet;

use content::{
    Content, Doi, Pmid, Publication, Research,
    citation::{Format, vancouver},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use site::{artifact::Artifact, citations, edition::Edition, text::one_line};

use crate::{
    fixture::{edition, file, published},
    python::{read_bibtex, read_ris},
};

/// An edition with publications of these fields beside those that have to be there.
fn edition_with(publications: &[Value]) -> Edition {
    let publications: Vec<Value> = publications
        .iter()
        .enumerate()
        .map(|(index, more)| {
            let mut publication = json!({
                "id": format!("test-{index}"), "title": "A test", "journal": "Journal of Tests",
                "year": 2030, "doi": "10.1000/182",
            });
            let more = more.as_object().unwrap().clone();
            publication.as_object_mut().unwrap().extend(more);
            publication
        })
        .collect();
    let file = json!({"$schema": "x", "trials": [], "publications": publications});
    let parsed = Research::parse(file.to_string().as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    let mut edition = edition();
    edition.research = parsed.value.unwrap();
    edition
}

fn text(file: &Artifact) -> String {
    String::from_utf8(file.bytes.clone()).unwrap()
}

/// The file of all publications, as both readers understand it. The files of single ones hold
/// the same entries.
fn read(edition: &Edition) -> [Vec<Value>; 2] {
    let files = citations::files(edition);
    let publications = &edition.research.publications;
    assert_eq!(files.len(), 2 + 2 * publications.len());
    let texts = |format: Format| -> Vec<String> {
        let single = publications
            .iter()
            .map(|publication| format.path(publication));
        std::iter::once(format.all())
            .chain(single)
            .map(|path| text(file(&files, &path)))
            .collect()
    };
    let read = [
        read_bibtex(&texts(Format::BibTex)),
        read_ris(&texts(Format::Ris)),
    ];
    read.map(|mut read| {
        let all = read.remove(0).as_array().unwrap().clone();
        let single: Vec<Value> = read
            .iter()
            .flat_map(|entries| entries.as_array().unwrap().clone())
            .collect();
        assert_eq!(all, single);
        assert_eq!(all.len(), publications.len());
        all
    })
}

#[test]
fn a_publication_says_all_that_is_known_in_both_formats() {
    let edition = edition_with(&[
        json!({
            "authors": ["Sample AB", "van Test J-P 3rd", "Test Group", "Test and Sample Society"],
            "journal_short": "J Test", "volume": "378", "issue": "Suppl 1", "pages": "1965–75",
            "title": "ECMO: a test",
        }),
        json!({ "pages": "e12" }),
        json!({ "doi": "10.1000/S0140(30)1<2>#%_{x};y" }),
    ]);
    let [bibtex, ris] = read(&edition);
    assert_eq!(
        bibtex[0],
        json!({"kind": "article", "key": "test-0", "names": [
            ["Sample", "A. B.", ""], ["van Test", "J.-P.", "3rd"], ["Test Group", "", ""],
            ["Test and Sample Society", "", ""],
        ], "fields": {
            "author": ["Sample, A. B.", "van Test, 3rd, J.-P.", "Test Group", "Test and Sample Society"],
            "title": "ECMO: a test",
            "journal": "Journal of Tests",
            "shortjournal": "J Test",
            "year": "2030",
            "volume": "378",
            "number": "Suppl 1",
            "pages": "1965–1975",
            "doi": "10.1000/182",
            "url": "https://doi.org/10.1000/182",
        }})
    );
    assert_eq!(
        ris[0],
        json!({
            "TY": "JOUR", "ID": "test-0",
            "AU": ["Sample, A. B.", "van Test, J.-P., 3rd", "Test Group", "Test and Sample Society"],
            "TI": "ECMO: a test", "T2": "Journal of Tests", "J2": "J Test", "PY": "2030",
            "VL": "378", "IS": "Suppl 1", "SP": "1965", "EP": "1975", "DO": "10.1000/182",
            "UR": ["https://doi.org/10.1000/182"],
        })
    );
    assert_eq!(bibtex[1]["fields"]["pages"], "e12");
    assert_eq!(
        [&ris[1]["SP"], &ris[1]["EP"]],
        [&json!("e12"), &Value::Null]
    );
    // A DOI that would break the entry is told by its address.
    let address = "https://doi.org/10.1000/S0140(30)1%3C2%3E%23%25_%7Bx%7D;y";
    assert_eq!(bibtex[2]["fields"]["doi"], Value::Null);
    assert_eq!(bibtex[2]["fields"]["url"], address);
    assert_eq!(ris[2]["DO"], "10.1000/S0140(30)1<2>#%_{x};y");
    assert_eq!(ris[2]["UR"], json!([address.replace(';', "%3B")]));
}

/// Authors in every form, and the parts by which a program knows them: family name, given names,
/// suffix.
fn authors() -> Vec<(Value, [&'static str; 3])> {
    vec![
        (json!("Sample AB"), ["Sample", "A. B.", ""]),
        (
            json!("van der Test J-P 3rd"),
            ["van der Test", "J.-P.", "3rd"],
        ),
        (
            json!("Ångström-O'Test É Jr"),
            ["Ångström-O'Test", "É.", "Jr"],
        ),
        (
            json!("de la Prueba y Sample M"),
            ["de la Prueba y Sample", "M.", ""],
        ),
        (
            json!({ "family": "Sample", "given": "John Paul", "suffix": "Jr" }),
            ["Sample", "John Paul", "Jr"],
        ),
        (
            json!({ "family": "Sample and Test", "given": "J" }),
            ["Sample and Test", "J.", ""],
        ),
        (
            json!({ "family": "TEST", "given": "Ada B." }),
            ["TEST", "Ada B.", ""],
        ),
        (json!({ "family": "Onename" }), ["Onename", "", ""]),
        (json!({ "family": "One Name" }), ["One Name", "", ""]),
        (json!("Test Group"), ["Test Group", "", ""]),
        (
            json!("Test Society, Section 2"),
            ["Test Society, Section 2", "", ""],
        ),
        (json!({ "group": "Sample J" }), ["Sample J", "", ""]),
        (
            json!({ "group": "Testers and Others" }),
            ["Testers and Others", "", ""],
        ),
    ]
}

#[test]
fn without_a_doi_the_number_in_pubmed_leads_to_it() {
    let without_doi = |more: Value| {
        let mut edition = edition_with(&[more]);
        edition.research.publications[0].doi = None;
        edition
    };
    let edition = without_doi(json!({ "pmid": "12345678" }));
    let [bibtex, ris] = read(&edition);
    let address = "https://pubmed.ncbi.nlm.nih.gov/12345678/";
    assert_eq!(bibtex[0]["fields"]["pmid"], "12345678");
    assert_eq!(bibtex[0]["fields"]["url"], address);
    assert_eq!(ris[0]["AN"], "12345678");
    assert_eq!(ris[0]["UR"], json!([address]));
    let reference = "A test. Journal of Tests. 2030. PMID: 12345678.";
    assert_eq!(vancouver(&edition.research.publications[0]), reference);

    let edition = without_doi(json!({}));
    let [bibtex, ris] = read(&edition);
    for missing in [&bibtex[0]["fields"]["url"], &ris[0]["UR"], &ris[0]["DO"]] {
        assert_eq!(*missing, Value::Null);
    }
    let reference = "A test. Journal of Tests. 2030.";
    assert_eq!(vancouver(&edition.research.publications[0]), reference);
}

#[test]
fn names_are_taken_apart_as_they_were_meant() {
    let (written, parts): (Vec<Value>, Vec<[&str; 3]>) = authors().into_iter().unzip();
    let edition = edition_with(&[json!({ "authors": written })]);
    let [bibtex, ris] = read(&edition);
    assert_eq!(bibtex[0]["names"], json!(parts));
    // In RIS a name without a comma is a group's, and commas are between the parts.
    let told = parts.iter().map(|[family, given, suffix]| {
        let is_person = !given.is_empty();
        let family = if is_person {
            (*family).to_owned()
        } else {
            family.replace(',', "")
        };
        let parts = [&*family, given, suffix].map(str::to_owned);
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    });
    let told: Vec<String> = told.collect();
    assert_eq!(ris[0]["AU"], json!(told));
}

#[test]
fn old_dois_come_back_as_they_are() {
    let dois = [
        "10.1002/(SICI)1097-0000(199801)1:1<1::AID-T>3.0.CO;2-Y",
        "10.1000/A(1)2.0.CO;2-#",
        "10.1016/S0140-6736(18)31080-8",
    ];
    let edition = edition_with(&dois.map(|doi| json!({ "doi": doi })));
    let [bibtex, ris] = read(&edition);
    for (doi, (bibtex, ris)) in dois.iter().zip(bibtex.iter().zip(&ris)) {
        assert_eq!(bibtex["fields"]["doi"], *doi);
        assert_eq!(ris["DO"], *doi);
        let address = bibtex["fields"]["url"].as_str().unwrap();
        let path = address.strip_prefix("https://doi.org/").unwrap();
        let decoded = percent_encoding::percent_decode_str(path)
            .decode_utf8()
            .unwrap();
        assert_eq!(decoded, *doi);
    }
}

#[test]
fn files_are_there_without_publications_too() {
    let files = citations::files(&edition_with(&[]));
    let seen: Vec<(&str, &[u8])> = files
        .iter()
        .map(|file| (&*file.path, &*file.bytes))
        .collect();
    assert_eq!(
        seen,
        [("publications.bib", &b""[..]), ("publications.ris", b"")]
    );
}

#[test]
fn the_networks_own_publications_are_told() {
    let edition = published();
    let [bibtex, ris] = read(&edition);
    for (publication, (bibtex, ris)) in edition
        .research
        .publications
        .iter()
        .zip(bibtex.iter().zip(&ris))
    {
        assert_eq!(bibtex["fields"]["title"], publication.title);
        assert_eq!(ris["TI"], publication.title);
        let doi = publication.doi.as_ref().map(Doi::as_str);
        assert_eq!(bibtex["fields"]["doi"].as_str(), doi);
        assert_eq!(ris["DO"].as_str(), doi);
        let pmid = publication.pmid.as_ref().map(Pmid::as_str);
        assert_eq!(bibtex["fields"]["pmid"].as_str(), pmid);
        assert_eq!(ris["AN"].as_str(), pmid);
    }
    let references: Vec<String> = edition
        .research
        .publications
        .iter()
        .map(vancouver)
        .collect();
    let eolia = "Combes A, Hajage D, Capellier G, Demoule A, Lavoué S, Guervilly C, et al. \
                 Extracorporeal Membrane Oxygenation for Severe Acute Respiratory Distress \
                 Syndrome. N Engl J Med. 2018;378(21):1965-75. doi:10.1056/NEJMoa1800385";
    assert!(
        references.iter().any(|reference| reference == eolia),
        "{references:#?}"
    );
}

/// Pieces that mean something in one of the formats.
const PIECES: &[&str] = &[
    "\r\n",
    "\n",
    "\u{85}",
    "\u{2028}",
    "\0",
    "\t",
    " ",
    "\\",
    "\\n",
    "{",
    "}",
    "{{",
    "}}",
    "},",
    "\"",
    "'",
    "$",
    "$x$",
    "%",
    "#",
    "&",
    "_",
    "^",
    "~",
    "@",
    "@article{x,",
    "@comment{",
    "=",
    ",",
    ";",
    " and ",
    "ER  - ",
    "\nER  - \n",
    "TY  - JOUR",
    "AU  - X",
    "--",
    "–",
    "\\textbf{x}",
    "\\input{x}",
    "``",
    "<b>",
    "|",
    "é",
    "👩🏽‍⚕️",
    "مؤتمر",
    "Word",
    "word",
    "ß",
    "1",
    "The ",
    " AB",
    " Jr",
];

/// Texts of such pieces and of any characters.
fn words() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 1..10);
    prop_oneof![pieces.prop_map(|pieces| pieces.concat()), any::<String>(),]
        .prop_map(|words| format!("T{words}"))
}

/// The text with the signs that the reader of LaTeX gives back for others.
fn alike(text: &str) -> String {
    let same = text.replace('`', "‘").replace('\'', "’");
    let same = same.replace('ˆ', "^").replace('˜', "~");
    same.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn whatever_the_words_are_they_come_out_as_words() {
    let strategy = [words(), words(), words(), words()];
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let mut edition = edition_with(&vec![json!({ "authors": ["Test Group"] }); 300]);
    for publication in &mut edition.research.publications {
        let [title, journal, volume, author] = strategy
            .each_ref()
            .map(|words| words.new_tree(&mut runner).unwrap().current());
        publication.title = title;
        publication.journal = journal;
        publication.volume = Some(volume);
        publication.authors = vec![content::Author::Group(author)];
    }
    let [bibtex, ris] = read(&edition);
    for (publication, (bibtex, ris)) in edition
        .research
        .publications
        .iter()
        .zip(bibtex.iter().zip(&ris))
    {
        same(publication, bibtex, ris);
    }
}

/// Asserts that an entry of both formats has these words and nothing else.
fn same(publication: &Publication, bibtex: &Value, ris: &Value) {
    let fields = &bibtex["fields"];
    let names: BTreeSet<&str> = fields
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        names,
        BTreeSet::from(["author", "doi", "journal", "title", "url", "volume", "year"])
    );
    let tags: BTreeSet<&str> = ris
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        tags,
        BTreeSet::from(["AU", "DO", "ID", "PY", "T2", "TI", "TY", "UR", "VL"])
    );
    let volume = publication.volume.clone().unwrap();
    for (words, told) in [
        (&publication.title, &ris["TI"]),
        (&publication.journal, &ris["T2"]),
        (&volume, &ris["VL"]),
        (
            &publication.authors[0].to_string().replace(',', ""),
            &ris["AU"][0],
        ),
    ] {
        assert_eq!(*told, one_line(words));
    }
    for (words, told) in [
        (&publication.title, &fields["title"]),
        (&publication.journal, &fields["journal"]),
        (&volume, &fields["volume"]),
        (&publication.authors[0].to_string(), &fields["author"][0]),
    ] {
        assert_eq!(
            alike(told.as_str().unwrap()),
            alike(&one_line(words)),
            "{words:?}"
        );
    }
}

#[test]
fn lines_of_ris_are_a_tag_and_a_value_and_end_as_they_should() {
    let mut edition = edition_with(&[json!({}), json!({})]);
    // No checker lets this through.
    edition.research.publications[0].title = "T\u{2028}ER  - \u{85}TY  - JOUR".into();
    for file in citations::files(&edition) {
        if !file.path.ends_with(".ris") {
            continue;
        }
        let text = text(&file);
        let entries: Vec<&str> = text
            .strip_suffix("\r\n")
            .unwrap()
            .split("\r\n\r\n")
            .collect();
        for entry in entries {
            let lines: Vec<&str> = entry.split("\r\n").collect();
            assert_eq!(lines[0], "TY  - JOUR");
            assert_eq!(*lines.last().unwrap(), "ER  - ");
            for line in &lines {
                let (tag, _) = line.split_once("  - ").unwrap();
                assert!(
                    tag.len() == 2
                        && tag
                            .bytes()
                            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()),
                    "{line}"
                );
                assert!(!line.contains(char::is_control), "{line:?}");
            }
            assert_eq!(
                lines.iter().filter(|line| line.starts_with("ER")).count(),
                1
            );
        }
    }
}
