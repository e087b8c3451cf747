//! The schemas alone, without the rules that they only name (`format`): what an editor knows that is told
//! of them.

use std::{collections::BTreeSet, fs};

use content::File;
use jsonschema::{ValidationError, Validator, error::ValidationErrorKind as Kind};
use serde_json::Value;

use crate::sites::repository;

/// The published schemas of the five files.
pub struct Schemas(Vec<Validator>);

/// That a schema does not take a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refused {
    /// The value; of a key that is too much, the key.
    pub pointer: String,
    /// The keyword of JSON Schema.
    pub keyword: String,
    /// The key that is missing, where one is.
    pub key: String,
}

impl Schemas {
    /// Reads them.
    pub fn new() -> Self {
        let schema = |file: File| {
            let name = file.name().replace(".json", ".schema.json");
            let text = fs::read(repository("public/content/schema").join(name)).unwrap();
            let schema: Value = serde_json::from_slice(&text).unwrap();
            let options = jsonschema::options().should_validate_formats(false);
            options.build(&schema).unwrap()
        };
        Self(File::ALL.into_iter().map(schema).collect())
    }

    /// What of a file its schema does not take.
    pub fn refusals(&self, file: File, value: &Value) -> BTreeSet<Refused> {
        let index = File::ALL.iter().position(|known| *known == file).unwrap();
        self.0[index].iter_errors(value).flat_map(refused).collect()
    }
}

fn refused(error: ValidationError<'_>) -> Vec<Refused> {
    let refused = |pointer: String, key: &str| Refused {
        pointer,
        keyword: error.kind().keyword().to_owned(),
        key: key.to_owned(),
    };
    let pointer = error.instance_path().as_str().to_owned();
    match error.kind() {
        Kind::AdditionalProperties { unexpected } => unexpected
            .iter()
            .map(|key| {
                let key = key.replace('~', "~0").replace('/', "~1");
                refused(format!("{pointer}/{key}"), "")
            })
            .collect(),
        Kind::Required { property } => {
            vec![refused(pointer, property.as_str().unwrap_or_default())]
        }
        _ => vec![refused(pointer, "")],
    }
}

/// A file as JSON, if it is that to ordinary readers; a byte-order mark is passed over by most.
pub fn parse(bytes: &[u8]) -> Option<Value> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice(bytes).ok()
}
