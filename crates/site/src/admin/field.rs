//! The fields of a form, made from a JSON Schema.

use std::sync::LazyLock;

use content::{Country, Markdown, Slug, ZoneName};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::words;

/// The key that tells which of several forms an entry of a list has. No record has one of that name:
/// `public/admin/format.js` takes it out.
pub const KIND: &str = "written_as";
/// The kind of an entry that is a text and no object, and the name of the field with the text.
pub const TEXT: &str = "text";

/// A schema, and the file's schema that it is a part of.
#[derive(Clone, Copy, Debug)]
pub struct Schema<'a> {
    root: &'a Value,
    /// What the key says of itself, before what its type says.
    here: &'a Value,
    target: &'a Value,
}

impl<'a> Schema<'a> {
    /// The schema of a file.
    #[must_use]
    pub const fn root(schema: &'a Value) -> Self {
        Self {
            root: schema,
            here: schema,
            target: schema,
        }
    }

    /// A part of the same file's schema; references lead to what they name.
    fn part(self, here: &'a Value) -> Self {
        let named = here["$ref"].as_str();
        let target = named.and_then(|name| self.root.pointer(name.trim_start_matches('#')));
        Self {
            root: self.root,
            here,
            target: target.unwrap_or(here),
        }
    }

    fn get(self, key: &str) -> &'a Value {
        match &self.here[key] {
            Value::Null => &self.target[key],
            value => value,
        }
    }

    fn text(self, key: &str) -> &'a str {
        self.get(key).as_str().unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'a str {
        self.text("title")
    }

    fn properties(self) -> impl Iterator<Item = (&'a str, Self)> {
        let properties = self.target["properties"].as_object().into_iter().flatten();
        properties.map(move |(key, property)| (key.as_str(), self.part(property)))
    }

    fn requires(self, key: &str) -> bool {
        let required = self.target["required"].as_array();
        required.is_some_and(|keys| keys.iter().any(|required| required == key))
    }

    fn has(self, key: &str) -> bool {
        self.target["properties"].get(key).is_some()
    }

    /// The list of the file whose records a key refers to: `trials` for `trial`.
    fn list_named_by(self, key: &str) -> Option<(String, Self)> {
        let list = format!("{key}s");
        let items = self.root["properties"].get(&list)?.get("items")?;
        let records = self.part(items);
        records.has("id").then_some((list, records))
    }
}

/// The fields of an object, in the order of its type. `file` is the name of the form.
#[must_use]
pub fn fields(schema: Schema<'_>, file: &str) -> Vec<Value> {
    let fields = schema.properties();
    fields
        .map(|(key, property)| {
            let mut field = field(key, property, file);
            field.insert("name".to_owned(), key.into());
            if !schema.requires(key) && field["widget"] != "hidden" {
                field.insert("required".to_owned(), false.into());
            }
            Value::Object(field)
        })
        .collect()
}

/// A field with all but its name.
fn field(key: &str, schema: Schema<'_>, file: &str) -> Map<String, Value> {
    if key == "$schema" {
        return object(
            json!({ "widget": "hidden", "default": format!("schema/{file}.schema.json") }),
        );
    }
    let mut field = object(json!({
        "label": schema.title(),
        "hint": words::hint(what_for(key, schema)),
    }));
    field.extend(object(widget(key, schema, file)));
    field
}

/// What a key is for. How its value is written goes without saying where the field writes it.
fn what_for<'a>(key: &str, schema: Schema<'a>) -> &'a str {
    let description = schema.text("description");
    let how = match schema.text("format") {
        "iso-3166-1-alpha-2" => how_to_write::<Country>(),
        "iana-time-zone" => how_to_write::<ZoneName>(),
        "markdown" => how_to_write::<Markdown>(),
        "slug" if schema.list_named_by(key).is_some() => how_to_write::<Slug>(),
        _ => None,
    };
    let what = how.and_then(|how| description.strip_suffix(&how));
    what.unwrap_or(description).trim_end()
}

