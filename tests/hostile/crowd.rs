//! The whole corpus in the content of one site: a record for each case, and one more for each
//! that is refused.

use serde_json::{Value, json};

use super::corpus::{CORPUS, Case, Kind};

/// What stands in the records that are to be left out.
pub const LEFT_OUT: &str = "This is to be seen nowhere";
/// The title of the record at the end of every list.
pub const LAST: &str = "The last test entry";

/// The record of a case, and what visitors are to see of it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The name of the case.
    pub case: &'static str,
    /// Its id.
    pub id: String,
    line: String,
    prose: String,
    address: String,
    doi: String,
    /// Its lines as they are shown.
    pub shown_line: String,
    /// Its prose as it is shown.
    pub shown_prose: String,
}

impl Record {
    /// What a script in a page is told of it.
    pub fn expected(&self) -> Value {
        json!({
            "case": self.case, "id": self.id, "line": self.shown_line, "prose": self.shown_prose,
            "address": self.address, "doi": self.doi,
        })
    }

    fn new(index: usize, case: &'static Case) -> Self {
        let text = |kind, other: &str| match case.is_taken(kind) {
            true => case.text(),
            false => other.to_owned(),
        };
        let line = text(Kind::Line, &format!("Test entry {index}"));
        let prose = text(Kind::Prose, "For tests.");
        Self {
            case: &case.name,
            id: text(Kind::Id, &format!("case-{index}")),
            shown_line: line.trim().to_owned(),
            shown_prose: match case.is_taken(Kind::Prose) {
                true => case.shows(),
                false => prose.clone(),
            },
            address: text(Kind::Address, "https://example.org/"),
            doi: text(Kind::Doi, "10.1000/test"),
            line,
            prose,
        }
    }

    fn event(&self) -> Value {
        json!({
            "id": self.id, "title": self.line, "start": "2032-05", "kind": "course",
            "status": "scheduled", "place": { "venue": self.line, "city": self.line },
            "summary": self.prose, "body": self.prose, "url": self.address,
        })
    }

    fn news(&self) -> Value {
        json!({
            "id": self.id, "title": self.line, "kind": "award", "summary": self.prose,
            "body": self.prose, "links": [{ "label": self.line, "url": self.address }],
        })
    }

    fn trial(&self) -> Value {
        json!({
            "id": self.id, "name": self.line, "title": self.line, "summary": self.prose,
            "questions": [self.line], "registry": { "name": self.line, "number": self.line },
            "url": self.address,
        })
    }

    fn publication(&self) -> Value {
        json!({
            "id": self.id, "title": self.line, "journal": self.line, "year": 2030,
            "doi": self.doi, "summary": self.prose, "journal_short": self.line,
            "volume": self.line, "issue": self.line, "pages": self.line,
        })
    }

    fn group(&self) -> Value {
        json!({ "id": self.id, "name": self.line, "description": self.prose })
    }

    fn member(&self) -> Value {
        json!({
            "id": self.id, "name": self.line, "credentials": self.line, "role": self.line,
            "group": self.id, "affiliation": self.line, "city": self.line, "url": self.address,
        })
    }
}

/// The records of all cases that something takes.
pub fn records() -> Vec<Record> {
    let kinds = [Kind::Line, Kind::Prose, Kind::Address, Kind::Doi, Kind::Id];
    let cases = CORPUS
        .iter()
        .filter(|case| kinds.iter().any(|kind| case.is_taken(*kind)));
    cases
        .enumerate()
        .map(|(index, case)| Record::new(index, case))
        .collect()
}

