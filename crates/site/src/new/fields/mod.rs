//! What is asked of each kind of entry: the keys, what is needed first, and no more than is often
//! known. Each answer is checked by the type of its value.

mod event;
mod news;
mod person;
mod publication;
mod read;
mod trial;

use content::Refusal;
use serde_json::Value;

use super::answers::Answers;
use super::known::{Known, Named};

pub(super) use event::FIELDS as EVENT;
pub(super) use news::FIELDS as NEWS;
pub(super) use person::FIELDS as PERSON;
pub(super) use publication::FIELDS as PUBLICATION;
pub(super) use trial::FIELDS as TRIAL;

/// Reads an answer, by the rule for its value.
pub(super) type Read = fn(&str) -> Result<Value, Refusal>;

/// A condition on what is known so far.
type If = fn(&Answers) -> bool;

/// A key of an entry, with its question and its flag.
pub(super) struct Field {
    /// Its place in the record, `place.city` for a key in an object.
    pub(super) path: &'static str,
    /// Its flag, without the dashes.
    pub(super) flag: &'static str,
    pub(super) question: &'static str,
    /// How it is answered.
    pub(super) hint: &'static str,
    pub(super) rule: Rule,
    /// Whether it has to be there.
    pub(super) needed: If,
    /// Whether it is asked for although it may be missing.
    pub(super) asked: If,
    /// A rule that looks at other answers too.
    pub(super) check: fn(&Answers, &Value) -> Result<(), Refusal>,
}

/// How an answer is read.
pub(super) enum Rule {
    /// A text with a rule.
    Text(Read),
    /// One of a few words.
    Word(Read, fn() -> Vec<(&'static str, &'static str)>),
    /// The id of another entry of the file: those that there are, and why none other can be it.
    Among(fn(&Known) -> &[Named], fn(&str, &[&str]) -> Refusal),
    /// The id of the new entry.
    OwnId,
}

impl Field {
    /// A text that may be left out.
    const fn text(
        path: &'static str,
        flag: &'static str,
        question: &'static str,
        read: Read,
    ) -> Self {
        Self {
            path,
            flag,
            question,
            hint: "",
            rule: Rule::Text(read),
            needed: |_| false,
            asked: |_| true,
            check: |_, _| Ok(()),
        }
    }

    const fn word(
        path: &'static str,
        question: &'static str,
        read: Read,
        words: fn() -> Vec<(&'static str, &'static str)>,
    ) -> Self {
        Self {
            rule: Rule::Word(read, words),
            ..Self::text(path, path, question, read)
        }
    }

    const fn among(
        path: &'static str,
        question: &'static str,
        known: fn(&Known) -> &[Named],
        unknown: fn(&str, &[&str]) -> Refusal,
    ) -> Self {
        Self {
            rule: Rule::Among(known, unknown),
            ..Self::text(path, path, question, read::line)
        }
    }

    /// The id, which comes last because it is suggested from what is known then.
    const fn id(hint: &'static str) -> Self {
        Self {
            hint,
            rule: Rule::OwnId,
            ..Self::text("id", "id", "Id, the end of its address", read::slug)
        }
        .needed()
    }

    const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    const fn needed(self) -> Self {
        self.needed_if(|_| true)
    }

    const fn needed_if(self, needed: If) -> Self {
        Self { needed, ..self }
    }

    const fn asked_if(self, asked: If) -> Self {
        Self { asked, ..self }
    }

    /// Only by its flag: most entries have no such key.
    const fn not_asked(self) -> Self {
        self.asked_if(|_| false)
    }

    const fn check(self, check: fn(&Answers, &Value) -> Result<(), Refusal>) -> Self {
        Self { check, ..self }
    }
}

/// How dates are written.
const DATE: &str = "As much as is known: 2027, 2027-02 or 2027-02-06";

const SUMMARY: &str = "A sentence or two; [words](https://…) is a link";

/// Where a fact comes from.
const SOURCE: Field = Field::text(
    "source.url",
    "source",
    "Where does this come from?",
    read::url,
)
.hint("The address of the page or paper that says so");

/// When it was true.
const AS_OF: Field = Field::text(
    "source.as_of",
    "as-of",
    "Of what date is that page?",
    read::date,
)
.hint(DATE)
.asked_if(|answers| answers.has("source.url"))
.check(|answers, _| {
    if answers.has("source.url") {
        Ok(())
    } else {
        Err(Refusal::new(
            "This is the date of a page, and no page is named",
            "Give its address with --source",
        ))
    }
});
