//! From flags, a file and questions to answers. Each is checked at once, by the rule for its value.

use std::collections::BTreeMap;

use content::{Refusal, Slug, TextFormat};
use serde_json::Value;

use super::answers::Answers;
use super::ask::{Ask, Question};
use super::fields::{Field, Rule};
use super::known::Known;
use super::reference::{Found, Reference};
use super::{Error, Kind, id};

/// What the flags say, by their names.
pub(super) type Given = BTreeMap<String, String>;

struct Form<'a> {
    kind: Kind,
    known: &'a Known,
    answers: Answers,
    /// What a file says and a rule refuses: where to begin when it is asked.
    doubtful: BTreeMap<&'static str, (String, Refusal)>,
    refused: Vec<(String, Refusal)>,
}

/// The answers to all questions about a new entry. What the flags say counts before what the file
/// says, and only what both leave open is asked; nothing is if they leave nothing open that is needed.
pub(super) fn fill(
    kind: Kind,
    given: &Given,
    from: Option<Reference>,
    known: &Known,
    ask: Option<&mut dyn Ask>,
) -> Result<Answers, Error> {
    let mut form = Form {
        kind,
        known,
        answers: Answers::default(),
        doubtful: BTreeMap::new(),
        refused: Vec::new(),
    };
    form.take_flags(given);
    form.take_reference(from, given);
    if !form.refused.is_empty() {
        return Err(Error::Refused(form.refused));
    }
    match ask {
        Some(ask) if form.is_open() => form.ask_all(ask)?,
        _ => form.end()?,
    }
    Ok(form.answers)
}

