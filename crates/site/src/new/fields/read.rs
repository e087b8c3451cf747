//! Answers as values: each type reads its own text.

use content::value::line::{Line, Year};
use content::{
    Count, Country, Doi, EventKind, EventStatus, HttpUrl, Markdown, MediaPath, NewsKind, Orcid,
    PartialDate, Pmid, Refusal, Relation, Slug, TextFormat, TrialStatus, ZoneName,
};
use serde::Serialize;
use serde_json::Value;

use crate::check::zones;

/// Reads by the rule `T`. White space around an answer is the keyboard's, not the author's.
fn read<T: TextFormat>(text: &str) -> Result<Value, Refusal>
where
    T::Value: Serialize,
{
    as_json(&T::read(text.trim())?)
}

fn as_json(value: &impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(value).map_err(|error| {
        Refusal::new(
            format!("This cannot be written: {error}"),
            "Write it in another way",
        )
    })
}

macro_rules! texts {
    ($($name:ident: $rule:ty),+ $(,)?) => {$(
        pub(super) fn $name(text: &str) -> Result<Value, Refusal> {
            read::<$rule>(text)
        }
    )+};
}

texts! {
    country: Country,
    date: PartialDate,
    doi: Doi,
    line: Line,
    markdown: Markdown,
    orcid: Orcid,
    photo: MediaPath,
    pmid: Pmid,
    slug: Slug,
    url: HttpUrl,
}

/// Enums of a few words: how one is read, and all with what readers see.
macro_rules! words {
    ($($name:ident, $all:ident: $choice:ty),+ $(,)?) => {$(
        pub(super) fn $name(text: &str) -> Result<Value, Refusal> {
            <$choice>::parse(text.trim()).map(|word| word.name().into())
        }

        pub(super) fn $all() -> Vec<(&'static str, &'static str)> {
            <$choice>::ALL.iter().map(|word| (word.name(), word.label())).collect()
        }
    )+};
}

words! {
    event_kind, event_kinds: EventKind,
    event_status, event_statuses: EventStatus,
    news_kind, news_kinds: NewsKind,
    relation, relations: Relation,
    trial_status, trial_statuses: TrialStatus,
}

/// A time zone that there is.
pub(super) fn zone(text: &str) -> Result<Value, Refusal> {
    match zones::refusals(text.trim()).into_iter().next() {
        Some(refusal) => Err(refusal),
        None => read::<ZoneName>(text),
    }
}

/// Countries with commas or spaces between them.
pub(super) fn countries(text: &str) -> Result<Value, Refusal> {
    Line::read(text)?;
    let codes = text.split([',', ';', ' ']).map(str::trim);
    codes
        .filter(|code| !code.is_empty())
        .map(country)
        .collect::<Result<Vec<Value>, _>>()
        .map(Value::Array)
}

/// A year alone.
pub(super) fn year(text: &str) -> Result<Value, Refusal> {
    let year: i16 = text.trim().parse().map_err(|_| Year::refusal())?;
    if (Year::FIRST..=Year::LAST).contains(&year) {
        Ok(year.into())
    } else {
        Err(Year::refusal())
    }
}

/// A number of people.
pub(super) fn count(text: &str) -> Result<Value, Refusal> {
    let number = text.trim().parse().map_err(|_| Count::refusal())?;
    Count::new(number).map(|count| count.get().into())
}
