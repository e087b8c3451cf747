//! Reads content files: a mistake in one record costs that record and nothing else.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::{Audience, Breach, File, Pictures, Slug};

/// A content file that can be read from its bytes.
pub trait Content: Sized {
    /// The file this content is kept in.
    const FILE: File;

    /// Reads the file. Never fails as a whole and never panics, whatever the bytes are.
    fn parse(bytes: &[u8]) -> Parsed<Self>;

    /// Leaves the records that an audience sees at a moment.
    #[must_use]
    fn keep(self, audience: Audience, now: Timestamp) -> Self;
}

/// The result of reading a file.
#[derive(Clone, Debug)]
pub struct Parsed<T> {
    /// The content without its bad records; `None` when nothing of the file could be read.
    pub value: Option<T>,
    /// What is missing from `value`, and why, in the order of the file.
    pub problems: Vec<Skipped>,
    /// How many records (or whole lists) are missing from `value`.
    pub left_out: usize,
}

/// A part of a file that could not be read, as pages with `?check` list it and the browser's console
/// has it. The checker reports mistakes in full, with their lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The file it is in.
    pub file: File,
    /// The part as a JSON Pointer (RFC 6901); empty for the file as a whole.
    pub pointer: String,
    /// Why it could not be read.
    pub reason: String,
}

impl fmt::Display for Skipped {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, reason) = (self.file.name(), &self.reason);
        let mut names = self.pointer.split('/').skip(1);
        match (names.next(), names.next().map(str::parse::<usize>)) {
            (None, _) => write!(out, "{file} is left out: {reason}"),
            (Some(list), Some(Ok(index))) => {
                let number = index + 1;
                write!(
                    out,
                    "{file}: entry {number} of \"{list}\" is left out: {reason}"
                )
            }
            (Some(list), _) => write!(out, "{file}: \"{list}\" is left out: {reason}"),
        }
    }
}

/// An entry of one of a file's lists.
pub(crate) trait Record: DeserializeOwned {
    /// The key of its list.
    const LIST: &'static str;

    /// Its id, unique in its list.
    fn id(&self) -> &Slug;

    /// The rules across its fields that it breaks.
    fn breaches(&self) -> Vec<Breach> {
        Vec::new()
    }
}

/// A file's lists, read one after the other.
pub(crate) struct Lists<'a> {
    file: File,
    values: BTreeMap<String, &'a RawValue>,
    skipped: Vec<Skipped>,
}

impl<'a> Lists<'a> {
    /// Reads a list. `None` if it is missing or no list; its bad records are skipped.
    pub(crate) fn take<T: Record>(&mut self) -> Option<Vec<T>> {
        let Some(list) = self.values.get(T::LIST) else {
            let reason = format!("the key \"{}\" is missing", T::LIST);
            self.skip(String::new(), reason);
            return None;
        };
        let entries: Vec<&'a RawValue> = match serde_json::from_str(list.get()) {
            Ok(entries) => entries,
            Err(error) => {
                self.skip(format!("/{}", T::LIST), error.to_string());
                return None;
            }
        };
        let mut records: Vec<T> = Vec::with_capacity(entries.len());
        let mut taken = HashSet::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let record = read_record::<T>(entry).and_then(|record| {
                if taken.insert(record.id().clone()) {
                    Ok(record)
                } else {
                    Err(format!("its id \"{}\" is taken", record.id()))
                }
            });
            match record {
                Ok(record) => records.push(record),
                Err(reason) => self.skip(format!("/{}/{index}", T::LIST), reason),
            }
        }
        Some(records)
    }

    /// Reads the measures of pictures, which the build has added.
    pub(crate) fn pictures(&mut self) -> Pictures {
        let Some(measures) = self.values.get("pictures") else {
            return Pictures::new();
        };
        serde_json::from_str(measures.get()).unwrap_or_else(|error| {
            self.skip("/pictures".to_owned(), error.to_string());
            Pictures::new()
        })
    }

    fn skip(&mut self, pointer: String, reason: String) {
        self.skipped.push(Skipped {
            file: self.file,
            pointer,
            reason,
        });
    }
}

/// A record, if it keeps the rules across its fields.
fn read_record<T: Record>(entry: &RawValue) -> Result<T, String> {
    let record: T = serde_json::from_str(entry.get()).map_err(|error| error.to_string())?;
    if let Some(breach) = record.breaches().first() {
        return Err(breach.to_string());
    }
    Ok(record)
}

/// Reads a file that consists of lists.
pub(crate) fn read_lists<T>(
    file: File,
    bytes: &[u8],
    build: impl FnOnce(&mut Lists<'_>) -> Option<T>,
) -> Parsed<T> {
    match serde_json::from_slice(without_mark(bytes)) {
        Ok(values) => {
            let mut lists = Lists {
                file,
                values,
                skipped: Vec::new(),
            };
            let value = build(&mut lists);
            Parsed {
                value,
                left_out: lists.skipped.len(),
                problems: lists.skipped,
            }
        }
        Err(error) => unreadable(file, &error),
    }
}

/// Reads a file without lists, in which a mistake costs the whole file.
pub(crate) fn read_whole<T: DeserializeOwned>(file: File, bytes: &[u8]) -> Parsed<T> {
    match serde_json::from_slice(without_mark(bytes)) {
        Ok(value) => Parsed {
            value: Some(value),
            problems: Vec::new(),
            left_out: 0,
        },
        Err(error) => unreadable(file, &error),
    }
}

fn unreadable<T>(file: File, error: &serde_json::Error) -> Parsed<T> {
    Parsed {
        value: None,
        problems: vec![Skipped {
            file,
            pointer: String::new(),
            reason: error.to_string(),
        }],
        left_out: 0,
    }
}

/// The bytes without a byte-order mark, which some editors write and JSON does not have.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}
