//! Any text as a value: the first byte says by which rule it is read. What is read, written and read
//! again is the same, and a refusal says what is wrong and what to write.
#![no_main]

use content::{
    Author, Country, Doi, HttpUrl, Markdown, MediaPath, Orcid, PartialDate, Pmid, Refusal, Slug,
    TextFormat, ZoneName,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((which, bytes)) = bytes.split_first()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        match which % 12 {
            0 => same::<Country>(text),
            1 => same::<Doi>(text),
            2 => same::<HttpUrl>(text),
            3 => same::<Markdown>(text),
            4 => same::<MediaPath>(text),
            5 => same::<Orcid>(text),
            6 => same::<PartialDate>(text),
            7 => same::<Pmid>(text),
            8 => same::<Slug>(text),
            9 => same::<ZoneName>(text),
            10 => told(Author::read(text)),
            _ => told(Markdown::read_all(text)),
        }
    }
});

/// Whether a value keeps its meaning on the way into a file and back.
fn same<T: TextFormat<Value = T> + ToString + PartialEq>(text: &str) {
    match T::read(text) {
        Ok(value) => {
            let again = T::read(&value.to_string());
            assert!(again.is_ok_and(|again| again == value), "{text:?}");
        }
        Err(refusal) => explains(&refusal),
    }
}

/// Either a value or reasons.
fn told<T>(read: Result<T, impl Reasons>) {
    if let Err(reasons) = read {
        reasons.all().iter().for_each(explains);
    }
}

fn explains(refusal: &Refusal) {
    assert!(!refusal.what.is_empty() && !refusal.fix.is_empty());
}

trait Reasons {
    fn all(self) -> Vec<Refusal>;
}

impl Reasons for Refusal {
    fn all(self) -> Vec<Refusal> {
        vec![self]
    }
}

impl Reasons for Vec<Refusal> {
    fn all(self) -> Vec<Refusal> {
        assert!(!self.is_empty());
        self
    }
}
