//! The words of a paragraph: first a flat row of pieces in which code, links and emphasis have
//! found their ends, then a tree of them.

use super::Inline;
use super::blocks::run;
use super::tree;
use crate::content::problem::Refusal;

/// How deep parentheses may sit in each other in a link's target.
const DEEPEST_PARENTHESES: usize = 32;

/// A piece of a text.
pub(super) enum Piece<'a> {
    Text(&'a str),
    Code(String),
    Break,
    /// Signs of emphasis, by their place among the runs.
    Run(usize),
    Link {
        target: String,
        kind: Linked,
    },
    End,
}

/// What a target was written for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Linked {
    Words,
    Mail,
    Picture,
}

/// A run of `*` or `_`.
pub(super) struct Run<'a> {
    text: &'a str,
    opens: bool,
    closes: bool,
    /// How many of its signs are plain text.
    left: usize,
    /// What ends here, innermost first, and what begins here, innermost first: whether strong.
    pub(super) ends: Vec<bool>,
    pub(super) starts: Vec<bool>,
}

impl<'a> Run<'a> {
    pub(super) fn plain(&self) -> &'a str {
        &self.text[..self.left]
    }

    fn is_star(&self) -> bool {
        self.text.starts_with('*')
    }
}

struct Bracket {
    piece: usize,
    /// How many runs stand before it.
    runs: usize,
    picture: bool,
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Where the plain text begins that is no piece yet.
    plain: usize,
    pieces: Vec<Piece<'a>>,
    runs: Vec<Run<'a>>,
    /// The runs that may still find their other end.
    pending: Vec<usize>,
    brackets: Vec<Bracket>,
    /// So many of the brackets have a link behind them and can begin none.
    spent: usize,
}

/// The tree of a text, and whether it kept within so many levels.
pub(super) fn parse(text: &str, room: usize, refusals: &mut Vec<Refusal>) -> (Vec<Inline>, bool) {
    let mut scanner = Scanner {
        text,
        at: 0,
        plain: 0,
        pieces: Vec::new(),
        runs: Vec::new(),
        pending: Vec::new(),
        brackets: Vec::new(),
        spent: 0,
    };
    while scanner.at < text.len() {
        scanner.step();
    }
    scanner.flush(text.len());
    scanner.emphasis(0);
    tree::build(scanner.pieces, &scanner.runs, room, refusals)
}

impl<'a> Scanner<'a> {
    fn step(&mut self) {
        let at = self.at;
        let byte = self.text.as_bytes()[at];
        let next = self.text.as_bytes().get(at + 1).copied();
        // What is nothing special stays plain text.
        self.at += 1;
        match byte {
            b'\\' if next == Some(b'\n') => self.put(at, 2, Piece::Break),
            b'\\' if next.is_some_and(|b| b.is_ascii_punctuation()) => {
                self.flush(at);
                self.plain = at + 1;
                self.at = at + 2;
            }
            b'\n' => self.line_end(at),
            b'`' => self.code(at),
            b'<' => self.autolink(at),
            b'*' | b'_' => self.signs(at, byte),
            b'!' if next == Some(b'[') => self.bracket(at, 2, true),
            b'[' => self.bracket(at, 1, false),
            b']' => self.link(at),
            _ => {}
        }
    }

    /// Makes a piece of the plain text up to there.
    fn flush(&mut self, end: usize) {
        if self.plain < end {
            self.pieces.push(Piece::Text(&self.text[self.plain..end]));
        }
        self.plain = end;
    }

    /// A piece that is so long in the text.
    fn put(&mut self, at: usize, length: usize, piece: Piece<'a>) {
        self.flush(at);
        self.pieces.push(piece);
        self.at = at + length;
        self.plain = self.at;
    }

    /// A line break is a space, unless two spaces before it ask for more.
    fn line_end(&mut self, at: usize) {
        let words = self.text[self.plain..at].trim_end_matches(' ').len();
        let end = self.plain + words;
        let piece = if at - end < 2 {
            Piece::Text(" ")
        } else {
            Piece::Break
        };
        self.put(end, at + 1 - end, piece);
    }

