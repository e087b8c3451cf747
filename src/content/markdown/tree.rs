//! From a row of pieces to the tree of a paragraph's words, with its links checked.

use super::inlines::{Linked, Piece, Run};
use super::{Href, Inline, add_inlines};
use crate::content::problem::Refusal;
use crate::content::text;

/// What is open.
enum Open {
    Emphasis,
    Strong,
    Link(String, Linked),
}

struct Builder<'a> {
    current: Vec<Inline>,
    outer: Vec<(Open, Vec<Inline>)>,
    room: usize,
    /// How many levels below the deepest one are open, and whether there ever was one.
    skipped: usize,
    fits: bool,
    refusals: &'a mut Vec<Refusal>,
}

/// The tree, and whether it kept within so many levels.
pub(super) fn build(
    pieces: Vec<Piece<'_>>,
    runs: &[Run<'_>],
    room: usize,
    refusals: &mut Vec<Refusal>,
) -> (Vec<Inline>, bool) {
    let mut builder = Builder {
        current: Vec::new(),
        outer: Vec::new(),
        room,
        skipped: 0,
        fits: true,
        refusals,
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => builder.text(text),
            Piece::Code(code) => builder.current.push(Inline::Code(code)),
            Piece::Break => builder.current.push(Inline::Break),
            Piece::Link { target, kind } => builder.start(Open::Link(target, kind)),
            Piece::End => builder.end(),
            Piece::Run(index) => {
                let run = &runs[index];
                run.ends.iter().for_each(|_| builder.end());
                builder.text(run.plain());
                for strong in run.starts.iter().rev() {
                    builder.start(if *strong {
                        Open::Strong
                    } else {
                        Open::Emphasis
                    });
                }
            }
        }
    }
    (builder.current, builder.fits)
}

impl Builder<'_> {
    /// Text comes in many pieces; they belong together.
    fn text(&mut self, text: &str) {
        if let Some(Inline::Text(last)) = self.current.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.current.push(Inline::Text(text.to_owned()));
        }
    }

    fn start(&mut self, open: Open) {
        if self.outer.len() >= self.room || self.skipped > 0 {
            self.skipped += 1;
            self.fits = false;
            return;
        }
        self.outer.push((open, std::mem::take(&mut self.current)));
    }

    fn end(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let Some((open, outer)) = self.outer.pop() else {
            return;
        };
        let content = std::mem::replace(&mut self.current, outer);
        match open {
            Open::Emphasis => self.current.push(Inline::Emphasis(content)),
            Open::Strong => self.current.push(Inline::Strong(content)),
            Open::Link(target, Linked::Picture) => self.refusals.push(Refusal::new(
                &["A picture (\"", &target, "\") cannot be put into a text"],
                &["Delete it, or write a link to it: the same without the exclamation mark"],
            )),
            Open::Link(target, kind) => self.link(&target, kind, content),
        }
    }

    fn link(&mut self, target: &str, kind: Linked, content: Vec<Inline>) {
        let href = match kind {
            Linked::Mail => Href::autolinked_mail(target),
            _ => Href::parse(target),
        };
        let mut words = String::new();
        add_inlines(&mut words, &content);
        if text::visible(&words).is_err() {
            self.refusals.push(Refusal::new(
                &["The link to \"", target, "\" has no words to follow it by"],
                &["Write words between the square brackets"],
            ));
        }
        match href {
            Ok(href) => self.current.push(Inline::Link { href, content }),
            Err(refusal) => self.refusals.push(refusal),
        }
    }
}