/// What the schema of a value says of how it is written.
fn how_to_write<T: JsonSchema>() -> Option<String> {
    let schema = T::json_schema(&mut SchemaGenerator::default());
    schema.get("$comment")?.as_str().map(str::to_owned)
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        _ => Map::new(),
    }
}

/// With what a value is put in.
fn widget(key: &str, schema: Schema<'_>, file: &str) -> Value {
    match schema.text("type") {
        "boolean" => json!({ "widget": "boolean" }),
        "integer" => json!({
            "widget": "number",
            "value_type": "int",
            "min": schema.get("minimum"),
            "max": schema.get("maximum"),
        }),
        "array" => list(schema, file),
        "object" => json!({
            "widget": "object",
            "collapsed": "auto",
            "fields": fields(schema, file),
        }),
        _ => text(key, schema, file),
    }
}

fn text(key: &str, schema: Schema<'_>, file: &str) -> Value {
    if let Some(choices) = choices(schema) {
        return json!({ "widget": "select", "options": choices, "dropdown_threshold": 0 });
    }
    match schema.text("format") {
        "markdown" => json!({
            "widget": "markdown",
            "minimal": true,
            "buttons": MARKDOWN,
            "editor_components": [],
            "use_emoji_autocomplete": false,
        }),
        "description" => json!({
            "widget": "text",
            "maxlength": schema.get("maxLength"),
            "use_emoji_autocomplete": false,
        }),
        "media-path" => json!({
            "widget": "image",
            "choose_url": false,
            "accept": ".jpg,.jpeg,.png,.webp,.avif,.heic",
        }),
        "date" => json!({ "widget": "datetime", "type": "date", "format": "YYYY-MM-DD" }),
        "slug" if key != "id" => reference(key, schema, file),
        _ => line(schema),
    }
}

/// What the site shows of Markdown.
const MARKDOWN: [&str; 7] = [
    "bold",
    "italic",
    "link",
    "heading-two",
    "heading-three",
    "bulleted-list",
    "numbered-list",
];

/// A record of the same file, by its name.
fn reference(key: &str, schema: Schema<'_>, file: &str) -> Value {
    let Some((list, records)) = schema.list_named_by(key) else {
        return line(schema);
    };
    let shown = name_of(records);
    json!({
        "widget": "relation",
        "collection": "_singletons",
        "file": file,
        "value_field": format!("{list}.*.id"),
        "display_fields": [format!("{list}.*.{shown}")],
        "search_fields": [format!("{list}.*.{shown}")],
        "dropdown_threshold": 0,
    })
}

/// A line of text.
fn line(schema: Schema<'_>) -> Value {
    let mut line = object(json!({ "widget": "string", "use_emoji_autocomplete": false }));
    if let Some(longest) = schema.get("maxLength").as_u64() {
        line.insert("maxlength".to_owned(), longest.into());
    }
    if let Some(pattern) = schema.get("pattern").as_str() {
        line.insert("pattern".to_owned(), json!([pattern, advice(schema)]));
    }
    Value::Object(line)
}

/// What to write where something does not fit.
fn advice(schema: Schema<'_>) -> String {
    let examples: Vec<&str> = schema
        .get("examples")
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    if examples.is_empty() {
        words::hint(schema.text("description"))
    } else {
        format!("Write it like this: {}", examples.join(" or "))
    }
}

/// The values of a field that takes one of a few, or of a known list.
fn choices(schema: Schema<'_>) -> Option<Value> {
    if let Some(words) = schema.get("enum").as_array() {
        let options = words.iter().filter_map(Value::as_str);
        return Some(
            options
                .map(|word| option(&words::choice(word), word))
                .collect(),
        );
    }
    match schema.text("format") {
        "iso-3166-1-alpha-2" => Some(COUNTRIES.clone()),
        "iana-time-zone" => Some(ZONES.clone()),
        _ => None,
    }
}

