//! Rules across fields and records. Each looks at what can be read of a record, so that one
//! mistake does not hide another.

use content::value::line::Line;
use content::{
    Breach, Event, File, Group, NewsItem, NewsKind, PartialDate, Refusal, Registry, Slug,
    TextFormat, Trial, TrialFields, ZoneName,
};
use serde_json::{Map, Value};

use super::document::{Document, Finding};
use super::{twice, zones};

/// Everything in a file that breaks a rule across fields or records.
pub(super) fn findings(file: File, document: &Document<'_>) -> Vec<Finding> {
    let mut findings = twice::findings(file, document);
    match file {
        File::Site => {}
        File::Events => findings.extend(events(document)),
        File::News => findings.extend(each(document, "news", news_item)),
        File::Research => {
            findings.extend(each(document, "trials", trial));
            let named = ("publications", "trial");
            findings.extend(references(document, named, "trials", Trial::unknown));
        }
        File::Committee => {
            let named = ("members", "group");
            findings.extend(references(document, named, "groups", Group::unknown));
        }
    }
    findings
}

/// The entries of a list, each with its pointer.
pub(super) fn records<'d>(
    document: &'d Document<'_>,
    list: &str,
) -> impl Iterator<Item = (String, &'d Value)> {
    let pointer = format!("/{list}");
    let entries = document.value.get(list).and_then(Value::as_array);
    let entries = entries.into_iter().flatten().enumerate();
    entries.map(move |(index, record)| (format!("{pointer}/{index}"), record))
}

/// A field, if it can be read.
pub(super) fn field<T: TextFormat>(record: &Value, key: &str) -> Option<T::Value> {
    T::read(record.get(key)?.as_str()?).ok()
}

/// The rules that a type has for its own fields, for each record of a list.
fn each(document: &Document<'_>, list: &str, breaches: fn(&Value) -> Vec<Breach>) -> Vec<Finding> {
    records(document, list)
        .flat_map(|(record, value)| {
            let breaches = breaches(value).into_iter();
            breaches.map(move |breach| (format!("{record}{}", breach.pointer), breach.refusal))
        })
        .map(|(pointer, refusal)| document.at_value(&pointer, refusal))
        .collect()
}

fn events(document: &Document<'_>) -> Vec<Finding> {
    let mut findings = each(document, "events", |event| {
        let date = |key| field::<PartialDate>(event, key);
        Event::breaches_in(date("start"), date("end"), event.get("time_zone").is_some())
    });
    for (record, event) in records(document, "events") {
        let Some(zone) = field::<ZoneName>(event, "time_zone") else {
            continue;
        };
        for key in ["start", "end"] {
            if field::<PartialDate>(event, key).is_some_and(|date| zones::skips(&zone, date)) {
                let refusal = Refusal::new(
                    "Clocks there skip this time: it is the hour that is lost when summer time begins",
                    "Write the time the clock will show",
                );
                findings.push(document.at_value(&format!("{record}/{key}"), refusal));
            }
        }
    }
    findings
}

fn news_item(item: &Value) -> Vec<Breach> {
    let kind = item.get("kind").and_then(Value::as_str);
    let kind = kind.and_then(|kind| NewsKind::parse(kind).ok());
    let has_person = item.get("person").is_some();
    kind.map(|kind| NewsItem::breaches_in(kind, has_person))
        .unwrap_or_default()
}

fn trial(trial: &Value) -> Vec<Breach> {
    let registry = trial.get("registry").and_then(|registry| {
        Some(Registry {
            name: field::<Line>(registry, "name")?,
            number: field::<Line>(registry, "number")?,
        })
    });
    let participants = trial.get("participants").and_then(Value::as_object);
    let status_source = trial.get("status_source").or_else(|| trial.get("source"));
    let is_undated = |source: &Value| source.is_object() && source.get("as_of").is_none();
    let has_status = trial.get("status").is_some();
    let fields = TrialFields {
        registry: registry.as_ref(),
        started: field::<PartialDate>(trial, "started"),
        ended: field::<PartialDate>(trial, "ended"),
        has_lone_status_source: !has_status && trial.get("status_source").is_some(),
        has_undated_status: has_status && status_source.is_some_and(is_undated),
        has_empty_participants: participants.is_some_and(Map::is_empty),
    };
    fields.breaches()
}

/// What the records of one list name by its id in a key is there, in another list. An entry with a
/// mistake of its own is there all the same.
fn references(
    document: &Document<'_>,
    (list, key): (&str, &str),
    target: &str,
    unknown: fn(&str, &[&str]) -> Refusal,
) -> Vec<Finding> {
    let ids: Vec<&str> = records(document, target)
        .filter_map(|(_, entry)| entry.get("id")?.as_str())
        .collect();
    records(document, list)
        .filter_map(|(record, value)| {
            let id = field::<Slug>(value, key)?;
            let known = ids.contains(&id.as_str());
            let refusal = (!known).then(|| unknown(id.as_str(), &ids))?;
            Some(document.at_value(&format!("{record}/{key}"), refusal))
        })
        .collect()
}
