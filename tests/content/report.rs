//! The forms in which problems are told: drawn, as JSON, as annotations of a workflow.

use content::File;
use site::check::{Format, Report, check_file};

fn report(file: File, text: &str) -> Report {
    Report {
        problems: check_file(file, text.as_bytes()),
        files: 1,
        folder: "public/content".into(),
    }
}

/// An event whose kind is wrong, with `before` on the same line before it.
fn event(before: &str) -> String {
    format!(
        "{{\n  \"events\": [\n{{ \"id\": \"a\", \"start\": \"2030\", \"status\": \"scheduled\", \"place\": {{}}, \"summary\": \"A.\",\n\"title\": \"{before}\", \"kind\": \"curse\" }}\n  ]\n}}\n"
    )
}

/// What is above the markers of a picture, by the columns of a terminal.
fn marked(picture: &str) -> String {
    let lines: Vec<&str> = picture.lines().collect();
    let at = lines
        .iter()
        .rposition(|line| line.contains('─') && line.contains('·'))
        .unwrap();
    let columns: Vec<bool> = lines[at].chars().map(|c| "─┬".contains(c)).collect();
    let mut column = 0;
    let mut marked = String::new();
    for c in lines[at - 1].chars() {
        let width = match u32::from(c) {
            0x0300..=0x036F | 0x05B0..=0x05C2 => 0,
            0x1100..=0x115F | 0x3000..=0x9FFF | 0x1F300..=0x1FAFF => 2,
            _ => 1,
        };
        if width > 0 && columns.get(column).copied().unwrap_or(false) {
            marked.push(c);
        }
        column += width;
    }
    marked
}

#[test]
fn the_marker_is_below_what_is_wrong() {
    for before in [
        "plain",
        "例会の案内",
        "🫁 lungs",
        "E\u{301}cole",
        "שָׁלוֹם",
        "مؤتمر",
        "\u{202E}turned\u{2066}",
        "",
        &"long ".repeat(60),
        &"例".repeat(200),
    ] {
        let drawn = report(File::Events, &event(before)).drawn(false);
        assert!(drawn.contains("\"curse\" cannot be used here"), "{drawn}");
        assert_eq!(marked(&drawn), "\"curse\"", "{drawn}");
    }
    let tabs = event("x").replace(", \"kind\"", ",\t\t \"kind\"");
    let drawn = report(File::Events, &tabs).drawn(false);
    assert_eq!(marked(&drawn), "\"curse\"", "{drawn}");
}

#[test]
fn problems_are_drawn() {
    let text = "{\n  \"groups\": [],\n  \"members\": [\n\t{ \"id\": \"例え\", \"name\": \"שָׁלוֹם E\u{301}\", \"orcid\": \"1825-0097\", \"rôle\": \"\" },\n    {}\n  ]\n}\n";
    let mut drawn = report(File::Committee, text).drawn(false);
    drawn += &report(File::Committee, "{\n  \"groups\": [\n").drawn(false);
    drawn += &report(File::Committee, "").drawn(false);
    drawn += &report(File::News, &format!("{{ \"news\": [{{ \"id\": \"a\", \"title\": \"{}\", \"kind\": \"{}\", \"summary\": \"A.\" }}] }}", "long ".repeat(40), "x".repeat(200))).drawn(false);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("report-drawn", drawn);
    });
}

#[test]
fn programs_read_json() {
    let report = report(File::Events, &event("例 \\\" %"));
    let json = report.render(Format::Json, true);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("report-json", json);
    });
    assert_eq!(Report::default().json(), "[]\n");
}

#[test]
fn github_shows_problems_beside_the_lines() {
    let text = "{\n  \"events\": [\n    { \"id\": \"a:b,c%\", \"100%,:\\n\": 1 }\n  ]\n}\n";
    let commands = report(File::Events, text).render(Format::Github, true);
    for line in commands.lines().filter(|line| line.starts_with("::")) {
        // The properties end at the first double colon, whatever stands in them.
        let (properties, _) = line[2..].split_once("::").unwrap();
        assert_eq!(properties.matches(',').count(), 4, "{line}");
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("report-github", commands);
    });
}

#[test]
fn colour_is_only_there_when_asked_for() {
    let report = report(File::Events, &event("x"));
    assert!(report.drawn(true).contains('\u{1B}'));
    for format in [Format::Text, Format::Json, Format::Github] {
        assert!(!report.render(format, false).contains('\u{1B}'));
    }
    assert!(!report.json().contains('\u{1B}'));
}
