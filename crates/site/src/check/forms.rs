//! What a value should look like, from its schema: `{ "name": "…", "number": "…" }`. And where keys belong.

use content::File;
use serde_json::Value;

use super::schema::schema;

/// More keys than these make an example hard to read.
const MOST: usize = 4;

/// How deep examples go: no value of the content is deeper.
const DEEPEST: usize = 4;

/// An example of a value: its required keys, or all where none is.
pub(super) fn form(root: &Value, schema: &Value) -> String {
    example(root, schema, DEEPEST)
}

/// An example of a list.
pub(super) fn list_form(root: &Value, schema: &Value) -> String {
    let entry = example(root, &schema["items"], DEEPEST);
    // A second one shows where the comma goes and that each has its own marks.
    if entry == TEXT {
        format!("[{entry}, {entry}], each text in quotation marks of its own")
    } else {
        format!("[{entry}]")
    }
}

const TEXT: &str = "\"…\"";

fn example(root: &Value, schema: &Value, depth: usize) -> String {
    let schema = resolved(root, schema);
    let first = schema["anyOf"].as_array().and_then(|forms| forms.first());
    let schema = first.map_or(schema, |first| resolved(root, first));
    match schema["type"].as_str() {
        Some("string") => TEXT.to_owned(),
        Some("array") if depth > 0 => format!("[{}]", example(root, &schema["items"], depth - 1)),
        Some("object") if depth > 0 => {
            let required = schema["required"].as_array().into_iter().flatten();
            let mut keys: Vec<&str> = required.filter_map(Value::as_str).collect();
            let properties = schema["properties"].as_object();
            if keys.is_empty() {
                let all = properties.into_iter().flatten();
                keys = all.map(|(key, _)| key.as_str()).collect();
            }
            let more = if keys.len() > MOST { ", …" } else { "" };
            let entries: Vec<String> = keys
                .iter()
                .take(MOST)
                .map(|key| {
                    let value = example(root, &schema["properties"][*key], depth - 1);
                    format!("\"{key}\": {value}")
                })
                .collect();
            format!("{{ {}{more} }}", entries.join(", "))
        }
        _ => "…".to_owned(),
    }
}

/// A schema, or the one it refers to.
fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let target = schema["$ref"].as_str().and_then(|reference| {
        let pointer = reference.strip_prefix('#')?;
        root.pointer(pointer)
    });
    target.unwrap_or(schema)
}

/// Where a key belongs that an object does not have: into one of its own keys, or, on the first level,
/// into another file.
pub(super) fn home(root: &Value, object: &Value, is_root: bool, key: &str) -> Option<String> {
    if is_root {
        let has = |file: &&File| {
            let other = schema(**file);
            let is_list = other["properties"][key]["type"] == "array";
            is_list && file.name() != "site.json"
        };
        let file = File::ALL.iter().find(has)?;
        return Some(format!(
            "{}: look whether two files were exchanged",
            file.name()
        ));
    }
    let properties = object["properties"].as_object()?;
    let within = properties.iter().find(|(_, inner)| {
        let inner = resolved(root, inner);
        inner["properties"].get(key).is_some()
    });
    let (name, _) = within?;
    // What many things have belongs to none of them.
    let is_general = matches!(key, "url" | "as_of" | "name" | "source");
    (!is_general).then(|| format!("\"{name}\": {{ \"{key}\": … }}"))
}
