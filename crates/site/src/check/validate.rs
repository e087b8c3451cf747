//! A file against its schema: every error, in words for people who edit text.

use std::collections::HashMap;
use std::sync::OnceLock;

use content::value::choice::not_among;
use content::value::line::Year;
use content::value::text::visible;
use content::{Count, File, Refusal, nearest};
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::{JsonType, ValidationError, Validator};
use serde_json::Value;

use super::document::{Document, Finding};
use super::formats::{FORMATS, refusals};
use super::forms::{form, home, list_form};
use super::problem::Rule;
use super::schema::schema;
use super::texts::{Text, texts};

/// A file's schema, ready to check with.
pub(super) struct Rules {
    schema: Value,
    validator: Validator,
}

impl Rules {
    /// The rules of a file, made when they are first asked for. The error is one of the program: its
    /// schema is none.
    pub(super) fn of(file: File) -> Result<&'static Rules, &'static str> {
        static ALL: [OnceLock<Result<Rules, String>>; File::ALL.len()] =
            [const { OnceLock::new() }; File::ALL.len()];
        let rules =
            ALL[file as usize].get_or_init(|| Rules::new(file).map_err(|error| error.to_string()));
        rules.as_ref().map_err(String::as_str)
    }

    fn new(file: File) -> Result<Rules, Box<ValidationError<'static>>> {
        let schema = schema(file);
        let mut options = jsonschema::options().should_validate_formats(true);
        for (name, check) in FORMATS {
            options = options.with_format(name, move |text: &str| check(text).is_empty());
        }
        let validator = options.build(&schema)?;
        Ok(Rules { schema, validator })
    }

    /// The texts of the document with the rules they have.
    pub(super) fn texts<'d>(&'d self, document: &'d Document<'_>) -> Vec<Text<'d>> {
        texts(&self.schema, &document.value)
    }

    /// Everything in the document that its schema does not take.
    pub(super) fn findings(&self, document: &Document<'_>) -> Vec<Finding> {
        let errors: Vec<_> = self
            .validator
            .iter_errors(&document.value)
            .filter(|error| !conditional(error))
            .collect();
        let errors: Vec<&ValidationError<'_>> = errors.iter().flat_map(meant).collect();
        // One value can fail by its type and by all that follows from it: the first says why.
        let mut weights: HashMap<&str, u8> = HashMap::new();
        for error in &errors {
            let weight = weights
                .entry(error.instance_path().as_str())
                .or_insert(u8::MAX);
            *weight = (*weight).min(weight_of(error.kind()));
        }
        errors
            .iter()
            .filter(|error| {
                let least = weights.get(error.instance_path().as_str());
                least.is_none_or(|least| weight_of(error.kind()) <= *least)
            })
            .flat_map(|error| self.explain(document, error))
            .collect()
    }

    fn explain(&self, document: &Document<'_>, error: &ValidationError<'_>) -> Vec<Finding> {
        let pointer = error.instance_path().as_str();
        let value = error.instance().as_ref();
        let refusals = match error.kind() {
            Kind::AdditionalProperties { unexpected } => {
                let keys = self.keys(error);
                return unexpected
                    .iter()
                    .map(|key| {
                        let refusal = match self.home(error, key) {
                            Some(home) => not_here(key, &home),
                            None => unknown_key(key, &keys),
                        };
                        document.at_key(pointer, key, refusal)
                    })
                    .map(|finding| finding.by(Rule::Schema))
                    .collect();
            }
            Kind::Required { property } => {
                let object = self.refusing(error, "/required");
                vec![self.missing_key(property, object)]
            }
            Kind::Type { kind } => {
                let schema = self.refusing(error, "/type");
                vec![wrong_type(
                    document,
                    pointer,
                    kind,
                    value,
                    &self.schema,
                    schema,
                )]
            }
            Kind::Enum { options } => vec![not_in_list(value, options)],
            Kind::Format { format } => refusals(format, value.as_str().unwrap_or_default()),
            Kind::Minimum { limit } | Kind::Maximum { limit } => vec![out_of_range(limit)],
            other => vec![Refusal::new(
                format!(
                    "This is not what the file can hold here: {}",
                    error.masked()
                ),
                format!(
                    "Look at the entries beside it (rule \"{}\")",
                    other.keyword()
                ),
            )],
        };
        refusals
            .into_iter()
            .map(|refusal| document.at_value(pointer, refusal).by(rule(error)))
            .collect()
    }

    /// The schema whose keyword has refused a value.
    fn refusing(&self, error: &ValidationError<'_>, keyword: &str) -> &Value {
        let path = error.schema_path().as_str();
        path.strip_suffix(keyword)
            .and_then(|pointer| self.schema.pointer(pointer))
            .unwrap_or(&self.schema)
    }

    /// Where a key belongs that stands in an object which does not have it.
    fn home(&self, error: &ValidationError<'_>, key: &str) -> Option<String> {
        let object = self.refusing(error, "/additionalProperties");
        let is_root = error.instance_path().as_str().is_empty();
        home(&self.schema, object, is_root, key)
    }

    fn missing_key(&self, key: &Value, object: &Value) -> Refusal {
        let key = key.as_str().unwrap_or_default();
        let value = form(&self.schema, &object["properties"][key]);
        Refusal::new(
            format!("The key \"{key}\" is missing"),
            format!("Add \"{key}\": {value}"),
        )
    }

    /// The keys of the object whose schema refused one, the required ones first.
    fn keys(&self, error: &ValidationError<'_>) -> Vec<&str> {
        let object = self.refusing(error, "/additionalProperties");
        let required = object["required"].as_array().into_iter().flatten();
        let mut keys: Vec<&str> = required.filter_map(Value::as_str).collect();
        let all = object["properties"].as_object().into_iter().flatten();
        for (key, _) in all {
            if !keys.contains(&key.as_str()) {
                keys.push(key);
            }
        }
        keys
    }
}

