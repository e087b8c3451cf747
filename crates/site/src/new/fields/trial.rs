//! What is asked of a trial.

use content::{Refusal, Registry, TrialFields};
use serde_json::Value;

use super::super::answers::Answers;
use super::{AS_OF, DATE, Field, SOURCE, SUMMARY, read};

pub(in super::super) static FIELDS: &[Field] = &[
    Field::text("name", "name", "The name it goes by", read::line)
        .hint("Such as EOLIA")
        .needed(),
    Field::text("title", "title", "Its title in full", read::line).needed(),
    Field::text("summary", "summary", "What does it do?", read::markdown)
        .hint(SUMMARY)
        .needed(),
    Field::text("design", "design", "How is it done?", read::line)
        .hint("Such as Randomised controlled trial"),
    Field::text(
        "sponsor",
        "sponsor",
        "Who is responsible for it?",
        read::line,
    )
    .hint("As its register says"),
    Field::text("country", "country", "Countries", read::countries)
        .hint("Two capital letters each, such as AU, NZ"),
    Field::text(
        "registry.name",
        "registry",
        "Register it is entered in",
        read::line,
    )
    .hint("Such as ClinicalTrials.gov or ANZCTR")
    .needed_if(|answers| answers.has("registry.number")),
    Field::text(
        "registry.number",
        "registry-number",
        "Its number there",
        read::line,
    )
    .hint("Such as NCT00000102")
    .needed_if(|answers| answers.has("registry.name"))
    .asked_if(|_| false)
    .check(fits_register),
    Field::text("started", "started", "When did it begin?", read::date).hint(DATE),
    Field::text("ended", "ended", "When did it end?", read::date)
        .hint(DATE)
        .asked_if(|answers| answers.has("started"))
        .check(ended_after_started),
    Field::word(
        "status",
        "How far is it?",
        read::trial_status,
        read::trial_statuses,
    ),
    // A status is true on a date.
    SOURCE.needed_if(|answers| answers.has("status")),
    AS_OF.needed_if(|answers| answers.has("status")),
    Field::text("url", "url", "Its own web site", read::url)
        .hint("An address that begins with https://"),
    Field::text(
        "participants.planned",
        "planned",
        "How many are to take part",
        read::count,
    )
    .not_asked(),
    Field::text(
        "participants.enrolled",
        "enrolled",
        "How many took part",
        read::count,
    )
    .not_asked(),
    Field::id("Its name in lower-case letters, joined by hyphens; it never changes afterwards"),
];

fn fits_register(answers: &Answers, number: &Value) -> Result<(), Refusal> {
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let registry = Registry {
        name: text(answers.text("registry.name")),
        number: text(number.as_str()),
    };
    match registry.breaches().into_iter().next() {
        Some(breach) => Err(breach.refusal),
        None => Ok(()),
    }
}

fn ended_after_started(answers: &Answers, ended: &Value) -> Result<(), Refusal> {
    let date = |text: Option<&str>| text?.parse().ok();
    let fields = TrialFields {
        started: date(answers.text("started")),
        ended: date(ended.as_str()),
        ..TrialFields::default()
    };
    match fields.breaches().into_iter().next() {
        Some(breach) => Err(breach.refusal),
        None => Ok(()),
    }
}
