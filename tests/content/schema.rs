//! The JSON Schemas say what the parser does: the same keys, the same words.

use std::collections::BTreeSet;
use std::fs;

use ecmonet::content::{
    Committee, Event, EventKind, EventStatus, Events, File, Group, Keys, Member, NamedLink, News,
    NewsItem, NewsKind, Place, Publication, Registry, Remembered, Research, Site, Source, Trial,
    TrialStatus,
};
use jsonc_parser::ast::{Object, Value};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::repository;

fn text(file: File) -> String {
    let name = file.name().replace(".json", ".schema.json");
    fs::read_to_string(repository("public/content/schema").join(name)).unwrap()
}

fn with_schema(file: File, look: impl FnOnce(&Object<'_>)) {
    let text = text(file);
    let parsed = parse_to_ast(&text, &CollectOptions::default(), &ParseOptions::default()).unwrap();
    look(parsed.value.unwrap().as_object().unwrap());
}

/// The object at a path of keys.
fn at<'a, 'b>(object: &'b Object<'a>, path: &str) -> &'b Object<'a> {
    path.split_terminator('/').fold(object, |object, key| {
        object
            .get_object(key)
            .unwrap_or_else(|| panic!("{path} has no {key}"))
    })
}

fn words<'b>(object: &'b Object<'_>, key: &str) -> Vec<&'b str> {
    let words = object.get_array(key).map(|array| array.elements.iter());
    let word = |value: &'b Value<'_>| value.as_string_lit().unwrap().value.as_ref();
    words.into_iter().flatten().map(word).collect()
}

fn same_keys(object: &Object<'_>, path: &str, keys: &Keys) {
    let object = at(object, path);
    let in_schema: BTreeSet<&str> = at(object, "properties")
        .properties
        .iter()
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(in_schema, keys.all().collect(), "{path}");
    assert_eq!(words(object, "required"), keys.required, "{path}");
    assert!(
        !object.get_boolean("additionalProperties").unwrap().value,
        "{path}"
    );
}

#[test]
fn site() {
    with_schema(File::Site, |schema| {
        same_keys(schema, "", &Site::KEYS);
        same_keys(schema, "$defs/link", &NamedLink::KEYS);
        let longest = at(schema, "properties/description")
            .get_number("maxLength")
            .unwrap();
        assert_eq!(longest.value, Site::LONGEST_DESCRIPTION.to_string());
    });
}

#[test]
fn events() {
    with_schema(File::Events, |schema| {
        same_keys(schema, "", &Events::KEYS);
        same_keys(schema, "$defs/event", &Event::KEYS);
        same_keys(schema, "$defs/event/properties/place", &Place::KEYS);
        same_keys(schema, "$defs/source", &Source::KEYS);
        assert_eq!(
            words(at(schema, "$defs/event/properties/kind"), "enum"),
            EventKind::NAMES
        );
        assert_eq!(
            words(at(schema, "$defs/event/properties/status"), "enum"),
            EventStatus::NAMES
        );
    });
}

#[test]
fn news() {
    with_schema(File::News, |schema| {
        same_keys(schema, "", &News::KEYS);
        same_keys(schema, "$defs/item", &NewsItem::KEYS);
        same_keys(schema, "$defs/item/properties/person", &Remembered::KEYS);
        same_keys(schema, "$defs/link", &NamedLink::KEYS);
        same_keys(schema, "$defs/source", &Source::KEYS);
        assert_eq!(
            words(at(schema, "$defs/item/properties/kind"), "enum"),
            NewsKind::NAMES
        );
    });
}

#[test]
fn research() {
    with_schema(File::Research, |schema| {
        same_keys(schema, "", &Research::KEYS);
        same_keys(schema, "$defs/trial", &Trial::KEYS);
        same_keys(schema, "$defs/trial/properties/registry", &Registry::KEYS);
        same_keys(schema, "$defs/publication", &Publication::KEYS);
        same_keys(schema, "$defs/source", &Source::KEYS);
        assert_eq!(
            words(at(schema, "$defs/trial/properties/status"), "enum"),
            TrialStatus::NAMES
        );
    });
}

#[test]
fn committee() {
    with_schema(File::Committee, |schema| {
        same_keys(schema, "", &Committee::KEYS);
        same_keys(schema, "$defs/group", &Group::KEYS);
        same_keys(schema, "$defs/member", &Member::KEYS);
        same_keys(schema, "$defs/source", &Source::KEYS);
    });
}

#[test]
fn every_key_is_described() {
    fn described(path: &str, property: &Value<'_>) {
        let property = property.as_object().unwrap();
        for key in ["title", "description"] {
            let words = property
                .get_string(key)
                .unwrap_or_else(|| panic!("{path} has no {key}"));
            assert!(!words.value.trim().is_empty(), "{path}");
        }
    }
    fn walk(path: &str, object: &Object<'_>) {
        for property in &object.properties {
            let Value::Object(inner) = &property.value else {
                continue;
            };
            let name = property.name.as_str();
            if matches!(name, "if" | "then" | "else") {
                continue;
            }
            let path = format!("{path}/{name}");
            if name == "properties" {
                for key in &inner.properties {
                    described(&format!("{path}/{}", key.name.as_str()), &key.value);
                }
            }
            walk(&path, inner);
        }
    }
    for file in File::ALL {
        with_schema(file, |schema| walk(file.name(), schema));
    }
}