fn option(label: &str, value: &str) -> Value {
    json!({ "label": label, "value": value })
}

static COUNTRIES: LazyLock<Value> = LazyLock::new(|| {
    let mut countries: Vec<Country> = Country::all().collect();
    countries.sort_by_key(Country::name);
    let options = countries.iter();
    options
        .map(|country| option(country.name(), country.code()))
        .collect()
});

/// The zones that are named after a place; the others are older names of these.
static ZONES: LazyLock<Value> = LazyLock::new(|| {
    let zones = jiff::tz::db().available();
    zones
        .map(|zone| zone.as_str().to_owned())
        .filter(|zone| zone == "UTC" || zone.contains('/'))
        .map(|zone| option(&zone.replace('_', " "), &zone))
        .collect()
});

/// A list: of texts, of choices, or of objects, of which all but their names are folded away.
fn list(schema: Schema<'_>, file: &str) -> Value {
    let entry = schema.part(schema.get("items"));
    let add = match entry.title() {
        "" => words::one_of(schema.title()),
        title => title.to_owned(),
    };
    if let Some(choices) = choices(entry) {
        return json!({ "widget": "select", "multiple": true, "options": choices, "dropdown_threshold": 0 });
    }
    let kinds = entry.get("anyOf").as_array();
    let common = json!({
        "widget": "list",
        "label_singular": add,
        "collapsed": true,
        "add_to_top": is_newest_first(entry),
    });
    let own = match kinds {
        Some(kinds) => json!({
            "typeKey": KIND,
            "types": kinds.iter().map(|kind| this_kind(entry.part(kind), file)).collect::<Value>(),
        }),
        None if entry.text("type") == "object" => json!({
            "summary": format!("{{{{fields.{}}}}}", name_of(entry)),
            "fields": fields(entry, file),
        }),
        // One line each.
        None => return json!({ "widget": "list", "label_singular": add }),
    };
    let mut list = object(common);
    list.extend(object(own));
    if let Some(photo) = picture_of(entry) {
        list.insert("thumbnail".to_owned(), photo.into());
    }
    Value::Object(list)
}

/// One of the forms that an entry can have.
fn this_kind(schema: Schema<'_>, file: &str) -> Value {
    if schema.text("type") == "object" {
        return json!({
            "name": schema.title().to_lowercase(),
            "label": schema.text("description").trim_end_matches('.'),
            "summary": format!("{{{{fields.{}}}}}", name_of(schema)),
            "fields": fields(schema, file),
        });
    }
    let mut text = object(line(schema));
    text.insert("name".to_owned(), TEXT.into());
    text.insert("label".to_owned(), "Name".into());
    text.insert("hint".to_owned(), advice(schema).into());
    json!({
        "name": TEXT,
        "label": "Name as references have it",
        "summary": format!("{{{{fields.{TEXT}}}}}"),
        "fields": [text],
    })
}

/// The field that tells a record from others: the first that is no address.
fn name_of(records: Schema<'_>) -> &str {
    let named = ["name", "title", "label", "family", "group", "from", "id"];
    let named = named.into_iter().find(|key| records.has(key));
    let first = records.properties().next().map(|(key, _)| key);
    named.or(first).unwrap_or_default()
}

fn picture_of(records: Schema<'_>) -> Option<&str> {
    let mut fields = records.properties();
    let picture = fields.find(|(_, field)| field.text("format") == "media-path");
    picture.map(|(key, _)| key)
}

/// Whether new records come first: those of a list in which each has a date.
fn is_newest_first(records: Schema<'_>) -> bool {
    let is_date = |(key, field): (&str, Schema<'_>)| {
        ["date", "start", "year"].contains(&key)
            && (field.text("format") == "partial-date" || field.text("type") == "integer")
    };
    records.has("id") && records.properties().any(is_date)
}
