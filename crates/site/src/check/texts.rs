//! Every text of a file, with the rule that the file's schema has for it.

use serde_json::Value;

use super::document::below;

/// A text of a file.
pub(super) struct Text<'d> {
    /// Where it is, as a JSON Pointer.
    pub pointer: String,
    /// The name of its rule; empty where the schema has none.
    pub format: &'d str,
    /// The text.
    pub text: &'d str,
}

/// The texts of a value that a schema describes, in the order of the file. Keys that the schema does
/// not know are passed over.
pub(super) fn texts<'d>(schema: &'d Value, value: &'d Value) -> Vec<Text<'d>> {
    let mut found = Vec::new();
    add(schema, schema, value, "", &mut found);
    found
}

fn add<'d>(
    root: &'d Value,
    schema: &'d Value,
    value: &'d Value,
    pointer: &str,
    found: &mut Vec<Text<'d>>,
) {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = reference
            .strip_prefix('#')
            .and_then(|pointer| root.pointer(pointer));
        if let Some(target) = target {
            add(root, target, value, pointer, found);
        }
        return;
    }
    if let Some(forms) = schema["anyOf"].as_array() {
        let is_meant = |form: &&Value| (form["type"] == "string") == value.is_string();
        for form in forms.iter().filter(is_meant) {
            add(root, form, value, pointer, found);
        }
        return;
    }
    match value {
        Value::String(text) => found.push(Text {
            pointer: pointer.to_owned(),
            format: schema["format"].as_str().unwrap_or_default(),
            text,
        }),
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                add(
                    root,
                    &schema["items"],
                    entry,
                    &format!("{pointer}/{index}"),
                    found,
                );
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                let known = schema["properties"].get(key);
                if let Some(inner) = known {
                    add(root, inner, field, &below(pointer, key), found);
                }
            }
        }
        _ => {}
    }
}