/// Where a value can have several forms, the errors of the one that was probably meant: of those of
/// its type the one whose keys fit best.
fn meant<'e>(error: &'e ValidationError<'e>) -> Vec<&'e ValidationError<'e>> {
    let Kind::AnyOf { context } = error.kind() else {
        return vec![error];
    };
    let pointer = error.instance_path().as_str();
    let is_type = |inner: &ValidationError<'_>| {
        matches!(inner.kind(), Kind::Type { .. }) && inner.instance_path().as_str() == pointer
    };
    let of_type = context.iter().filter(|form| !form.iter().any(is_type));
    // What it lacks and has too much tells which one it is.
    let strange = |form: &&Vec<ValidationError<'_>>| {
        let keys = form.iter().filter(|error| weight_of(error.kind()) == 0);
        keys.count()
    };
    let form = of_type.min_by_key(strange).or(context.first());
    form.into_iter().flatten().flat_map(meant).collect()
}

/// How a number is written is a rule of values: to a schema, 2030.0 is a whole number.
fn rule(error: &ValidationError<'_>) -> Rule {
    let is_whole = |kind: &TypeKind| matches!(kind, TypeKind::Single(JsonType::Integer));
    match (error.kind(), error.instance().as_ref()) {
        (Kind::Format { .. }, _) => Rule::Value,
        (Kind::Type { kind }, Value::Number(_)) if is_whole(kind) => Rule::Value,
        _ => Rule::Schema,
    }
}

/// Whether an error comes from a rule across fields. Schemas have these for editors; the checker
/// has the same from the records, in better words.
fn conditional(error: &ValidationError<'_>) -> bool {
    let path = error.schema_path().as_str();
    path.contains("/then/") || path.contains("/else/")
}

/// Errors of one value with the least weight say why the others are there. What an object lacks
/// and what it has too much stand beside each other.
fn weight_of(kind: &Kind) -> u8 {
    match kind {
        Kind::Type { .. } | Kind::Required { .. } | Kind::AdditionalProperties { .. } => 0,
        Kind::Format { .. } | Kind::Enum { .. } => 1,
        _ => 2,
    }
}

