//! Calendars: the same components with the same properties, on lines as the format wants them.

use site::artifact::Artifact;

use crate::{
    compare::{Comparison, short},
    editions::{HARMLESS, all_files, compare_each, pairs, report},
    python::read_calendars,
    words::{Form, is_for_no_line},
};

/// The longest line, in bytes (RFC 5545, section 3.1).
const LONGEST: usize = 75;

#[test]
fn every_line_stays_one() {
    compare_each(|comparison, files| {
        for (path, harmless, found) in pairs(comparison, files, ".ics") {
            let (harmless, found) = (lines(harmless), lines(found));
            let (harmless, found) = match (harmless, found) {
                (Ok(harmless), Ok(found)) => (harmless, found),
                (Err(error), _) | (_, Err(error)) => {
                    comparison.differs(path, error);
                    continue;
                }
            };
            if harmless.len() != found.len() {
                comparison.differs(path, format!("other lines: {found:#?}"));
            }
            for ((name, harmless), (other, found)) in harmless.iter().zip(&found) {
                if name != other {
                    comparison.differs(path, format!("{other} in the place of {name}"));
                }
                let place = format!("{path} {name}");
                if harmless.contains("http") && !harmless.contains("\n") {
                    comparison.address(&place, harmless, found);
                } else {
                    // Paragraphs are parted by line breaks, and nothing else has any.
                    let found = found.replace('\n', " ");
                    comparison.text(&place, &harmless.replace('\n', " "), &found, Form::OneLine);
                }
            }
        }
    });
}

/// The content lines of a calendar: name with parameters, and value without its escapes.
pub fn lines(text: &str) -> Result<Vec<(String, String)>, String> {
    let text = text
        .strip_suffix("\r\n")
        .ok_or("the last line has no end")?;
    if let Some(line) = text.split("\r\n").find(|line| line.len() > LONGEST) {
        return Err(format!("a line of {} bytes", line.len()));
    }
    let unfolded = text.replace("\r\n ", "");
    let line = |line: &str| {
        if let Some(c) = line.chars().find(|c| is_for_no_line(*c)) {
            return Err(format!("{c:?} in {}", short(line)));
        }
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| format!("no property: {}", short(line)))?;
        Ok((name.to_owned(), unescaped(value)))
    };
    unfolded.split("\r\n").map(line).collect()
}

fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut rest = value.chars();
    while let Some(c) = rest.next() {
        plain.push(match c {
            '\\' => match rest.next() {
                Some('n' | 'N') => '\n',
                Some(sign) => sign,
                None => '\\',
            },
            c => c,
        });
    }
    plain
}

#[test]
fn programs_read_calendars_alike() {
    const PATH: &str = "calendar.ics";
    let cases = all_files(PATH);
    let files = cases.iter().map(|(_, _, file)| *file);
    let artifacts: Vec<Artifact> = std::iter::once(HARMLESS[PATH].as_str())
        .chain(files)
        .map(|file| Artifact::new(PATH, file))
        .collect();
    let read = read_calendars(&artifacts.iter().collect::<Vec<_>>());
    let (harmless, others) = read.split_first().unwrap();
    let mut failures = Vec::new();
    for (found, (name, words, _)) in others.iter().zip(cases) {
        let mut comparison = Comparison::new(words);
        for key in ["problems", "names", "parts", "zones"] {
            comparison.value(key, &harmless[key], &found[key], None);
        }
        let mut found = found["events"].clone();
        for event in found.as_object_mut().unwrap().values_mut() {
            // Its paragraphs are looked at above.
            event["description"] = "".into();
        }
        let mut events = harmless["events"].clone();
        for event in events.as_object_mut().unwrap().values_mut() {
            event["description"] = "".into();
        }
        comparison.value("events", &events, &found, Some(Form::OneLine));
        let told = comparison.differences.into_iter();
        failures.extend(told.map(|difference| format!("{name}: {difference}")));
    }
    report(&failures);
}
