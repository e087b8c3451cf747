//! The vocabulary of schema.org, as far as the pages use it, and whether a statement keeps to
//! it.

use std::collections::BTreeMap;

use content::HttpUrl;
use serde_json::{Map, Value};

/// The table in `schema-org.json`.
pub struct Vocabulary(Value);

/// The types of all things that have a name, on whatever page.
pub type Named = BTreeMap<String, Vec<String>>;

impl Vocabulary {
    pub fn read() -> Self {
        Self(serde_json::from_str(include_str!("schema-org.json")).unwrap())
    }

    /// Whether one type is a kind of the other.
    fn is_a(&self, kind: &str, of: &str) -> bool {
        let parents = self.0["types"][kind].as_array();
        let mut parents = parents.into_iter().flatten();
        kind == of || parents.any(|parent| self.is_a(parent.as_str().unwrap(), of))
    }

    /// Everything that is wrong with a thing.
    pub fn problems(&self, thing: &Value, named: &Named) -> Vec<String> {
        let mut problems = Vec::new();
        self.check(thing, named, &mut problems);
        problems
    }

    fn check(&self, thing: &Value, named: &Named, problems: &mut Vec<String>) {
        let fields = thing.as_object().unwrap();
        let kind = thing["@type"].as_str().unwrap_or("no type");
        if self.0["types"].get(kind).is_none() {
            problems.push(format!("{kind} is not in the table: {thing}"));
            return;
        }
        for (property, value) in fields {
            if property.starts_with('@') {
                continue;
            }
            // An action says of its parameters what it expects (schema.org/docs/actions.html).
            if let Some(parameter) = property.strip_suffix("-input") {
                if !(self.is_a(kind, "Action") && self.has(kind, parameter) && value.is_string()) {
                    problems.push(format!("{kind} has no parameter {property}"));
                }
                continue;
            }
            let role = self.is_a(kind, "Role") && !self.has(kind, property);
            if !role && !self.has(kind, property) {
                problems.push(format!("{kind} has no {property}"));
                continue;
            }
            let values = match value {
                Value::Array(values) => values.as_slice(),
                value => std::slice::from_ref(value),
            };
            if values.is_empty() {
                problems.push(format!("{kind}.{property} is empty"));
            }
            for value in values {
                if !self.expected(property, value, named) {
                    problems.push(format!("{kind}.{property} cannot be {value}"));
                }
                if value.get("@type").is_some() {
                    self.check(value, named, problems);
                }
            }
        }
    }

    fn has(&self, kind: &str, property: &str) -> bool {
        let of = self.0["properties"][property]["of"].as_array();
        let mut of = of.into_iter().flatten();
        of.any(|of| self.is_a(kind, of.as_str().unwrap()))
    }

    fn expected(&self, property: &str, value: &Value, named: &Named) -> bool {
        let expects = self.0["properties"][property]["expects"].as_array();
        let mut expects = expects
            .into_iter()
            .flatten()
            .map(|name| name.as_str().unwrap());
        match value {
            Value::Object(fields) => {
                let kinds = kinds(fields, named);
                // Between a thing and the value of a property there can be a role, which has
                // the same property.
                let role = kinds.iter().any(|kind| self.is_a(kind, "Role"));
                (role && fields.contains_key(property))
                    || expects.any(|of| kinds.iter().any(|kind| self.is_a(kind, of)))
            }
            Value::String(text) => expects.any(|name| self.is_text(name, text)),
            Value::Number(_) => expects.any(|name| matches!(name, "Integer" | "Number")),
            _ => false,
        }
    }

    /// Whether a text is a value of a data type or an enumeration.
    fn is_text(&self, name: &str, text: &str) -> bool {
        if let Some(values) = self.0["values"][name].as_array() {
            let word = text.strip_prefix("https://schema.org/");
            return word.is_some_and(|word| values.iter().any(|value| value == word));
        }
        match name {
            "Text" => !text.trim().is_empty(),
            "URL" => HttpUrl::parse(text).is_ok(),
            "Date" => fits(text, &["dddd", "dddd-dd", "dddd-dd-dd"]),
            "DateTime" => fits(
                text,
                &[
                    "dddd-dd-ddTdd:dd:ddZ",
                    "dddd-dd-ddTdd:dd:dd+dd:dd",
                    "dddd-dd-ddTdd:dd:dd-dd:dd",
                ],
            ),
            // schema.org/Distance: a number and a unit.
            "Distance" => fits(text, &["ddd px", "dddd px"]),
            _ => false,
        }
    }
}

/// Whether a text looks like one of these, `d` standing for a digit.
fn fits(text: &str, forms: &[&str]) -> bool {
    forms.iter().any(|form| {
        text.len() == form.len()
            && text.chars().zip(form.chars()).all(|(c, like)| match like {
                'd' => c.is_ascii_digit(),
                like => c == like,
            })
    })
}

/// The types of a thing, or of what a name points to.
fn kinds(fields: &Map<String, Value>, named: &Named) -> Vec<String> {
    match (fields.get("@type"), fields.get("@id")) {
        (Some(kind), _) => vec![kind.as_str().unwrap().to_owned()],
        (None, Some(name)) => named
            .get(name.as_str().unwrap())
            .cloned()
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}
