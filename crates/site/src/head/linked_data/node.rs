//! A thing with its properties. What is not known is left out.

use serde_json::{Map, Value};

use crate::text;

/// A thing of a type of schema.org.
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A thing without a name.
    pub(super) fn new(kind: &str) -> Self {
        Self(Map::new()).set("@type", kind)
    }

    /// A thing with a name.
    pub(super) fn named(kind: &str, name: String) -> Self {
        Self::new(kind).set("@id", name)
    }

    /// Adds a property that is no text from the content.
    pub(super) fn set(mut self, property: &str, value: impl Into<Value>) -> Self {
        self.0.insert(property.to_owned(), value.into());
        self
    }

    /// The same for what may be unknown.
    pub(super) fn maybe(self, property: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.set(property, value),
            None => self,
        }
    }

    /// Adds a text from the content.
    pub(super) fn text(self, property: &str, text: &str) -> Self {
        self.set(property, text::one_line(text))
    }

    /// The same for what may be unknown.
    pub(super) fn maybe_text(self, property: &str, text: Option<&str>) -> Self {
        self.maybe(property, text.map(text::one_line))
    }

    /// Adds several values of a property, if there are any.
    pub(super) fn all(self, property: &str, values: Vec<Value>) -> Self {
        self.maybe(property, (!values.is_empty()).then_some(values))
    }

    /// The thing as JSON.
    pub(super) fn into_value(self) -> Value {
        Value::Object(self.0)
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        node.into_value()
    }
}

/// Points to a thing by its name.
pub(super) fn reference(name: String) -> Value {
    let mut pointer = Map::new();
    pointer.insert("@id".to_owned(), name.into());
    Value::Object(pointer)
}

/// The address of a value of an enumeration.
pub(super) fn term(name: &str) -> String {
    format!("https://schema.org/{name}")
}
