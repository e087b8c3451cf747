//! Changes as an editor, a host or an accident makes them.

use proptest::prelude::*;

/// A change of bytes.
#[derive(Clone, Debug)]
pub enum Change {
    /// Ends the file here.
    Cut(prop::sample::Index),
    /// Takes out so many bytes.
    Delete(prop::sample::Index, usize),
    /// Puts bytes in.
    Insert(prop::sample::Index, Vec<u8>),
    /// Puts a part in another place as well.
    Copy(prop::sample::Index, prop::sample::Index, usize),
}

/// Any change.
pub fn change() -> impl Strategy<Value = Change> {
    let index = any::<prop::sample::Index>;
    let word = prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "0",
        "1e999",
        "\\u0000",
        "\\ud800",
        "\u{FEFF}",
        "\r",
        "\"id\": \"a\",",
        "\"start\": \"2024-02-30\",",
        "[x](javascript:y)",
    ]);
    prop_oneof![
        index().prop_map(Change::Cut),
        (index(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        (index(), word).prop_map(|(at, word)| Change::Insert(at, word.into())),
        (index(), prop::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (index(), index(), 1_usize..200)
            .prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

/// Makes a change.
pub fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let size = bytes.len() + 1;
    match change {
        Change::Cut(at) => bytes.truncate(at.index(size)),
        Change::Delete(at, length) => {
            let start = at.index(size);
            let end = (start + length).min(bytes.len());
            bytes.drain(start..end);
        }
        Change::Insert(at, new) => {
            let at = at.index(size);
            bytes.splice(at..at, new.iter().copied());
        }
        Change::Copy(from, to, length) => {
            let start = from.index(size);
            let part = bytes[start..(start + length).min(bytes.len())].to_vec();
            let to = to.index(size);
            bytes.splice(to..to, part);
        }
    }
}
