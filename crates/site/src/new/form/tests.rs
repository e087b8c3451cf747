//! The questions, with somebody who answers from a list.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::VecDeque;

use super::*;
use crate::new::ask::Stopped;

/// Answers one question after the other, and notes what was asked and refused.
struct Script {
    answers: VecDeque<(&'static str, &'static str)>,
    refused: Vec<String>,
}

impl Script {
    fn answer(&mut self, question: Question<'_>) -> Result<&'static str, Stopped> {
        let (expected, answer) = self.answers.pop_front().ok_or(Stopped::ByUser)?;
        assert_eq!(question.text, expected);
        Ok(answer)
    }
}

impl Ask for Script {
    fn text(&mut self, question: Question<'_>, initial: &str) -> Result<String, Stopped> {
        let answer = self.answer(question)?;
        // What is there already is taken as it is.
        Ok(if answer == "=" { initial } else { answer }.to_owned())
    }

    fn choose(
        &mut self,
        question: Question<'_>,
        options: &[String],
    ) -> Result<Option<usize>, Stopped> {
        let answer = self.answer(question)?;
        let at = options.iter().position(|option| option == answer);
        assert!(at.is_some() || answer.is_empty(), "{answer}: {options:?}");
        Ok(at)
    }

    fn refuse(&mut self, refusal: &Refusal) {
        self.refused.push(refusal.to_string());
    }
}

fn asked(
    kind: Kind,
    given: &[(&str, &str)],
    answers: &[(&'static str, &'static str)],
) -> (Value, Vec<String>) {
    let mut script = Script {
        answers: answers.iter().copied().collect(),
        refused: Vec::new(),
    };
    let given = given
        .iter()
        .map(|(flag, text)| ((*flag).to_owned(), (*text).to_owned()))
        .collect();
    let known = Known {
        ids: vec!["sample-2030".to_owned()],
        ..Known::default()
    };
    let answers = fill(kind, &given, None, &known, Some(&mut script)).unwrap();
    assert!(script.answers.is_empty(), "{:?}", script.answers);
    (answers.into_value(), script.refused)
}

#[test]
fn an_answer_is_refused_at_once_and_asked_for_again() {
    let (event, refused) = asked(
        Kind::Event,
        &[("summary", "A test.")],
        &[
            ("Title", ""),
            ("Title", "Sample"),
            ("What sort of event?", "Course"),
            ("When does it begin?", "3 Feb 2030"),
            ("When does it begin?", "2030-02-03T09:00"),
            ("When does it end?", "2029"),
            ("When does it end?", ""),
            // A time has a zone.
            ("Time zone", ""),
            ("Time zone", "Europe/London"),
            ("City", ""),
            ("Where to take part online", ""),
            ("Who holds it?", ""),
            ("Its own web site", ""),
            ("Where does this come from?", ""),
            ("Id, the end of its address", "="),
        ],
    );
    let expected = serde_json::json!({
        "id": "sample-2030-2",
        "title": "Sample",
        "kind": "course",
        "start": "2030-02-03T09:00",
        "time_zone": "Europe/London",
        "summary": "A test.",
    });
    assert_eq!(event, expected);
    assert_eq!(refused.len(), 4, "{refused:?}");
    assert!(refused[1].contains("2030-02-03"), "{refused:?}");
    assert!(refused[2].contains("before it begins"), "{refused:?}");
}

#[test]
fn in_memoriam_of_somebody() {
    let (news, _) = asked(
        Kind::News,
        &[("title", "Ada Sample"), ("summary", "A test.")],
        &[
            ("What is it about?", "In memoriam"),
            ("When did it happen?", ""),
            ("Who is remembered? Name", "Ada Sample"),
            ("Date of death", "2030-01"),
            ("Where does this come from?", "https://example.org/"),
            ("Of what date is that page?", "2030-02"),
            ("Id, the end of its address", "="),
        ],
    );
    let person = serde_json::json!({ "name": "Ada Sample", "died": "2030-01" });
    assert_eq!(news["person"], person);
    assert_eq!(news["source"]["as_of"], "2030-02");
    assert_eq!(news["id"], "ada-sample");
}

#[test]
fn nothing_is_asked_where_flags_say_all_that_is_needed() {
    let flags = [("title", "A"), ("kind", "award"), ("summary", "A test.")];
    let (news, _) = asked(Kind::News, &flags, &[]);
    assert_eq!(news["id"], "a");
}
