//! What stands in the fields of a test site: harmless words, or a case of the corpus in their
//! place.

use crate::corpus::{Case, Kind};

/// The words in the fields of each kind.
#[derive(Clone, Debug)]
pub struct Words {
    line: String,
    prose: String,
    /// What readers see of the prose.
    shows: String,
    address: String,
    /// The site's own address. Others are made by adding to it, so that no query fits.
    site: String,
    doi: String,
    id: String,
    photo: String,
}

/// How a format carries texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// To the letter.
    Exact,
    /// On one line, without what no format can carry and what turns the reading direction.
    OneLine,
    /// As HTML in a feed: without what XML cannot carry.
    Feed,
}

impl Words {
    /// Words that mean no harm.
    pub fn harmless() -> Self {
        Self {
            line: "Harmless line".into(),
            prose: "Harmless prose".into(),
            shows: "Harmless prose".into(),
            address: "https://example.org/harmless".into(),
            site: "https://example.org/below".into(),
            doi: "10.1000/harmless".into(),
            id: "harmless-id".into(),
            photo: "photos/harmless.png".into(),
        }
    }

    /// A case wherever it is taken.
    pub fn taken(case: &Case) -> Self {
        let mut words = Self::harmless();
        for kind in [
            Kind::Line,
            Kind::Prose,
            Kind::Address,
            Kind::Doi,
            Kind::Id,
            Kind::Photo,
        ] {
            if case.is_taken(kind) {
                *words.place(kind) = case.text();
            }
        }
        if case.is_taken(Kind::Prose) {
            words.shows = case.shows();
        }
        if !words.address.contains(['?', '#', '[', ']']) {
            words.site = format!("{}/site", words.address);
        }
        words
    }

    /// A case in the fields of one kind.
    pub fn with(case: &Case, kind: Kind) -> Self {
        let mut words = Self::harmless();
        *words.place(kind) = case.text();
        words.site.clone_from(&words.address);
        words
    }

    fn place(&mut self, kind: Kind) -> &mut String {
        match kind {
            Kind::Line => &mut self.line,
            Kind::Prose => &mut self.prose,
            Kind::Address => &mut self.address,
            Kind::Doi => &mut self.doi,
            Kind::Id => &mut self.id,
            Kind::Photo => &mut self.photo,
        }
    }

    /// What is written into the fields of this kind.
    pub fn of(&self, kind: Kind) -> &str {
        match kind {
            Kind::Line => &self.line,
            Kind::Prose => &self.prose,
            Kind::Address => &self.address,
            Kind::Doi => &self.doi,
            Kind::Id => &self.id,
            Kind::Photo => &self.photo,
        }
    }

    /// What is written for the site's own address.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// A text of the harmless site with these words in the place of its own, as readers see
    /// them in this form.
    pub fn put(&self, harmless: &str, form: Form) -> String {
        let (line, shows) = (self.line.trim(), self.shows.as_str());
        let (line, shows) = match form {
            Form::Exact => (line.to_owned(), shows.to_owned()),
            Form::OneLine => (fold(line), fold(shows)),
            Form::Feed => (fold(line), shows.replace(is_no_character, "")),
        };
        let own = Self::harmless();
        harmless
            .replace(&own.line, &line)
            .replace(&own.prose, &shows)
            .replace(&own.address, &self.address)
            .replace(&own.site, &self.site)
            .replace(&own.doi, &self.doi)
            .replace(&own.id, &self.id)
    }

    /// The same with what is written into the fields, instead of what readers see.
    pub fn put_raw(&self, harmless: &str) -> String {
        let own = Self::harmless();
        harmless
            .replace(&own.line, &self.line)
            .replace(&own.prose, &self.prose)
            .replace(&own.address, &self.address)
            .replace(&own.site, &self.site)
            .replace(&own.doi, &self.doi)
            .replace(&own.id, &self.id)
    }
}

/// A text with single spaces for all white space, and none around it.
pub fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on one line, of characters that every format can carry.
pub fn fold(text: &str) -> String {
    let spaced = text.replace(char::is_whitespace, " ");
    collapse(&spaced.replace(is_for_no_line, ""))
}

/// What has no place in a line: controls, turns of the reading direction, and code points that
/// are no characters.
pub fn is_for_no_line(c: char) -> bool {
    c.is_control()
        || is_no_character(c)
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_no_character(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFF >= 0xFFFE
}
