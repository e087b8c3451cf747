//! Highlighting: the parts of a text that match a query, and excerpts around them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    Query,
    edits::Likeness,
    fold::fold,
    query::Term,
    tokenizer::{Reading, words},
};

impl Query {
    /// The byte ranges of a text that match this query: sorted, without overlaps, on character
    /// boundaries. Where a word of the query matches as a prefix, the range covers the prefix.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return marks;
        }
        for Range { start, end } in words(text, Reading::Text) {
            let word = text.get(start..end).unwrap_or_default();
            let folded = fold(word);
            let terms = self.terms.iter();
            let lengths = terms.filter_map(|term| match_length(term, word, &folded));
            let Some(length) = lengths.max() else {
                continue;
            };
            let end = start + length;
            // Words come in order; a hyphenated word overlaps with its parts.
            match marks.last_mut() {
                Some(last) if start < last.end => last.end = last.end.max(end),
                _ => marks.push(start..end),
            }
        }
        marks
    }

    /// An excerpt of at most `length` characters around the first match, cut between words; the
    /// whole text if it is not longer.
    #[must_use]
    pub fn excerpt(&self, text: &str, length: usize) -> Range<usize> {
        if text.chars().nth(length).is_none() {
            return 0..text.len();
        }
        let first = self.marks(text).into_iter().next().unwrap_or(0..0);
        // A third of the excerpt precedes the match; more if little text follows it.
        let start =
            chars_before(text, first.start, length / 3).min(chars_before(text, text.len(), length));
        let start = first_word_start(text, start..first.start);
        let end = chars_after(text, start, length);
        let end = if end == text.len() {
            end
        } else {
            last_word_end(text, first.end.clamp(start, end)..end)
        };
        start..end
    }
}

/// The length in bytes of the part of a word that matches a term.
fn match_length(term: &Term, word: &str, folded: &str) -> Option<usize> {
    match term.matches(folded)? {
        Likeness::Prefix => Some(prefix_length(word, term.folded.len())),
        _ => Some(word.len()),
    }
}

/// The length in bytes of the prefix of `word` that is `folded` bytes long once folded, with all
/// accents of its last letter.
fn prefix_length(word: &str, folded: usize) -> usize {
    let mut sum = 0;
    for (at, letter) in word.grapheme_indices(true) {
        if sum >= folded {
            return at;
        }
        sum += fold(letter).len();
    }
    word.len()
}

/// The place `count` characters before `from`.
fn chars_before(text: &str, from: usize, count: usize) -> usize {
    let before = text.get(..from).unwrap_or_default();
    let at = before.char_indices().rev().take(count).last();
    at.map_or(from, |(at, _)| at)
}

/// The place `count` characters after `from`.
fn chars_after(text: &str, from: usize, count: usize) -> usize {
    let after = text.get(from..).unwrap_or_default();
    let at = after.char_indices().nth(count);
    at.map_or(text.len(), |(at, _)| from + at)
}

/// The start of the first whole word in a range; of the range itself if it has no white space.
fn first_word_start(text: &str, range: Range<usize>) -> usize {
    let before = text.get(..range.start).unwrap_or_default();
    if before.is_empty() || before.ends_with(char::is_whitespace) {
        return range.start;
    }
    let piece = text.get(range.clone()).unwrap_or_default();
    let space = piece.find(char::is_whitespace);
    let word = space.and_then(|space| {
        let rest = piece.get(space..)?;
        Some(range.end - rest.trim_start().len())
    });
    word.unwrap_or(range.start)
}

/// The end of the last whole word in a range; of the range itself if it has no white space.
fn last_word_end(text: &str, range: Range<usize>) -> usize {
    let piece = text.get(range.clone()).unwrap_or_default();
    let space = piece.rfind(char::is_whitespace);
    let word = space.and_then(|space| Some(range.start + piece.get(..space)?.trim_end().len()));
    word.unwrap_or(range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Builder;

    /// A text with what a search marks in it, in brackets.
    fn marked(text: &str, marks: &[Range<usize>]) -> String {
        let mut marked = String::new();
        let mut copied = 0;
        for mark in marks {
            marked.push_str(&text[copied..mark.start]);
            marked.push('[');
            marked.push_str(&text[mark.clone()]);
            marked.push(']');
            copied = mark.end;
        }
        marked + &text[copied..]
    }

    #[test]
    fn marks_show_what_was_found() {
        let text = "Jordí’s JORDIS met Jo\u{308}rdi in 重症治療 after COVID-19.";
        for (query, expected) in [
            (
                "jordi",
                "[Jordí]’s [JORDI]S met [Jo\u{308}rdi] in 重症治療 after COVID-19.",
            ),
            (
                "jo",
                "[Jo]rdí’s [JO]RDIS met [Jo\u{308}]rdi in 重症治療 after COVID-19.",
            ),
            (
                "症治",
                "Jordí’s JORDIS met Jo\u{308}rdi in 重[症治]療 after COVID-19.",
            ),
            (
                "重症治",
                "Jordí’s JORDIS met Jo\u{308}rdi in [重症治]療 after COVID-19.",
            ),
            (
                "covid19",
                "Jordí’s JORDIS met Jo\u{308}rdi in 重症治療 after [COVID-19].",
            ),
            (
                "covid-1",
                "Jordí’s JORDIS met Jo\u{308}rdi in 重症治療 after [COVID]-[1]9.",
            ),
            (
                "met after",
                "Jordí’s JORDIS [met] Jo\u{308}rdi in 重症治療 [after] COVID-19.",
            ),
            ("jrdi", text),
        ] {
            assert_eq!(
                marked(text, &Query::new(query).marks(text)),
                expected,
                "{query}"
            );
        }
    }

    #[test]
    fn marks_forgive_what_the_search_forgave() {
        let text = "Form and from, Straßen";
        let mut builder = Builder::default();
        builder.add(0, "", text);
        let index = builder.finish();
        let marks = |query: &str| marked(text, &index.search(query, 1).query.marks(text));
        assert_eq!(marks("form"), "[Form] and from, Straßen");
        assert_eq!(marks("fomr"), "[Form] and from, Straßen");
        assert_eq!(marks("strasse"), "Form and from, [Straße]n");
        assert_eq!(marks("stras"), "Form and from, [Straß]en");
        assert_eq!(marks("stasse"), "Form and from, [Straßen]");
    }

    #[test]
    fn excerpts_show_the_place_between_whole_words() {
        let text = "One two three four five six seven eight nine ten eleven twelve";
        let excerpt = |query: &str, length| &text[Query::new(query).excerpt(text, length)];
        assert_eq!(excerpt("seven", 30), "five six seven eight nine ten");
        assert_eq!(excerpt("one", 15), "One two three");
        assert_eq!(excerpt("twelve", 20), "ten eleven twelve");
        assert_eq!(excerpt("missing", 14), "One two three");
        assert_eq!(excerpt("seven", 1000), text);
    }
}
