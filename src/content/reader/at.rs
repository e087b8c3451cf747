//! A value and the pointer to it: what it is read as, and how it says what was expected.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use super::{Fields, Journal};
use crate::content::keys::Keys;
use crate::content::problem::Refusal;
use crate::content::text;

/// A value and where it stands.
#[derive(Clone)]
pub(crate) struct At<'a> {
    pub(super) journal: &'a Journal<'a>,
    pub(super) value: &'a Value<'a>,
    pub(super) pointer: String,
}

impl<'a> At<'a> {
    /// Notes a problem with this value; the record it is in is left out.
    pub(crate) fn refuse(&self, refusal: Refusal) {
        self.journal
            .refuse(self.value.start(), &self.pointer, refusal);
    }

    /// The value's text.
    pub(crate) fn string(&self) -> Option<&'a str> {
        if let Value::StringLit(text) = self.value {
            return Some(text.value.as_ref());
        }
        let what = ["A text was expected here, not ", kind(self.value)];
        self.refuse(match self.value {
            Value::NumberLit(number) => Refusal::new(
                &what,
                &["Put it in quotation marks: \"", number.value, "\""],
            ),
            Value::NullKeyword(_) => Refusal::new(
                &what,
                &["Write the text in quotation marks (\"); a key that may be missing can be deleted instead"],
            ),
            _ => Refusal::new(&what, &["Write the text in quotation marks (\")"]),
        });
        None
    }

    /// The value read from its text.
    pub(crate) fn parse<T>(&self, parse: fn(&str) -> Result<T, Refusal>) -> Option<T> {
        self.keep(parse(self.visible()?))
    }

    /// The value if it is right; otherwise its problem is noted.
    pub(super) fn keep<T>(&self, result: Result<T, Refusal>) -> Option<T> {
        result.map_err(|refusal| self.refuse(refusal)).ok()
    }

    /// The value's text if anything of it would be seen.
    pub(super) fn visible(&self) -> Option<&'a str> {
        self.keep(text::visible(self.string()?))
    }

    /// The value as a whole number.
    pub(super) fn whole_number(&self) -> Option<i64> {
        match self.value {
            Value::NumberLit(number) => match number.value.parse() {
                Ok(value) => return Some(value),
                Err(_) => self.refuse(Refusal::new(
                    &["This number is too large or has a fraction"],
                    &["Write a whole number, such as 2024"],
                )),
            },
            Value::StringLit(_) => self.refuse(Refusal::new(
                &["A number was expected here, not a text"],
                &["Write it without quotation marks"],
            )),
            other => self.refuse(Refusal::new(
                &["A number was expected here, not ", kind(other)],
                &["Write a whole number, such as 2024"],
            )),
        }
        None
    }

    /// The entries of a list.
    pub(crate) fn entries(&self) -> Option<Vec<At<'a>>> {
        let Value::Array(array) = self.value else {
            self.refuse(Refusal::new(
                &["A list was expected here, not ", kind(self.value)],
                &["Put it in square brackets: [ … ]"],
            ));
            return None;
        };
        let entry = |(index, value): (usize, &'a Value<'a>)| At {
            journal: self.journal,
            value,
            pointer: [&self.pointer, "/", &index.to_string()].concat(),
        };
        Some(array.elements.iter().enumerate().map(entry).collect())
    }

    /// The fields of a record whose `id` no other has.
    pub(super) fn record(
        &self,
        keys: &Keys,
        ids: &mut Vec<(&'a str, usize)>,
    ) -> Option<Fields<'a>> {
        let fields = self.fields(keys)?;
        fields.unique_id(ids);
        Some(fields)
    }

    /// The object's fields, after a look at its keys.
    pub(crate) fn fields(&self, keys: &Keys) -> Option<Fields<'a>> {
        let Value::Object(object) = self.value else {
            self.refuse(Refusal::new(
                &["An object was expected here, not ", kind(self.value)],
                &["Put it in braces: { \"key\": value }"],
            ));
            return None;
        };
        let fields = Fields {
            journal: self.journal,
            object,
            pointer: self.pointer.clone(),
        };
        fields.check_keys(keys);
        Some(fields)
    }
}

fn kind(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "a text",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "true or false",
        Value::Object(_) => "an object in braces",
        Value::Array(_) => "a list",
        Value::NullKeyword(_) => "null",
    }
}
