//! A file's text as a tree with places, and as the values that schemas and rules look at.

use std::ops::Range;

use content::Refusal;
use jsonc_parser::ast::{Object, ObjectProp, Value as Node};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value};

use super::place::line_at;
use super::problem::Rule;

/// Something that is wrong, before its line and column are worked out.
#[derive(Debug)]
pub(super) struct Finding {
    /// The bytes it is about.
    pub range: Range<usize>,
    /// The value it is about, as a JSON Pointer.
    pub pointer: String,
    /// What is wrong.
    pub refusal: Refusal,
    /// Which rules say so.
    pub rule: Rule,
}

impl Finding {
    /// The same by other rules.
    pub(super) fn by(self, rule: Rule) -> Self {
        Self { rule, ..self }
    }
}

/// A file that is JSON.
pub(super) struct Document<'a> {
    text: &'a str,
    root: Node<'a>,
    /// The same without places. Of two keys with one name the first counts.
    pub value: Value,
}

impl<'a> Document<'a> {
    pub(super) fn new(text: &'a str, root: Node<'a>) -> Self {
        let value = value_of(&root);
        Self { text, root, value }
    }

    /// A finding at a value, by rules beyond it.
    pub(super) fn at_value(&self, pointer: &str, refusal: Refusal) -> Finding {
        Finding {
            range: self.node(pointer).map_or(0..0, span),
            pointer: pointer.to_owned(),
            refusal,
            rule: Rule::Content,
        }
    }

    /// A finding at a key of an object, by rules beyond it.
    pub(super) fn at_key(&self, object: &str, key: &str, refusal: Refusal) -> Finding {
        let property = match self.node(object) {
            Some(Node::Object(object)) => property(object, key),
            _ => None,
        };
        Finding {
            range: property.map_or(0..0, |property| property.name.range().into_range()),
            pointer: below(object, key),
            refusal,
            rule: Rule::Content,
        }
    }

    /// A number as it is written.
    pub(super) fn number(&self, pointer: &str) -> Option<&'a str> {
        match self.node(pointer)? {
            Node::NumberLit(number) => Some(number.value),
            _ => None,
        }
    }

    /// The line of a value, counted from 1.
    pub(super) fn line(&self, pointer: &str) -> usize {
        let start = self.node(pointer).map_or(0, Ranged::start);
        line_at(self.text.as_bytes(), start).0
    }

    /// Keys that stand in their object twice.
    pub(super) fn duplicates(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.add_duplicates(&self.root, "", &mut findings);
        findings
    }

    // The depth of files is limited before they are parsed.
    fn add_duplicates(&self, node: &Node<'a>, pointer: &str, findings: &mut Vec<Finding>) {
        match node {
            Node::Object(object) => {
                for (index, entry) in object.properties.iter().enumerate() {
                    let name = entry.name.as_str();
                    let pointer = below(pointer, name);
                    let mut earlier = object.properties[..index].iter();
                    if let Some(earlier) = earlier.find(|other| other.name.as_str() == name) {
                        let (line, _) = line_at(self.text.as_bytes(), earlier.start());
                        findings.push(Finding {
                            range: entry.name.range().into_range(),
                            pointer,
                            refusal: Refusal::new(
                                format!(
                                    "The key \"{name}\" is here twice; it stands on line {line} already"
                                ),
                                "Keep the right one and delete the other",
                            ),
                            rule: Rule::Content,
                        });
                    } else {
                        self.add_duplicates(&entry.value, &pointer, findings);
                    }
                }
            }
            Node::Array(array) => {
                for (index, element) in array.elements.iter().enumerate() {
                    self.add_duplicates(element, &format!("{pointer}/{index}"), findings);
                }
            }
            _ => {}
        }
    }

    fn node(&self, pointer: &str) -> Option<&Node<'a>> {
        pointer
            .split('/')
            .skip(1)
            .try_fold(&self.root, |node, key| match node {
                Node::Object(object) => {
                    let key = key.replace("~1", "/").replace("~0", "~");
                    property(object, &key).map(|property| &property.value)
                }
                Node::Array(array) => array.elements.get(key.parse::<usize>().ok()?),
                _ => None,
            })
    }
}

fn property<'b, 'a>(object: &'b Object<'a>, key: &str) -> Option<&'b ObjectProp<'a>> {
    let mut properties = object.properties.iter();
    properties.find(|property| property.name.as_str() == key)
}

/// The pointer of a field; `~` and `/` are escaped as RFC 6901 says.
pub(super) fn below(pointer: &str, key: &str) -> String {
    let key = key.replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{key}")
}

/// What to mark of a value: of an object or a list its first bracket, of others all.
fn span(node: &Node<'_>) -> Range<usize> {
    let start = node.start();
    match node {
        Node::Object(_) | Node::Array(_) => start..start + 1,
        _ => start..node.end(),
    }
}

trait IntoRange {
    fn into_range(self) -> Range<usize>;
}

impl IntoRange for jsonc_parser::common::Range {
    fn into_range(self) -> Range<usize> {
        self.start..self.end
    }
}

fn value_of(node: &Node<'_>) -> Value {
    match node {
        Node::StringLit(text) => Value::from(text.value.as_ref()),
        // To a schema 2030.0 and 1e26 are whole numbers, to the records they are not.
        Node::NumberLit(number) => {
            let whole = number.value.parse::<i64>();
            whole.map_or_else(|_| Value::from(0.5), Value::from)
        }
        Node::BooleanLit(boolean) => Value::from(boolean.value),
        Node::NullKeyword(_) => Value::Null,
        Node::Array(array) => array.elements.iter().map(value_of).collect(),
        Node::Object(object) => {
            let mut map = Map::new();
            for property in &object.properties {
                let name = property.name.as_str();
                if !map.contains_key(name) {
                    map.insert(name.to_owned(), value_of(&property.value));
                }
            }
            Value::Object(map)
        }
    }
}
