//! JSON Schemas of the five files: generated from the types that read them, for editors, which
//! complete and check while somebody types, and for the checker.

use content::{Committee, Events, File, News, Research, Site};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

/// The schemas as they stand in `public/content/schema/`: the name of each file and its text.
#[must_use]
pub fn schemas() -> Vec<(String, String)> {
    File::ALL
        .into_iter()
        .map(|file| {
            let name = file.name().replace(".json", ".schema.json");
            (name, format!("{:#}\n", schema(file)))
        })
        .collect()
}

/// The schema of a file.
#[must_use]
pub fn schema(file: File) -> Value {
    let schema = match file {
        File::Site => generate::<Site>(),
        File::Events => generate::<Events>(),
        File::News => generate::<News>(),
        File::Research => generate::<Research>(),
        File::Committee => generate::<Committee>(),
    };
    schema.to_value()
}

fn generate<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy));
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    name_schema(&mut schema);
    schema
}

/// Every file may say where its schema lies, which is nothing the site reads.
fn name_schema(schema: &mut Schema) {
    let key = json!({
        "title": "Schema",
        "description": "Where this description lies, so that editors complete and check while you type. Leave it as it is.",
        "type": "string",
        "format": "line",
        "minLength": 1,
    });
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.shift_insert(0, "$schema".to_owned(), key);
    }
}

/// What the derived schemas lack, or say otherwise than the checker.
fn tidy(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else {
        return;
    };
    without_null(object);
    // Conditions name keys without a type; they neither close the object nor describe the keys.
    if object.get("type").is_some_and(|kind| kind == "object")
        && let Some(Value::Object(properties)) = object.get_mut("properties")
    {
        for (key, property) in properties {
            if let Value::Object(property) = property {
                without_null(property);
                describe(key, property);
            }
        }
        object.insert("additionalProperties".to_owned(), json!(false));
    }
    if let Some(Value::String(description)) = object.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    // Entries of a list have no key to be named by.
    if let Some(Value::Object(items)) = object.get_mut("items")
        && let Some(comment) = items.remove("$comment")
    {
        items.insert("description".to_owned(), comment);
    }
    sort(object);
}

/// What a schema is about comes before what it demands.
fn sort(schema: &mut Map<String, Value>) {
    const FIRST: [&str; 6] = [
        "$schema",
        "title",
        "description",
        "type",
        "format",
        "required",
    ];
    let place = |key: &String| FIRST.iter().position(|first| first == key);
    let mut entries: Vec<(String, Value)> = std::mem::take(schema).into_iter().collect();
    entries.sort_by_key(|(key, _)| place(key).unwrap_or(FIRST.len()));
    schema.extend(entries);
}

/// A key that may be missing is left out; `null` is no value.
fn without_null(schema: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|kind| kind != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice["type"] != "null");
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            schema.extend(only);
        }
    }
}

/// Editors show a title and a description of each key: what it is for, then how it is written.
fn describe(key: &str, property: &mut Map<String, Value>) {
    let Some(how) = property.remove("$comment") else {
        property.entry("title").or_insert_with(|| title(key).into());
        return;
    };
    let description = match (property.get("description"), how) {
        (Some(Value::String(what)), Value::String(how)) => format!("{what} {how}").into(),
        (_, how) => how,
    };
    property.insert("description".to_owned(), description);
    property.entry("title").or_insert_with(|| title(key).into());
}

/// `Time zone` of `time_zone`.
fn title(key: &str) -> String {
    let words = key.replace('_', " ").replace("url", "URL");
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_made_of_keys() {
        assert_eq!(title("time_zone"), "Time zone");
        assert_eq!(title("online_url"), "Online URL");
        assert_eq!(title("url"), "URL");
    }
}
