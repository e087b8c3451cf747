//! Quotation marks that end a text too early.

use content::Refusal;

use super::Located;

/// The last text that was closed, with what has followed it so far.
#[derive(Clone, Copy, Default)]
pub(super) struct Closed {
    /// Where its closing quotation mark is.
    at: Option<usize>,
    /// Whether white space has followed.
    apart: bool,
}

impl Closed {
    /// A text has just been closed by the quotation mark at this byte.
    pub(super) fn now(at: usize) -> Self {
        Self {
            at: Some(at),
            apart: false,
        }
    }

    /// Looks at the next character outside of texts.
    ///
    /// What follows a text is a sign of the file's structure. A word there is the rest of a text
    /// with a quotation mark in it, and so is a second one without a space between: `"a ""b"" c"`.
    pub(super) fn next(&mut self, c: char) -> Result<(), Located> {
        let Some(at) = self.at else {
            return Ok(());
        };
        match c {
            '\n' | '\r' | ',' | ':' | '}' | ']' => *self = Self::default(),
            c if c.is_whitespace() => self.apart = true,
            // Two texts side by side, or a text and a value: a comma or colon is missing.
            '"' | '{' | '[' | '-' | '0'..='9' if self.apart => *self = Self::default(),
            // These are explained as what they are.
            '\u{201C}'..='\u{201F}' | '\u{FEFF}' | '\u{200B}' => *self = Self::default(),
            '/' | '\'' if self.apart => *self = Self::default(),
            _ => {
                return Err((
                    at,
                    Refusal::new(
                        "The text ends at this quotation mark, and words follow it",
                        "If the mark is part of the text, write \\\" for it and for its partner, or use curly ones (“ ”)",
                    ),
                ));
            }
        }
        Ok(())
    }
}
