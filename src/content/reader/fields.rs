//! An object and its fields, and the lists of records.

use jsonc_parser::ast::{Object, Value};
use jsonc_parser::common::Ranged;

use super::{At, Journal};
use crate::content::hint::nearest;
use crate::content::keys::Keys;
use crate::content::problem::Refusal;
use crate::content::slug::Slug;
use crate::content::text;

/// An object's fields.
pub(crate) struct Fields<'a> {
    pub(super) journal: &'a Journal<'a>,
    pub(super) object: &'a Object<'a>,
    pub(super) pointer: String,
}

impl<'a> Fields<'a> {
    /// Notes keys that are missing, unknown or there twice.
    pub(super) fn check_keys(&self, keys: &Keys) {
        let properties = &self.object.properties;
        for (index, property) in properties.iter().enumerate() {
            let name = property.name.as_str();
            let at = property.start();
            let earlier = properties[..index]
                .iter()
                .find(|other| other.name.as_str() == name);
            if let Some(earlier) = earlier {
                let refusal = Refusal::worded(|| {
                    let line = self.journal.line(earlier.start());
                    Refusal::new(
                        &[
                            "The key \"",
                            name,
                            "\" is here twice; it stands on line ",
                            &line,
                            " already",
                        ],
                        &["Keep the right one and delete the other"],
                    )
                });
                self.journal.refuse(at, &self.below(name), refusal);
            } else if !keys.knows(name) {
                // The record is whole without it, so it stays.
                self.journal
                    .note(at, &self.below(name), unknown(name, keys));
            }
        }
        for name in keys.required {
            if self.property(name).is_none() {
                self.refuse(Refusal::new(
                    &["The key \"", name, "\" is missing"],
                    &["Add \"", name, "\" and its value"],
                ));
            }
        }
    }

    /// Whether nothing in the file so far costs a record.
    pub(crate) fn sound(&self) -> bool {
        self.journal.grave.get() == 0
    }

    fn property(&self, name: &str) -> Option<&'a Value<'a>> {
        // Of two keys with one name the first counts; the second is a problem anyway.
        let found = self
            .object
            .properties
            .iter()
            .find(|property| property.name.as_str() == name);
        found.map(|property| &property.value)
    }

    /// The pointer of a field; `~` and `/` are escaped as RFC 6901 says.
    fn below(&self, name: &str) -> String {
        let name = name.replace('~', "~0").replace('/', "~1");
        [&self.pointer, "/", &name].concat()
    }

    /// Notes a problem with the object as a whole.
    pub(crate) fn refuse(&self, refusal: Refusal) {
        self.journal
            .refuse(self.object.start(), &self.pointer, refusal);
    }

    /// A field's value, if the key is there.
    pub(crate) fn at(&self, name: &str) -> Option<At<'a>> {
        Some(At {
            journal: self.journal,
            value: self.property(name)?,
            pointer: self.below(name),
        })
    }

    /// A field read from its text.
    pub(crate) fn parse<T>(&self, name: &str, parse: fn(&str) -> Result<T, Refusal>) -> Option<T> {
        let (at, text) = self.text(name)?;
        at.keep(parse(text))
    }

    /// A field and its text, if anything of it would be seen.
    fn text(&self, name: &str) -> Option<(At<'a>, &'a str)> {
        let at = self.at(name)?;
        let text = at.visible()?;
        Some((at, text))
    }

    /// One line of text.
    pub(crate) fn line(&self, name: &str) -> Option<String> {
        self.parse(name, text::line)
    }

    /// A whole number.
    pub(crate) fn whole_number(&self, name: &str) -> Option<i64> {
        self.at(name)?.whole_number()
    }

    /// An object inside this one.
    pub(crate) fn object<T>(
        &self,
        name: &str,
        keys: &Keys,
        build: fn(&Fields<'a>) -> Option<T>,
    ) -> Option<T> {
        build(&self.at(name)?.fields(keys)?)
    }

    /// A list inside a record, every entry of which has to be right.
    pub(crate) fn list<T>(&self, name: &str, read: fn(&At<'a>) -> Option<T>) -> Vec<T> {
        let entries = self.at(name).and_then(|list| list.entries());
        let read_all = |entries: Vec<At<'a>>| entries.iter().filter_map(read).collect();
        entries.map(read_all).unwrap_or_default()
    }

    /// The file's records. A record with a problem is left out, the others stay. `None` when
    /// there is no list to read.
    pub(crate) fn records<T>(
        &self,
        name: &str,
        keys: &Keys,
        build: impl Fn(&Fields<'a>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Some(entries) = self.at(name).and_then(|list| list.entries()) else {
            self.journal.leave_out();
            return None;
        };
        let mut ids: Vec<(&str, usize)> = Vec::new();
        let mut records = Vec::new();
        for entry in &entries {
            let before = self.journal.grave.get();
            let record = entry
                .record(keys, &mut ids)
                .and_then(|fields| build(&fields));
            match record {
                Some(record) if self.journal.grave.get() == before => records.push(record),
                _ => self.journal.leave_out(),
            }
        }
        Some(records)
    }

    /// The ids in a list of records, of the bad records too.
    pub(crate) fn ids(&self, name: &str) -> Vec<&'a str> {
        let Some(Value::Array(array)) = self.property(name) else {
            return Vec::new();
        };
        let id = |record: &'a Value<'a>| {
            let object = record.as_object()?;
            let property = object
                .properties
                .iter()
                .find(|property| property.name.as_str() == "id")?;
            Some(property.value.as_string_lit()?.value.as_ref())
        };
        array.elements.iter().filter_map(id).collect()
    }

    pub(super) fn unique_id(&self, ids: &mut Vec<(&'a str, usize)>) {
        let Some(id) = self.at("id") else { return };
        let Value::StringLit(text) = id.value else {
            return;
        };
        let (text, at) = (text.value.as_ref(), id.value.start());
        let Some((_, earlier)) = ids.iter().find(|(other, _)| *other == text) else {
            ids.push((text, at));
            return;
        };
        id.refuse(Refusal::worded(|| {
            let line = self.journal.line(*earlier);
            Refusal::new(
                &[
                    "The id \"",
                    text,
                    "\" is taken by the entry on line ",
                    &line,
                ],
                &["Give this entry an id of its own: it is its address"],
            )
        }));
    }

    /// The record's `id`.
    pub(crate) fn id(&self) -> Option<Slug> {
        self.parse("id", Slug::parse)
    }
}

/// A key that the object does not take.
fn unknown(name: &str, keys: &Keys) -> Refusal {
    Refusal::worded(|| {
        let what = ["The key \"", name, "\" is not known here"];
        match nearest(name, keys.all()) {
            Some(meant) => Refusal::new(
                &what,
                &["Did you mean \"", meant, "\"? Otherwise delete it"],
            ),
            None => {
                let known: Vec<&str> = keys.all().collect();
                Refusal::new(&what, &["Delete it, or use one of: ", &known.join(", ")])
            }
        }
    })
}