fn unknown_key(key: &str, keys: &[&str]) -> Refusal {
    let fix = match nearest(key, keys.iter().copied()) {
        Some(meant) => format!("Did you mean \"{meant}\"? Otherwise delete it"),
        None => format!("Delete it, or use one of: {}", keys.join(", ")),
    };
    Refusal::new(format!("The key \"{key}\" is not known here"), fix)
}

/// A key that belongs elsewhere.
fn not_here(key: &str, home: &str) -> Refusal {
    Refusal::new(
        format!("The key \"{key}\" is not known here"),
        format!("It belongs into {home}"),
    )
}

fn not_in_list(value: &Value, options: &Value) -> Refusal {
    let word = value.as_str().unwrap_or_default();
    let options = options.as_array().into_iter().flatten();
    let options: Vec<&str> = options.filter_map(Value::as_str).collect();
    match visible(word) {
        Ok(word) => not_among(word, &options),
        Err(refusal) => refusal,
    }
}

/// A number below or above the limit of its type, by which the type is known.
fn out_of_range(limit: &Value) -> Refusal {
    match limit.as_u64().map(u32::try_from) {
        Some(Ok(Count::FIRST | Count::LAST)) => Count::refusal(),
        _ => Year::refusal(),
    }
}

fn wrong_type(
    document: &Document<'_>,
    pointer: &str,
    expected: &TypeKind,
    value: &Value,
    root: &Value,
    schema: &Value,
) -> Refusal {
    let expected = match expected {
        TypeKind::Single(expected) => *expected,
        TypeKind::Multiple(_) => JsonType::String,
    };
    let found = kind(value);
    match (expected, value) {
        (JsonType::Integer | JsonType::Number, Value::Number(_)) => {
            not_whole(document.number(pointer).unwrap_or_default())
        }
        (JsonType::Integer | JsonType::Number, Value::String(text)) => Refusal::new(
            "A number was expected here, not a text",
            if text.trim().parse::<u32>().is_ok() {
                format!("Write it without quotation marks: {}", text.trim())
            } else {
                "Write its digits alone, without words and quotation marks".to_owned()
            },
        ),
        (JsonType::Integer | JsonType::Number, _) => Refusal::new(
            format!("A number was expected here, not {found}"),
            "Write a whole number, such as 2024",
        ),
        (JsonType::Boolean, _) => Refusal::new(
            format!("true or false was expected here, not {found}"),
            "Write true or false without quotation marks, or delete the key",
        ),
        (JsonType::Array, _) => Refusal::new(
            format!("A list was expected here, not {found}"),
            format!("Put it in square brackets: {}", list_form(root, schema)),
        ),
        (JsonType::Object, Value::Array(entries)) if entries.len() == 1 && entries[0].is_object() => {
            Refusal::new(
                "There can be only one entry here, and no list",
                "Delete the square brackets around { … }",
            )
        }
        (JsonType::Object, _) => Refusal::new(
            format!("Values with their keys were expected here, not {found}"),
            format!("Write them in braces: {}", form(root, schema)),
        ),
        _ => Refusal::new(
            format!("A text was expected here, not {found}"),
            match (value, document.number(pointer)) {
                (Value::Number(_), Some(number)) => {
                    format!("Put it in quotation marks: \"{number}\"")
                }
                (Value::Array(_), _) => {
                    "Write one text in one pair of quotation marks (\"), without square brackets"
                        .to_owned()
                }
                (Value::Null, _) => "Write the text in quotation marks (\"); a key that may be missing can be deleted instead".to_owned(),
                _ => "Write the text in quotation marks (\")".to_owned(),
            },
        ),
    }
}

/// A number that is not written as whole ones are.
fn not_whole(number: &str) -> Refusal {
    match number.split_once('.') {
        Some((whole, _)) if !whole.is_empty() => Refusal::new(
            "This number has a fraction",
            format!("Write a whole number, without a point: {whole}"),
        ),
        _ => Refusal::new(
            "This number is too large, or not written in plain digits",
            "Write a whole number, such as 2024",
        ),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::String(_) => "a text",
        Value::Number(_) => "a number",
        Value::Bool(_) => "true or false",
        Value::Object(_) => "values in braces",
        Value::Array(_) => "a list",
        Value::Null => "null",
    }
}