/// The records that are to be left out, with a refused text in a field of each; those that make
/// sense in a list by themselves.
fn refused(take: impl Fn(&Record) -> Value) -> Vec<Value> {
    let mut records = Vec::new();
    for (index, case) in CORPUS.iter().enumerate() {
        for (kind, _) in case.refusals() {
            let mut record = Record {
                case: &case.name,
                id: format!("refused-{index}"),
                line: LEFT_OUT.into(),
                prose: LEFT_OUT.into(),
                address: "https://example.org/".into(),
                doi: "10.1000/test".into(),
                shown_line: String::new(),
                shown_prose: String::new(),
            };
            match kind {
                Kind::Line => record.line = case.text(),
                Kind::Prose => record.prose = case.text(),
                Kind::Address => record.address = case.text(),
                Kind::Id => record.id = case.text(),
                Kind::Doi | Kind::Photo => continue,
            }
            // A case that two kinds refuse.
            if kind == Kind::Prose {
                record.id.push_str("-prose");
            }
            records.push(take(&record));
        }
    }
    records
}

/// The site's content: every file by its name. Of events and news, those that are `chosen`.
pub fn content(records: &[Record], chosen: impl Fn(&Record) -> bool) -> Vec<(&'static str, Value)> {
    let list = |take: fn(&Record) -> Value, last: Value, all: bool| {
        let records = records.iter().filter(|record| all || chosen(record));
        let mut list: Vec<Value> = records.map(take).collect();
        list.push(last);
        list
    };
    let last = Record {
        line: LAST.into(),
        prose: "For tests.".into(),
        ..Record::new(0, &CORPUS[0])
    };
    let last = Record {
        id: "last".into(),
        ..last
    };
    vec![
        (
            "events.json",
            json!({ "events": list(Record::event, last.event(), false) }),
        ),
        (
            "news.json",
            json!({ "news": list(Record::news, last.news(), false) }),
        ),
        (
            "research.json",
            json!({
                "trials": list(Record::trial, last.trial(), true),
                "publications": list(Record::publication, last.publication(), true),
            }),
        ),
        (
            "committee.json",
            json!({
                "groups": list(Record::group, last.group(), true),
                "members": list(Record::member, last.member(), true),
            }),
        ),
    ]
}

/// The same with the records that are to be left out, and how many these are in each file.
pub fn with_refused(content: Vec<(&'static str, Value)>) -> Vec<(&'static str, Value, usize)> {
    content
        .into_iter()
        .map(|(file, mut value)| {
            let more = match file {
                "events.json" => vec![("events", refused(Record::event))],
                "news.json" => vec![("news", refused(Record::news))],
                "research.json" => vec![
                    ("trials", refused(Record::trial)),
                    (
                        "publications",
                        of_kind(Kind::Doi, "doi", Record::publication),
                    ),
                ],
                _ => vec![("members", of_kind(Kind::Photo, "photo", Record::member))],
            };
            let mut count = 0;
            for (list, more) in more {
                count += more.len();
                if let Some(list) = value[list].as_array_mut() {
                    // In front of the last one, so that they are not all at one end.
                    let end = list.len() - 1;
                    list.splice(end..end, more);
                }
            }
            (file, value, count)
        })
        .collect()
}

/// Records with a refused text of a kind that few lists have.
fn of_kind(kind: Kind, field: &str, take: impl Fn(&Record) -> Value) -> Vec<Value> {
    let mut records = Vec::new();
    for (index, case) in CORPUS.iter().enumerate() {
        if case.refusals().any(|(other, _)| other == kind) {
            let mut value = take(&Record {
                id: format!("refused-{index}"),
                line: LEFT_OUT.into(),
                prose: LEFT_OUT.into(),
                ..Record::new(index, case)
            });
            value[field] = case.text().into();
            if let Some(record) = value.as_object_mut() {
                record.remove("group");
            }
            records.push(value);
        }
    }
    records
}

/// `site.json` with a case in its texts.
pub fn site(record: &Record) -> Value {
    json!({
        "name": record.line, "short_name": record.line, "url": "https://example.org/",
        "description": "For tests.", "mission": record.prose, "committee_statement": record.prose,
        "links": [{ "label": record.line, "url": record.address }],
    })
}