    fn code(&mut self, at: usize) {
        let ticks = run(&self.text[at..], b'`');
        self.at = at + ticks;
        let mut end = self.at;
        while let Some(skip) = self.text[end..].bytes().position(|b| b == b'`') {
            end += skip;
            let closing = run(&self.text[end..], b'`');
            if closing == ticks {
                let code: String = self.text[self.at..end]
                    .chars()
                    .map(|c| if c == '\n' { ' ' } else { c })
                    .collect();
                let bare = code
                    .strip_prefix(' ')
                    .and_then(|code| code.strip_suffix(' '));
                let bare = bare.filter(|_| code.bytes().any(|b| b != b' '));
                let code = bare.map_or_else(|| code.clone(), str::to_owned);
                self.put(at, end + ticks - at, Piece::Code(code));
                return;
            }
            end += closing;
        }
    }

    fn autolink(&mut self, at: usize) {
        let rest = &self.text[at + 1..];
        let stop = |c: char| matches!(c, '<' | '>' | ' ') || c.is_ascii_control();
        let Some(inner) = rest
            .find(stop)
            .filter(|end| rest[*end..].starts_with('>'))
            .map(|end| &rest[..end])
        else {
            return;
        };
        let kind = if is_uri(inner) {
            Linked::Words
        } else if is_mail(inner) {
            Linked::Mail
        } else {
            return;
        };
        let target = inner.to_owned();
        self.put(at, inner.len() + 2, Piece::Link { target, kind });
        self.pieces.push(Piece::Text(inner));
        self.pieces.push(Piece::End);
        self.spent = self.brackets.len();
    }

    fn signs(&mut self, at: usize, byte: u8) {
        let length = run(&self.text[at..], byte);
        let (text, rest) = self.text[at..].split_at(length);
        let before = kind(self.text[..at].chars().next_back());
        let after = kind(rest.chars().next());
        let left = after == Kind::Word || (after == Kind::Sign && before != Kind::Word);
        let right = before == Kind::Word || (before == Kind::Sign && after != Kind::Word);
        // Within a word, underscores are letters.
        let star = byte == b'*';
        self.put(at, length, Piece::Run(self.runs.len()));
        self.pending.push(self.runs.len());
        self.runs.push(Run {
            text,
            opens: left && (star || !right || before == Kind::Sign),
            closes: right && (star || !left || after == Kind::Sign),
            left: length,
            ends: Vec::new(),
            starts: Vec::new(),
        });
    }

    fn bracket(&mut self, at: usize, length: usize, picture: bool) {
        let sign = &self.text[at..at + length];
        self.put(at, length, Piece::Text(sign));
        self.brackets.push(Bracket {
            piece: self.pieces.len() - 1,
            runs: self.pending.len(),
            picture,
        });
    }

    fn link(&mut self, at: usize) {
        let Some(bracket) = self.brackets.pop() else {
            return;
        };
        let spent = self.brackets.len() < self.spent && !bracket.picture;
        self.spent = self.spent.min(self.brackets.len());
        let rest = &self.text[at + 1..];
        let Some((target, length)) = target(rest).filter(|_| !spent) else {
            return;
        };
        self.put(at, 1 + length, Piece::End);
        let kind = if bracket.picture {
            Linked::Picture
        } else {
            // A link in a link would be none.
            self.spent = self.brackets.len();
            Linked::Words
        };
        self.pieces[bracket.piece] = Piece::Link { target, kind };
        self.emphasis(bracket.runs);
    }