impl Form<'_> {
    fn take_flags(&mut self, given: &Given) {
        for field in self.kind.fields() {
            let Some(text) = given.get(field.flag) else {
                continue;
            };
            match self.read(field, text) {
                Ok(value) => self.answers.set(field.path, value),
                Err(refusal) => self.refused.push((flag(field), refusal)),
            }
        }
        // Rules that look at several answers, once all are there.
        for field in self.kind.fields() {
            if let Some(value) = self.answers.get(field.path)
                && let Err(refusal) = (field.check)(&self.answers, value)
            {
                self.refused.push((flag(field), refusal));
            }
        }
    }

    fn take_reference(&mut self, from: Option<Reference>, given: &Given) {
        let Some(reference) = from else { return };
        for (path, found) in reference.into_found() {
            if self.answers.has(path) || given.contains_key(path) {
                continue;
            }
            let found = match found {
                Found::Value(value) => Ok(value),
                Found::Doubtful(text, refusal) => Err((text, refusal)),
                Found::Text(text) => self.read_at(path, &text).map_err(|refusal| (text, refusal)),
            };
            match found {
                Ok(value) => self.answers.set(path, value),
                Err(doubt) => {
                    self.doubtful.insert(path, doubt);
                }
            }
        }
    }

    fn read_at(&self, path: &str, text: &str) -> Result<Value, Refusal> {
        let field = self.kind.fields().iter().find(|field| field.path == path);
        match field {
            Some(field) => self.read(field, text),
            None => Ok(text.into()),
        }
    }

    fn read(&self, field: &Field, text: &str) -> Result<Value, Refusal> {
        match &field.rule {
            Rule::Text(read) | Rule::Word(read, _) => read(text),
            Rule::Among(known, unknown) => {
                let ids: Vec<&str> = known(self.known).iter().map(|n| n.id.as_str()).collect();
                let text = text.trim();
                if ids.contains(&text) {
                    Ok(text.into())
                } else {
                    Err(unknown(text, &ids))
                }
            }
            Rule::OwnId => {
                let slug = Slug::read(text.trim())?;
                if self.known.ids.iter().any(|id| id == slug.as_str()) {
                    return Err(Refusal::new(
                        format!("The id \"{slug}\" is taken"),
                        match self.suggestion() {
                            Some(free) => format!("Write \"{free}\", or another one"),
                            None => "Write another one".to_owned(),
                        },
                    ));
                }
                Ok(slug.as_str().into())
            }
        }
    }

    fn is_missing(&self, field: &Field) -> bool {
        (field.needed)(&self.answers) && !self.answers.has(field.path)
    }

    /// Whether anything has to be asked.
    fn is_open(&self) -> bool {
        !self.doubtful.is_empty()
            || self.kind.fields().iter().any(|field| {
                let has_default = matches!(field.rule, Rule::OwnId) && self.suggestion().is_some();
                self.is_missing(field) && !has_default
            })
    }

    /// Without anybody to ask: what may be worked out is, and what is missing is listed.
    fn end(&mut self) -> Result<(), Error> {
        if !self.doubtful.is_empty() {
            let flag_of = |path: &str| {
                let field = self.kind.fields().iter().find(|field| field.path == path);
                field.map_or_else(|| path.to_owned(), flag)
            };
            let refused = std::mem::take(&mut self.doubtful).into_iter();
            return Err(Error::Refused(
                refused
                    .map(|(path, (_, refusal))| (flag_of(path), refusal))
                    .collect(),
            ));
        }
        self.take_source();
        let mut missing = Vec::new();
        for field in self.kind.fields() {
            if !self.is_missing(field) {
                continue;
            }
            match (&field.rule, self.suggestion()) {
                (Rule::OwnId, Some(id)) => self.answers.set(field.path, id.into()),
                // Without a title there is no suggestion, and the title is missing already.
                (Rule::OwnId, None) if !missing.is_empty() => {}
                _ => missing.push(flag(field)),
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::Missing {
            kind: self.kind,
            flags: missing,
        })
    }

    fn ask_all(&mut self, ask: &mut dyn Ask) -> Result<(), Error> {
        for field in self.kind.fields() {
            self.take_source();
            if self.answers.has(field.path) {
                continue;
            }
            let needed = (field.needed)(&self.answers);
            let doubt = self.doubtful.remove(field.path);
            if !needed && doubt.is_none() && !(field.asked)(&self.answers) {
                continue;
            }
            let question = Question {
                text: field.question,
                hint: field.hint,
                optional: !needed,
            };
            match &field.rule {
                Rule::Word(_, words) => {
                    let words = words();
                    let labels: Vec<String> =
                        words.iter().map(|(_, label)| (*label).to_owned()).collect();
                    let chosen = ask.choose(question, &labels)?;
                    if let Some((word, _)) = chosen.and_then(|index| words.get(index)) {
                        self.answers.set(field.path, (*word).into());
                    }
                }
                Rule::Among(known, _) => {
                    let known = known(self.known);
                    if known.is_empty() {
                        continue;
                    }
                    let names: Vec<String> = known
                        .iter()
                        .map(|named| format!("{} ({})", named.name, named.id))
                        .collect();
                    let chosen = ask.choose(question, &names)?;
                    if let Some(named) = chosen.and_then(|index| known.get(index)) {
                        self.answers.set(field.path, named.id.as_str().into());
                    }
                }
                Rule::Text(_) => self.ask_text(ask, field, question, doubt)?,
                Rule::OwnId => {
                    let suggested = self.suggestion().map(|id| (id, None));
                    let begin = suggested.unwrap_or_default();
                    self.ask_until_read(ask, field, question, begin)?;
                }
            }
        }
        Ok(())
    }

    fn ask_text(
        &mut self,
        ask: &mut dyn Ask,
        field: &Field,
        question: Question<'_>,
        doubt: Option<(String, Refusal)>,
    ) -> Result<(), Error> {
        let begin = match doubt {
            Some((text, refusal)) => (text, Some(refusal)),
            None => (String::new(), None),
        };
        self.ask_until_read(ask, field, question, begin)
    }

    /// Asks until the answer is right. What was typed is there to be corrected.
    fn ask_until_read(
        &mut self,
        ask: &mut dyn Ask,
        field: &Field,
        question: Question<'_>,
        (mut text, mut refusal): (String, Option<Refusal>),
    ) -> Result<(), Error> {
        loop {
            if let Some(refusal) = &refusal {
                ask.refuse(refusal);
            }
            text = ask.text(question, &text)?;
            if text.trim().is_empty() && question.optional {
                return Ok(());
            }
            let value = self.read(field, &text).and_then(|value| {
                (field.check)(&self.answers, &value)?;
                Ok(value)
            });
            match value {
                Ok(value) => {
                    self.answers.set(field.path, value);
                    return Ok(());
                }
                Err(wrong) => refusal = Some(wrong),
            }
        }
    }

    /// The paper is the source of what its reference says.
    fn take_source(&mut self) {
        if self.kind != Kind::Publication || self.answers.has("source.url") {
            return;
        }
        let doi = self.answers.text("doi").map(content::Doi::parse);
        if let Some(Ok(doi)) = doi {
            self.answers.set("source.url", doi.url().into());
        }
    }

    fn suggestion(&self) -> Option<String> {
        id::suggestion(self.kind, &self.answers, &self.known.ids)
    }
}

/// The flag as it is typed.
fn flag(field: &Field) -> String {
    format!("--{}", field.flag)
}

#[cfg(test)]
mod tests;
