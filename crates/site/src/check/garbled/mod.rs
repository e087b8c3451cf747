//! Texts that were decoded in a wrong way on their way into the file: `GrÃ¶ber`, `&ouml;`, `�`.
//!
//! A library that repairs texts, `plsfix`, was tried: it takes `på Å”` for such a text too, straightens
//! quotation marks, and brings a hundred crates along. Here a text is only told about where the
//! characters are the bytes of UTF-8 and not likely to stand together by themselves.

mod encoding;

use content::Refusal;
use html_escape::decode_html_entities;

use super::document::{Document, Finding};
use super::texts::Text;
use encoding::undone;

/// What is wrong with the letters of a file's texts.
pub(super) fn findings(document: &Document<'_>, texts: &[Text<'_>]) -> Vec<Finding> {
    texts
        .iter()
        .filter_map(|text| Some(document.at_value(&text.pointer, refusal(text)?)))
        .collect()
}

fn refusal(text: &Text<'_>) -> Option<Refusal> {
    if let Some(plain) = undone(text.text) {
        let words = changed(text.text, &plain);
        return Some(Refusal::new(
            format!(
                "Letters of this text were turned into others, as when a file is opened in a wrong encoding: {}",
                words.0
            ),
            format!(
                "Write {}; if more texts are like this, take the file from before and save it as UTF-8",
                words.1
            ),
        ));
    }
    if text.text.contains('\u{FFFD}') {
        return Some(Refusal::new(
            "A letter of this text was lost, and � stands in its place",
            "Type the letter again, and save the file as UTF-8",
        ));
    }
    // Markdown reads them as the characters they stand for, and DOIs and addresses have rules of
    // their own.
    let plain_text = matches!(text.format, "line" | "description" | "author" | "name-part");
    let decoded = decode_html_entities(text.text);
    if plain_text && decoded != text.text {
        let words = changed(text.text, &decoded);
        return Some(Refusal::new(
            format!(
                "There is an escape of HTML in this text, and readers would see it: {}",
                words.0
            ),
            format!("Write {}", words.1),
        ));
    }
    None
}

/// The words that differ, before and after, in quotation marks; three at most.
fn changed(before: &str, after: &str) -> (String, String) {
    const MOST: usize = 3;
    let quoted = |words: &[&str]| -> String {
        let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        quoted.join(", ")
    };
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split(' ').collect(), after.split(' ').collect());
    if old.len() != new.len() {
        return (quoted(&[before]), quoted(&[after]));
    }
    let pairs = old.into_iter().zip(new).filter(|(old, new)| old != new);
    let (old, new): (Vec<&str>, Vec<&str>) = pairs.take(MOST).unzip();
    (quoted(&old), quoted(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_named_and_not_the_whole_text() {
        let (old, new) = changed("a GrÃ¶ber b cÃ´te", "a Gröber b côte");
        assert_eq!(
            (&*old, &*new),
            ("\"GrÃ¶ber\", \"cÃ´te\"", "\"Gröber\", \"côte\"")
        );
    }
}
