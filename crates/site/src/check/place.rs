//! Places in a file: lines and columns as editors count them, and the line itself for a picture.

use std::ops::Range;

use content::value::text::invisible;

/// How many characters of a line are shown. Terminals break longer ones, and then the marker is
/// not below what it marks.
const WIDEST: usize = 96;

/// How many characters of a long line are shown before the place.
const BEFORE: usize = 32;

/// A range of bytes in a file, on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The column after the last character. Equal to `column` where nothing is there to mark.
    pub end_column: usize,
    /// The line, or the part of it around the place.
    pub excerpt: Excerpt,
}

/// What a picture shows of a line: no character of it moves the cursor or turns the direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The bytes of the text that are marked.
    pub marked: Range<usize>,
}

impl Place {
    /// The place of a range of bytes; what of it is on further lines is left out.
    pub(super) fn of(text: &[u8], range: &Range<usize>) -> Place {
        let at = range.start.min(text.len());
        let (line, start) = line_at(text, at);
        let end = text[start..]
            .iter()
            .position(|byte| matches!(byte, b'\n' | b'\r'))
            .map_or(text.len(), |length| start + length);
        let range = at..range.end.clamp(at, end.max(at));
        let whole = String::from_utf8_lossy(&text[start..end]);
        let column = characters(&text[start..at]);
        let length = characters(&text[range]);
        Place {
            line,
            column: column + 1,
            end_column: column + length + 1,
            excerpt: Excerpt::of(&whole, column, length),
        }
    }
}

impl Excerpt {
    fn of(line: &str, column: usize, length: usize) -> Excerpt {
        let total = line.chars().count();
        let first = if total <= WIDEST {
            0
        } else {
            column.saturating_sub(BEFORE)
        };
        let last = total.min(first + WIDEST);
        let mut text = String::from(if first > 0 { "…" } else { "" });
        let mut marked = None;
        for (index, c) in line.chars().enumerate().take(last).skip(first) {
            if index == column {
                marked = Some(text.len());
            }
            if index == column + length {
                marked = marked.or(Some(text.len()));
            }
            text.push(shown(c));
        }
        let start = marked.unwrap_or(text.len());
        if last == total && start == text.len() {
            // Behind the end of the line something is missing: a blank for the marker to stand below.
            text.push(' ');
        }
        let end = text
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| *at >= start)
            .nth(length.max(1))
            .unwrap_or(text.len());
        if last < total {
            text.push('…');
        }
        Excerpt {
            text,
            marked: start..end,
        }
    }
}

/// Tabs stay: whoever draws the line knows how wide they are. White space of other kinds may be as
/// wide as nothing.
fn shown(c: char) -> char {
    match c {
        '\t' | ' ' => c,
        c if c.is_whitespace() => ' ',
        c if invisible(c) => '\u{FFFD}',
        c => c,
    }
}

/// The line a byte is on, counted from 1, and where it begins. A line ends with LF, CR LF or a
/// lone CR, as editors count.
pub(crate) fn line_at(text: &[u8], at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let mut line = 1;
    let mut start = 0;
    for (index, byte) in before.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && text.get(index + 1) != Some(&b'\n'));
        if ends {
            line += 1;
            start = index + 1;
        }
    }
    (line, start)
}

/// Bytes that continue a UTF-8 character do not begin a column of their own.
fn characters(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| (**byte & 0b1100_0000) != 0b1000_0000;
    bytes.iter().filter(begins).count()
}
