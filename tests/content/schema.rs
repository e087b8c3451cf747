//! The JSON Schemas say what the records take: the same keys, the same words.

use std::collections::BTreeSet;
use std::fs;

use content::value::line::Description;
use content::{EventKind, EventStatus, File, NewsKind, Relation, TrialStatus};
use serde_json::{Value, json};
use site::check::schema::{schema, schemas};

use crate::{Outcome, parse, repository};

/// A file with one record of each kind, every key of which is there.
fn whole(file: File) -> Value {
    let source = json!({ "url": "https://example.org/", "as_of": "2024" });
    let schema = format!("schema/{}", file.name().replace(".json", ".schema.json"));
    match file {
        File::Site => json!({
            "$schema": schema, "name": "A", "short_name": "A", "url": "https://example.org/",
            "description": "A.", "mission": "A.", "committee_statement": "A.",
            "links": [{ "label": "A", "url": "https://example.org/" }],
            "aims": [{ "title": "A", "text": "A.", "source": source }],
            "invitation": { "text": "A.", "source": source },
            "redirects": [{ "from": "/a/", "to": "/events/" }],
        }),
        File::Events => json!({ "$schema": schema, "events": [{
            "id": "a", "title": "A", "start": "2024-02-06T09:00", "end": "2024-02-07",
            "time_zone": "Europe/London", "kind": "course", "status": "scheduled",
            "place": {
                "venue": "A", "city": "A", "country": "CA", "online_url": "https://example.org/",
            },
            "organizer": "A", "summary": "A.", "body": "A.", "url": "https://example.org/",
            "keep_on_home": true, "source": source, "draft": true, "publish_on": "2024",
        }] }),
        File::News => json!({ "$schema": schema, "news": [{
            "id": "a", "title": "A", "date": "2024", "kind": "memoriam", "summary": "A.",
            "body": "A.", "links": [{ "label": "A", "url": "https://example.org/" }],
            "person": { "name": "A", "died": "2024" }, "source": source,
            "picture": { "file": "photos/a.jpg", "alt": "A", "credit": "A" },
            "draft": true, "publish_on": "2024",
        }] }),
        File::Research => json!({ "$schema": schema, "trials": [{
            "id": "a", "name": "A", "title": "A", "summary": "A.", "questions": ["A"],
            "design": "A", "sponsor": "A", "country": ["CA"],
            "participants": { "planned": 3, "enrolled": 2 }, "started": "2024", "ended": "2025",
            "registry": { "name": "ClinicalTrials.gov", "number": "NCT00000102" },
            "status": "recruiting", "status_source": source, "endorsed": { "source": source },
            "url": "https://example.org/", "source": source, "draft": true, "publish_on": "2024",
        }], "publications": [{
            "id": "a", "title": "A", "authors": ["Sample A"], "journal": "A",
            "journal_short": "A", "year": 2024, "volume": "1", "issue": "1", "pages": "1",
            "doi": "10.1000/182", "pmid": "12345678", "relation": "listed", "trial": "a",
            "summary": "A.", "source": source, "draft": true, "publish_on": "2024",
        }] }),
        File::Committee => json!({ "$schema": schema, "groups": [{
            "id": "a", "name": "A", "description": "A.",
        }], "members": [{
            "id": "a", "name": "A", "credentials": "A", "role": "A", "group": "a",
            "affiliation": "A", "city": "A", "country": "CA", "orcid": "0000-0002-1825-0097",
            "url": "https://example.org/", "photo": "photos/a.jpg", "source": source, "draft": true,
            "publish_on": "2024",
        }] }),
    }
}

