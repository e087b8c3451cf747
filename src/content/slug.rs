//! The short name in an address: `/events/<slug>/`.

use std::fmt;

use super::problem::Refusal;

/// Lower-case words of `a`–`z` and `0`–`9`, joined by single hyphens, at most 80 characters.
/// Safe in an address and as an HTML id without any escaping.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    const LONGEST: usize = 80;

    /// What pages call parts of their own: an entry of that name would be a second part, and links
    /// would lead to the wrong one.
    pub const TAKEN: [&str; 8] = [
        "app",
        "main",
        "mark",
        "members",
        "passage",
        "publications",
        "site-menu",
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
                &["This is longer than 80 characters"],
                &["Shorten it: it becomes part of an address that people copy"],
            ));
        }
        if Slug::TAKEN.contains(&text) {
            return Err(Refusal::new(
                &["Pages call a part of their own \"", text, "\""],
                &["Choose another name, such as \"", text, "-2\""],
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
    Refusal::worded(|| {
        let what = [
            "\"",
            text,
            "\" cannot be part of an address: only the letters a to z, digits and single hyphens between words can",
        ];
        match suggestion(text) {
            Some(slug) => Refusal::new(&what, &["Write \"", &slug, "\""]),
            None => Refusal::new(
                &what,
                &["Write lower-case letters and digits, such as \"annual-meeting-2030\""],
            ),
        }
    })
}

/// The words of `text` that can stay, joined by hyphens.
fn suggestion(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let slug = words.join("-");
    // Letters with accents were lost on the way: a guess with holes in it is no help.
    (!slug.is_empty() && slug.len() <= Slug::LONGEST && text.is_ascii()).then_some(slug)
}
