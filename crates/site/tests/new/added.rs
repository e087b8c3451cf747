//! Each kind by its flags: where it goes, and how it is written.

use serde_json::Value;

use crate::content::Content;

/// The ids of a list, in the order of the file.
fn ids(content: &Content, file: &str, list: &str) -> Vec<String> {
    let file: Value = serde_json::from_str(&content.read(file)).unwrap();
    let id = |record: &Value| record["id"].as_str().unwrap().to_owned();
    file[list].as_array().unwrap().iter().map(id).collect()
}

/// Adds an entry; gives what was written, and what stands before and behind it.
#[track_caller]
fn add(kind: &str, file: &str, list: &str, flags: &[&str]) -> (String, String) {
    let content = Content::published();
    let before = content.read(file);
    let earlier = ids(&content, file, list);
    let ended = content.new_entry(kind, flags);
    assert!(ended.succeeded, "{}", ended.stderr);
    let all = ids(&content, file, list);
    let at = all.iter().position(|id| !earlier.contains(id)).unwrap();
    let beside = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("-", String::as_str);
    let place = format!("{} < {}", beside(at.checked_sub(1)), beside(Some(at + 1)));
    let line = content
        .read(file)
        .lines()
        .position(|line| line.contains(&format!("\"id\": \"{}\"", all[at])))
        .unwrap();
    assert_eq!(
        ended.stdout,
        format!(
            "The {kind} \"{}\" is in content/{file}, line {line}.\nRun \"make serve\" to look at it; change its texts in the file.\n",
            all[at]
        )
    );
    (content.added(file, &before), place)
}

#[test]
fn an_event_stands_among_the_others_by_its_start() {
    let (added, place) = add(
        "event",
        "events.json",
        "events",
        &[
            "--title",
            "Sample \"Meeting\", Zürich",
            "--kind",
            "network",
            "--start",
            "2026-04-02T09:00",
            "--end",
            "2026-04-02T17:30",
            "--time-zone",
            "Europe/Zurich",
            "--city",
            "Zürich",
            "--country",
            "CH",
            "--summary",
            "A test.",
        ],
    );
    assert_eq!(
        place,
        "sccm-congress-chicago-2026 < ats-conference-orlando-2026"
    );
    assert_eq!(
        added,
        r#"sample-meeting-zurich-2026",
      "title": "Sample \"Meeting\", Zürich",
      "start": "2026-04-02T09:00",
      "end": "2026-04-02T17:30",
      "time_zone": "Europe/Zurich",
      "kind": "network",
      "status": "scheduled",
      "place": {
        "city": "Zürich",
        "country": "CH"
      },
      "summary": "A test."
    },
    {
      "id": ""#
    );
}

#[test]
fn news_without_a_date_stands_at_the_top() {
    let flags = [
        "--title",
        "A sample",
        "--kind",
        "award",
        "--summary",
        "A test.",
    ];
    let (_, place) = add("news", "news.json", "news", &flags);
    assert_eq!(place, "- < recommend-and-practical-funded");
}

#[test]
fn news_with_a_date_stands_before_what_is_older() {
    let (added, place) = add(
        "news",
        "news.json",
        "news",
        &[
            "--title",
            "A sample",
            "--kind",
            "memoriam",
            "--person",
            "Ada Sample",
            "--date",
            "2024-12",
            "--summary",
            "A test.",
            "--link",
            "https://example.org/",
            "--link-label",
            "More",
        ],
    );
    assert_eq!(place, "anchor-recruiting-again < blender-published");
    assert!(
        added.contains("\"person\": {\n        \"name\": \"Ada Sample\"\n      }"),
        "{added}"
    );
    assert!(
        added.contains("\"links\": [\n        {\n          \"label\": \"More\",\n"),
        "{added}"
    );
}

#[test]
fn a_person_stands_at_the_end_of_the_group() {
    let flags = [
        "--name",
        "Ada Sample",
        "--group",
        "executive",
        "--credentials",
        "MD",
    ];
    let (_, place) = add("person", "committee.json", "members", &flags);
    assert_eq!(place, "eddy-fan < -");
}

#[test]
fn a_trial_stands_at_the_end() {
    let (added, place) = add(
        "trial",
        "research.json",
        "trials",
        &[
            "--name",
            "SAMPLE",
            "--title",
            "A sample",
            "--summary",
            "A test.",
            "--country",
            "AU, NZ",
            "--registry",
            "ClinicalTrials.gov",
            "--registry-number",
            "NCT00000102",
            "--status",
            "recruiting",
            "--source",
            "https://example.org/",
            "--as-of",
            "2026-01-02",
            "--planned",
            "300",
        ],
    );
    assert_eq!(place, "optimal-lung-ventilation < -");
    assert!(added.contains("\"planned\": 300"), "{added}");
}

#[test]
fn a_publication_stands_with_those_of_its_year() {
    let (added, place) = add(
        "publication",
        "research.json",
        "publications",
        &[
            "--title",
            "A sample",
            "--journal",
            "Journal of Tests",
            "--year",
            "2022",
            "--relation",
            "listed",
            "--trial",
            "excel",
            "--doi",
            "10.1000/sample",
            "--authors",
            "Sample AB, van der Test J-P, Sample Trial Group",
        ],
    );
    assert_eq!(place, "protecmo-2023 < excel-2022");
    // The id of the next one begins with the same letters.
    assert!(added.starts_with("-2\",\n"), "{added}");
    assert!(
        added.contains("\"url\": \"https://doi.org/10.1000/sample\""),
        "{added}"
    );
}

#[test]
fn byte_order_mark_line_ends_and_a_list_on_one_line_stay() {
    let flags = [
        "--title",
        "A sample",
        "--kind",
        "award",
        "--summary",
        "A test.",
    ];
    let record = r#"{"id":"a-sample","title":"A sample","kind":"award","summary":"A test."}"#;
    for (before, added) in [
        ("{\"$schema\":\"x\",\"news\":[]}", record.to_owned()),
        (
            "\u{FEFF}{\r\n\t\"news\": []\r\n}",
            "\r\n\t\t{\r\n\t\t\t\"id\": \"a-sample\",\r\n\t\t\t\"title\": \"A sample\",\r\n\t\t\t\"kind\": \"award\",\r\n\t\t\t\"summary\": \"A test.\"\r\n\t\t}\r\n\t".to_owned(),
        ),
        (
            r#"{"$schema":"x","news":[{"id":"b","title":"B","kind":"award","summary":"B"}]}"#,
            format!("{record},"),
        ),
    ] {
        let content = Content::published();
        content.write("news.json", before);
        let ended = content.new_entry("news", &flags);
        assert!(ended.succeeded, "{}", ended.stderr);
        let after = content.read("news.json");
        assert!(after.contains(&added), "{after}");
        assert_eq!(after.replacen(&added, "", 1), before);
    }
}
