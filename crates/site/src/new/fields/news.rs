//! What is asked of news.

use content::{NewsItem, NewsKind, Refusal};
use serde_json::Value;

use super::super::answers::Answers;
use super::{AS_OF, DATE, Field, SOURCE, SUMMARY, read};

pub(in super::super) static FIELDS: &[Field] = &[
    Field::word(
        "kind",
        "What is it about?",
        read::news_kind,
        read::news_kinds,
    )
    .needed(),
    Field::text("title", "title", "Title", read::line)
        .hint("In memoriam: the person's name")
        .needed(),
    Field::text("date", "date", "When did it happen?", read::date).hint(DATE),
    Field::text(
        "person.name",
        "person",
        "Who is remembered? Name",
        read::line,
    )
    .needed_if(is_memoriam)
    .asked_if(is_memoriam)
    .check(only_in_memoriam),
    Field::text("person.died", "died", "Date of death", read::date)
        .hint(DATE)
        .asked_if(is_memoriam)
        .check(only_in_memoriam),
    Field::text("summary", "summary", "The news", read::markdown)
        .hint(SUMMARY)
        .needed(),
    Field::text("links.url", "link", "Where to read on? Address", read::url)
        .hint("An address that begins with https://")
        .asked_if(|answers| !is_memoriam(answers)),
    Field::text(
        "links.label",
        "link-label",
        "Words for that link",
        read::line,
    )
    .hint("Such as: The article at its publisher")
    .needed_if(|answers| answers.has("links.url"))
    .asked_if(|_| false),
    SOURCE,
    AS_OF,
    Field::text("body", "body", "All there is to say", read::markdown).not_asked(),
    Field::id("Lower-case words joined by hyphens; it never changes afterwards"),
];

fn is_memoriam(answers: &Answers) -> bool {
    answers.text("kind") == Some(NewsKind::Memoriam.name())
}

fn only_in_memoriam(answers: &Answers, _: &Value) -> Result<(), Refusal> {
    let kind = answers.text("kind").map(NewsKind::parse);
    let Some(Ok(kind)) = kind else {
        return Ok(());
    };
    match NewsItem::breaches_in(kind, true).into_iter().next() {
        Some(breach) => Err(breach.refusal),
        None => Ok(()),
    }
}
