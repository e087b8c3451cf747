//! What the site shows of a file that has mistakes.

use content::{Committee, Content, Events, News, Research, Site};

/// An event with these keys in addition to those that all have.
fn event(id: &str, more: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "title": "A", "start": "2030", "kind": "course", "status": "scheduled",
            "place": {{}}, "summary": "A."{more} }}"#
    )
}

/// The ids of the events that are shown.
fn shown(events: &[String]) -> Vec<String> {
    let file = format!(r#"{{ "events": [{}] }}"#, events.join(","));
    let parsed = Events::parse(file.as_bytes());
    assert_eq!(parsed.left_out, parsed.problems.len());
    let shown = parsed.value.unwrap().events;
    assert_eq!(shown.len() + parsed.left_out, events.len());
    shown.iter().map(|event| event.id.to_string()).collect()
}

#[test]
fn unknown_keys_cost_nothing() {
    let known = event("a", "");
    let more = event("b", r#", "speakers": [], "place2": { "a": 1, "a": 2 }"#);
    assert_eq!(shown(&[known, more]), ["a", "b"]);
}

#[test]
fn rules_across_fields_cost_the_record() {
    for more in [
        r#", "end": "2029""#,
        r#", "end": "2030-02-06T09:00""#,
        r#", "title": "B""#,
        r#", "end": "soon""#,
        r#", "time_zone": "+01:00""#,
        r#", "body": "[x](javascript:alert(1))""#,
        r#", "source": { "as_of": "2030" }"#,
    ] {
        assert_eq!(shown(&[event("a", more), event("b", "")]), ["b"], "{more}");
    }
    let times = r#", "end": "2030-02-06T09:00", "time_zone": "Mars/Phobos""#;
    assert_eq!(shown(&[event("a", times)]), ["a"]);
}

#[test]
fn of_two_records_with_one_id_the_first_is_shown() {
    assert_eq!(
        shown(&[event("a", ""), event("a", ""), event("b", "")]),
        ["a", "b"]
    );
    // One that is not shown takes no address.
    assert_eq!(
        shown(&[event("a", r#", "end": "2029""#), event("a", "")]),
        ["a"]
    );
}

#[test]
fn a_person_is_there_in_memoriam_and_only_there() {
    let item = |kind: &str, more: &str| {
        format!(r#"{{ "id": "a", "title": "A", "kind": "{kind}", "summary": "A."{more} }}"#)
    };
    let person = r#", "person": { "name": "A" }"#;
    for (kind, more, fits) in [
        ("memoriam", person, true),
        ("memoriam", "", false),
        ("award", person, false),
        ("award", "", true),
    ] {
        let file = format!(r#"{{ "news": [{}] }}"#, item(kind, more));
        let parsed = News::parse(file.as_bytes());
        assert_eq!(parsed.left_out, usize::from(!fits), "{kind}{more}");
    }
}

#[test]
fn one_list_does_not_hide_the_other() {
    let publication =
        r#"{ "id": "a", "title": "A", "journal": "A", "year": 2030, "doi": "10.1000/1" }"#;
    for (trials, left_out) in [(r#""trials": 7,"#, 1), ("", 1), (r#""trials": [7, 8],"#, 2)] {
        let file = format!(r#"{{ {trials} "publications": [{publication}] }}"#);
        let parsed = Research::parse(file.as_bytes());
        let research = parsed.value.unwrap();
        assert_eq!((research.trials.len(), research.publications.len()), (0, 1));
        assert_eq!(parsed.left_out, left_out);
    }
    assert!(Research::parse(b"{}").value.is_none());
}

#[test]
fn years_and_register_numbers_are_checked() {
    let publication = |year: &str| {
        format!(
            r#"{{ "id": "a", "title": "A", "journal": "A", "year": {year}, "doi": "10.1000/1" }}"#
        )
    };
    for (year, fits) in [
        ("1900", true),
        ("2199", true),
        ("1899", false),
        ("2200", false),
        ("2030.0", false),
        ("2e3", false),
        ("\"2030\"", false),
        ("99999999999999999999", false),
    ] {
        let file = format!(
            r#"{{ "trials": [], "publications": [{}] }}"#,
            publication(year)
        );
        assert_eq!(
            Research::parse(file.as_bytes()).left_out == 0,
            fits,
            "{year}"
        );
    }
    for (name, number, fits) in [
        ("ClinicalTrials.gov", "NCT00000102", true),
        ("ClinicalTrials.gov", "NCT1", false),
        ("clinicaltrials.gov", "NCT00000102", false),
        ("ISRCTN", "1", true),
    ] {
        let file = format!(
            r#"{{ "publications": [], "trials": [{{ "id": "a", "name": "A", "title": "A", "summary": "A.",
                "registry": {{ "name": "{name}", "number": "{number}" }} }}] }}"#
        );
        assert_eq!(
            Research::parse(file.as_bytes()).left_out == 0,
            fits,
            "{name} {number}"
        );
    }
}

#[test]
fn a_member_keeps_the_place_without_a_group_that_is_not_there() {
    let file =
        br#"{ "groups": [{ "id": "a", "name": "A" }, { "id": "b", "name": "" }], "members": [
        { "id": "one", "name": "A", "group": "a" },
        { "id": "two", "name": "A", "group": "b" },
        { "id": "three", "name": "A", "group": "c" }
    ] }"#;
    let parsed = Committee::parse(file);
    assert_eq!(parsed.left_out, 1);
    let members = parsed.value.unwrap().members;
    let groups: Vec<bool> = members
        .iter()
        .map(|member| member.group.is_some())
        .collect();
    assert_eq!(groups, [true, false, false]);
}

#[test]
fn the_site_is_right_as_a_whole_or_not_there() {
    let file = r#"{ "name": "A", "short_name": "A", "url": "https://example.org/", "description": "A.",
        "mission": "A.", "committee_statement": "A.", "links": [], "more": 1 }"#;
    assert!(Site::parse(file.as_bytes()).value.is_some());
    for (right, wrong) in [
        ("https://example.org/", "https://example.org/?a"),
        ("https://example.org/", "example.org"),
        ("\"description\": \"A.\"", "\"description\": \"\""),
        ("\"links\": []", "\"links\": [{}]"),
        ("\"name\": \"A\",", ""),
    ] {
        let parsed = Site::parse(file.replacen(right, wrong, 1).as_bytes());
        assert!(parsed.value.is_none(), "{wrong}");
        assert_eq!(parsed.problems.len(), 1);
    }
}

#[test]
fn the_console_is_told_which_record_is_missing() {
    let file = format!(
        r#"{{ "events": [{}, {}] }}"#,
        event("a", ""),
        event("b", r#", "end": "2029""#)
    );
    let parsed = Events::parse(file.as_bytes());
    let lines: Vec<String> = parsed.problems.iter().map(ToString::to_string).collect();
    let [line] = lines.as_slice() else {
        panic!("{lines:?}");
    };
    assert!(
        line.starts_with("events.json: entry 2 of \"events\" is left out: "),
        "{line}"
    );
    assert!(
        line.contains("The event ends (2029) before it begins (2030)"),
        "{line}"
    );
    let unreadable = Events::parse(b"{").problems;
    assert!(
        unreadable[0]
            .to_string()
            .starts_with("events.json is left out: ")
    );
}