    /// Finds the ends of the emphasis that begins after so many pending runs.
    fn emphasis(&mut self, from: usize) {
        let mut openers: Vec<usize> = Vec::new();
        // Below this height no opener fits, by the sort of the end.
        let mut bottoms = [0; 12];
        for end in self.pending.split_off(from) {
            let closer = &self.runs[end];
            let length = closer.text.len();
            let sort =
                usize::from(closer.is_star()) * 6 + usize::from(closer.opens) * 3 + length % 3;
            while self.runs[end].closes && self.runs[end].left > 0 {
                let closer = &self.runs[end];
                // Of a run that can both begin and end, only lengths that add up go together.
                let fits = |opener: &Run<'_>| {
                    let both = closer.opens || opener.closes;
                    let sum = length + opener.text.len();
                    opener.is_star() == closer.is_star()
                        && !(both && sum.is_multiple_of(3) && !length.is_multiple_of(3))
                };
                let open = &openers[bottoms[sort]..];
                let Some(place) = open.iter().rposition(|start| fits(&self.runs[*start])) else {
                    bottoms[sort] = openers.len();
                    break;
                };
                let place = place + bottoms[sort];
                let start = openers[place];
                let strong = self.runs[start].left >= 2 && self.runs[end].left >= 2;
                let signs = 1 + usize::from(strong);
                self.runs[start].left -= signs;
                self.runs[start].starts.push(strong);
                self.runs[end].left -= signs;
                self.runs[end].ends.push(strong);
                openers.truncate(place + usize::from(self.runs[start].left > 0));
                for bottom in &mut bottoms {
                    *bottom = openers.len().min(*bottom);
                }
            }
            if self.runs[end].opens && self.runs[end].left > 0 {
                openers.push(end);
            }
        }
    }
}

/// What stands beside signs of emphasis.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Sign,
    Word,
}

fn kind(c: Option<char>) -> Kind {
    match c {
        Some(c) if c.is_alphanumeric() => Kind::Word,
        Some(c) if !c.is_whitespace() => Kind::Sign,
        _ => Kind::Space,
    }
}

/// The target in `(target "title")` at the beginning of a text, and the length of it all.
fn target(text: &str) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let spaces = |from: usize| {
        let white = |b: &&u8| matches!(b, b' ' | b'\n');
        from + bytes[from..].iter().take_while(white).count()
    };
    // The end of what `stop` ends; signs after a backslash do not count.
    let until = |from: usize, stop: &mut dyn FnMut(u8) -> bool| {
        let mut at = from;
        while !stop(*bytes.get(at)?) {
            let escape = bytes[at] == b'\\' && bytes.get(at + 1)?.is_ascii_punctuation();
            at += 1 + usize::from(escape);
        }
        Some(at)
    };
    if bytes.first() != Some(&b'(') {
        return None;
    }
    let start = spaces(1);
    let (target, end) = if bytes.get(start) == Some(&b'<') {
        let end = until(start + 1, &mut |b| matches!(b, b'<' | b'>' | b'\n'))?;
        if bytes[end] != b'>' {
            return None;
        }
        (&text[start + 1..end], end + 1)
    } else {
        let mut depth = 0;
        let end = until(start, &mut |b| match b {
            b'(' => {
                depth += 1;
                depth > DEEPEST_PARENTHESES
            }
            b')' if depth == 0 => true,
            b')' => {
                depth -= 1;
                false
            }
            b => b == b' ' || b.is_ascii_control(),
        })?;
        if depth > 0 {
            return None;
        }
        (&text[start..end], end)
    };
    let mut after = spaces(end);
    if let Some(quote @ (b'"' | b'\'' | b'(')) = bytes.get(after).filter(|_| after > end) {
        let close = if *quote == b'(' { b')' } else { *quote };
        let end = until(after + 1, &mut |b| b == close || b == *quote)?;
        if bytes[end] != close {
            return None;
        }
        after = spaces(end + 1);
    }
    (bytes.get(after) == Some(&b')')).then(|| (unescaped(target), after + 1))
}

/// A target without the backslashes before signs.
fn unescaped(target: &str) -> String {
    let mut plain = String::new();
    let mut rest = target.chars().peekable();
    while let Some(c) = rest.next() {
        let escaped = rest.next_if(|next| c == '\\' && next.is_ascii_punctuation());
        plain.push(escaped.unwrap_or(c));
    }
    plain
}

/// A scheme of two letters or more, and a colon.
fn is_uri(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        (2..=32).contains(&scheme.len())
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
    })
}

/// What is meant for an address; whether it is one is looked at when it becomes a link.
fn is_mail(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty())
}
