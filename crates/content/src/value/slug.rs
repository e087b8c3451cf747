//! The short name in an address: `/events/<slug>/`.

use std::fmt;

use super::text::hyphenated;
use crate::Refusal;

/// Lower-case words of `a`–`z` and `0`–`9`, joined by single hyphens, at most 80 characters.
/// Safe in an address and as an HTML id without any escaping.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The maximum length, because addresses are copied and read aloud.
    pub const LONGEST: usize = 80;

    /// Ids of elements of pages: an entry with such an id would be a second element with it, and
    /// links would lead to the wrong one.
    pub const TAKEN: [&str; 15] = [
        "announcement",
        "app",
        "main",
        "mark",
        "members",
        "page-data",
        "passage",
        "publications",
        "site-footer",
        "site-header",
        "site-menu",
        "timeline",
        "timeline-grid",
        "timeline-run",
        "trials",
    ];

    /// Reads a slug; nothing is changed to make it fit.
    pub fn parse(text: &str) -> Result<Slug, Refusal> {
        let words_fit = text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if !words_fit {
            return Err(unfit(text));
        }
        if text.len() > Slug::LONGEST {
            return Err(Refusal::new(
                format!("This is longer than {} characters", Slug::LONGEST),
                "Shorten it: it becomes part of an address that people copy",
            ));
        }
        if Slug::TAKEN.contains(&text) {
            return Err(Refusal::new(
                format!("Pages call a part of their own \"{text}\""),
                format!("Choose another name, such as \"{text}-2\""),
            ));
        }
        Ok(Slug(text.to_owned()))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

fn unfit(text: &str) -> Refusal {
    let fix = match suggestion(text) {
        Some(slug) => format!("Write \"{slug}\""),
        None => "Write lower-case letters and digits, such as \"annual-meeting-2030\"".to_owned(),
    };
    Refusal::new(
        format!(
            "\"{text}\" cannot be part of an address: only the letters a to z, digits and single hyphens between words can"
        ),
        fix,
    )
}

/// The words of `text` that can stay, joined by hyphens.
fn suggestion(text: &str) -> Option<String> {
    let text = hyphenated(text);
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let slug = words.join("-");
    // Other letters than those of ASCII are dropped: a suggestion without them would be of no use.
    (!slug.is_empty() && slug.len() <= Slug::LONGEST && text.is_ascii()).then_some(slug)
}