/// Every object of a value with the schema it is described by, and its pointer.
fn objects<'a>(
    root: &'a Value,
    schema: &'a Value,
    value: &Value,
    pointer: &str,
    found: &mut Vec<(String, &'a Value)>,
) {
    let schema = match schema["$ref"].as_str() {
        Some(reference) => root.pointer(&reference[1..]).unwrap(),
        None => schema,
    };
    match value {
        Value::Object(object) => {
            found.push((pointer.to_owned(), schema));
            for (key, value) in object {
                let inner = &schema["properties"][key];
                objects(root, inner, value, &format!("{pointer}/{key}"), found);
            }
        }
        Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                let inner = &schema["items"];
                objects(root, inner, value, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn outcome(file: File, value: &Value) -> Outcome {
    parse(file, value.to_string().as_bytes())
}

fn is_whole(outcome: &Outcome) -> bool {
    outcome.problems.is_empty() && outcome.readable && outcome.left_out == 0
}

#[test]
fn the_files_on_disk_are_the_generated_ones() {
    let folder = repository("public/content/schema");
    for (name, text) in schemas() {
        let path = folder.join(&name);
        assert!(
            fs::read_to_string(&path).unwrap() == text,
            "{name} is stale; renew it with: scripts/site.sh schema public/content/schema"
        );
    }
}

#[test]
fn schemas_and_records_have_the_same_keys() {
    for file in File::ALL {
        let value = whole(file);
        assert!(
            is_whole(&outcome(file, &value)),
            "{}",
            outcome(file, &value).lines()
        );
        let root = schema(file);
        let mut found = Vec::new();
        objects(&root, &root, &value, "", &mut found);
        for (pointer, schema) in found {
            assert_eq!(schema["additionalProperties"], json!(false), "{pointer}");
            let object = value.pointer(&pointer).unwrap().as_object().unwrap();
            let described: BTreeSet<&String> =
                schema["properties"].as_object().unwrap().keys().collect();
            assert_eq!(described, object.keys().collect(), "{pointer}");
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            for key in object.keys() {
                // Rules across fields need these: a time its zone, one in memoriam its person, a
                // source of a status the status, and the date on which it was true.
                let needed_by_others = matches!(key.as_str(), "time_zone" | "person")
                    || pointer == "/trials/0" && key == "status"
                    || pointer == "/trials/0/status_source" && key == "as_of";
                if needed_by_others {
                    continue;
                }
                let mut without = value.clone();
                let changed = without.pointer_mut(&pointer).unwrap();
                changed.as_object_mut().unwrap().remove(key);
                let outcome = outcome(file, &without);
                let needed = required.contains(&json!(key));
                assert_eq!(!is_whole(&outcome), needed, "{pointer} without {key}");
                assert_eq!(
                    !outcome.problems.is_empty(),
                    needed,
                    "{pointer} without {key}"
                );
                assert_eq!(
                    outcome.left_out > 0 || !outcome.readable,
                    needed,
                    "{pointer}/{key}"
                );
            }
            let mut more = value.clone();
            let changed = more.pointer_mut(&pointer).unwrap().as_object_mut().unwrap();
            changed.insert("more".into(), json!(1));
            let outcome = outcome(file, &more);
            // A mistake, but the record is whole without it.
            assert_eq!(outcome.problems.len(), 1, "{pointer}");
            assert!(outcome.readable && outcome.left_out == 0, "{pointer}");
        }
    }
}

#[test]
fn what_the_records_hold_is_what_the_files_say() {
    // Keys that the types do not know would be lost here.
    fn same<T: content::Content + serde::Serialize>() {
        let mut value = whole(T::FILE);
        let read = T::parse(value.to_string().as_bytes()).value.unwrap();
        value.as_object_mut().unwrap().remove("$schema");
        assert_eq!(serde_json::to_value(read).unwrap(), value);
    }
    same::<content::Site>();
    same::<content::Events>();
    same::<content::News>();
    same::<content::Research>();
    same::<content::Committee>();
}

#[test]
fn schemas_name_the_same_words() {
    for (file, pointer, names) in [
        (
            File::Events,
            "/$defs/Event/properties/kind",
            EventKind::NAMES,
        ),
        (
            File::Events,
            "/$defs/Event/properties/status",
            EventStatus::NAMES,
        ),
        (
            File::News,
            "/$defs/NewsItem/properties/kind",
            NewsKind::NAMES,
        ),
        (
            File::Research,
            "/$defs/Trial/properties/status",
            TrialStatus::NAMES,
        ),
        (
            File::Research,
            "/$defs/Publication/properties/relation",
            Relation::NAMES,
        ),
    ] {
        let root = schema(file);
        assert_eq!(
            root.pointer(pointer).unwrap()["enum"],
            json!(names),
            "{pointer}"
        );
    }
    let site = schema(File::Site);
    let longest = &site["properties"]["description"]["maxLength"];
    assert_eq!(*longest, json!(Description::LONGEST));
}

#[test]
fn patterns_take_what_the_types_take() {
    let mut value = whole(File::Events);
    let event = |value: &mut Value| value["events"][0].take();
    let template = event(&mut value);
    let mut events = Vec::new();
    for (pointer, texts) in [
        (
            "/url",
            &[
                "https://example.org",
                "HTTP://EXAMPLE.org/?a#b",
                " https://bücher.example/ü ",
            ][..],
        ),
        (
            "/end",
            &[
                "2024",
                "2024-02",
                "2024-02-29",
                "2024-02-06T23:59",
                "2199-12",
            ][..],
        ),
        (
            "/time_zone",
            &["UTC", "Etc/GMT+5", "America/Argentina/Buenos_Aires"][..],
        ),
        ("/place/country", &["AE", "ZW"][..]),
        ("/title", &[" A ", "–"][..]),
        ("/id", &["a", "7", "annual-meeting-2030"][..]),
    ] {
        for text in texts {
            let mut event = template.clone();
            event["id"] = json!(format!("event-{}", events.len()));
            *event.pointer_mut(pointer).unwrap() = json!(text);
            events.push(event);
        }
    }
    let outcome = outcome(File::Events, &json!({ "events": events }));
    assert!(is_whole(&outcome), "{}", outcome.lines());
}

#[test]
fn null_is_no_value() {
    for file in File::ALL {
        let value = whole(file);
        let root = schema(file);
        let mut found = Vec::new();
        objects(&root, &root, &value, "", &mut found);
        for (pointer, _) in found {
            for key in value.pointer(&pointer).unwrap().as_object().unwrap().keys() {
                let mut changed = value.clone();
                changed.pointer_mut(&pointer).unwrap()[key] = Value::Null;
                let outcome = outcome(file, &changed);
                assert!(!outcome.problems.is_empty(), "{pointer}/{key}");
            }
        }
    }
}

#[test]
fn every_key_is_described() {
    fn walk(path: &str, value: &Value) {
        let Some(object) = value.as_object() else {
            return;
        };
        for (name, inner) in object {
            if matches!(name.as_str(), "if" | "then" | "else") {
                continue;
            }
            let path = format!("{path}/{name}");
            if name == "properties" {
                for (key, property) in inner.as_object().unwrap() {
                    for said in ["title", "description"] {
                        let words = property[said].as_str();
                        let words = words.unwrap_or_else(|| panic!("{path}/{key} has no {said}"));
                        assert!(!words.trim().is_empty(), "{path}/{key}");
                    }
                    assert!(property.get("$comment").is_none(), "{path}/{key}");
                }
            }
            walk(&path, inner);
        }
    }
    for file in File::ALL {
        walk(file.name(), &schema(file));
    }
}

#[test]
fn authors_have_the_same_forms_in_schema_and_records() {
    let person = json!({ "family": "A", "given": "A", "suffix": "Jr" });
    let forms = [json!("Sample A"), person, json!({ "group": "A" })];
    let mut value = whole(File::Research);
    value["publications"][0]["authors"] = json!(forms);
    assert!(
        is_whole(&outcome(File::Research, &value)),
        "{}",
        outcome(File::Research, &value).lines()
    );
    let root = schema(File::Research);
    let items = &root["$defs"]["Publication"]["properties"]["authors"]["items"];
    let described = items["anyOf"].as_array().unwrap();
    assert_eq!(described.len(), forms.len());
    for (form, schema) in forms.iter().zip(described).skip(1) {
        let mut found = Vec::new();
        objects(&root, schema, form, "", &mut found);
        let [(_, schema)] = found.as_slice() else {
            panic!("{schema}");
        };
        let keys: BTreeSet<&String> = form.as_object().unwrap().keys().collect();
        let described: BTreeSet<&String> =
            schema["properties"].as_object().unwrap().keys().collect();
        assert_eq!(described, keys);
        assert_eq!(schema["additionalProperties"], json!(false));
        for key in keys {
            let mut without = value.clone();
            let mut author = form.clone();
            author.as_object_mut().unwrap().remove(key);
            without["publications"][0]["authors"] = json!([author]);
            let needed = schema["required"].as_array().unwrap().contains(&json!(key));
            assert_eq!(
                !is_whole(&outcome(File::Research, &without)),
                needed,
                "{key}"
            );
        }
    }
}
