//! Lines to blocks: which quotations and lists a line continues, what it opens, and the
//! paragraph or code it adds to. What is open lies on a stack, so no text makes it recurse.

use super::{Block, inlines};
use crate::content::problem::Refusal;

/// How deep quotations, lists, their entries, paragraphs and emphasis may sit in each other.
pub(super) const DEEPEST: usize = 16;

/// What holds other blocks.
enum Kind {
    Quote,
    /// With its first number and the character that all its markers share.
    List(Option<u64>, u8),
    /// With how far its lines are indented.
    Item(usize),
}

struct Open {
    kind: Kind,
    blocks: Vec<Block>,
    items: Vec<Vec<Block>>,
}

/// What takes lines.
enum Leaf {
    None,
    Paragraph(String),
    Code { text: String, fence: Fence },
}

#[derive(Clone, Copy)]
struct Fence {
    byte: u8,
    length: usize,
    indent: usize,
}

struct Reader {
    root: Vec<Block>,
    /// A list is either the last of these or followed by its last entry.
    open: Vec<Open>,
    leaf: Leaf,
    refusals: Vec<Refusal>,
    too_deep: bool,
}

pub(super) fn parse(text: &str) -> (Vec<Block>, Vec<Refusal>) {
    let mut reader = Reader {
        root: Vec::new(),
        open: Vec::new(),
        leaf: Leaf::None,
        refusals: Vec::new(),
        too_deep: false,
    };
    // Lines end with LF, CR LF or CR.
    for lines in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        for line in lines.strip_suffix('\r').unwrap_or(lines).split('\r') {
            reader.line(&without_tabs(line));
        }
    }
    reader.close(0);
    if reader.too_deep {
        reader.refusals.push(Refusal::new(
            &["Lists, quotations or emphasis are nested too deeply here"],
            &["Write it flatter"],
        ));
    }
    (reader.root, reader.refusals)
}

impl Reader {
    fn line(&mut self, line: &str) {
        let (mut rest, mut kept) = self.continued(line);
        if let (Leaf::Code { text, fence }, true) = (&mut self.leaf, kept == self.open.len()) {
            if fence.closed_by(rest) {
                self.close(kept);
            } else {
                let (indent, _) = indented(rest);
                text.push_str(&rest[indent.min(fence.indent)..]);
                text.push('\n');
            }
            return;
        }
        // Only what the line does not open anew can go on with the paragraph before it.
        let mut within = matches!(self.leaf, Leaf::Paragraph(_));
        loop {
            let (indent, text) = indented(rest);
            if indent > 3 || text.is_empty() {
                break;
            }
            if let Some(quoted) = text.strip_prefix('>') {
                if !self.room_for(kept, 1) {
                    break;
                }
                self.begin(kept);
                self.push(Kind::Quote);
                rest = quoted.strip_prefix(' ').unwrap_or(quoted);
            } else if let Some((level, words)) = heading(text) {
                self.begin(kept);
                let content = self.inlines(words);
                self.blocks().push(Block::Heading { level, content });
                return;
            } else if let Some(fence) = Fence::opened_by(indent, text) {
                self.begin(kept);
                let text = String::new();
                self.leaf = Leaf::Code { text, fence };
                return;
            } else if is_rule(text) {
                self.begin(kept);
                self.blocks().push(Block::Rule);
                return;
            } else if let Some(marker) = Marker::of(text)
                && !(within && kept == self.open.len() && marker.is_weak())
            {
                if !self.room_for(kept, 2) {
                    break;
                }
                self.close(kept);
                let fits =
                    |open: &Open| matches!(open.kind, Kind::List(_, byte) if byte == marker.byte);
                if !self.open.last().is_some_and(fits) {
                    self.begin(kept);
                    self.push(Kind::List(marker.start, marker.byte));
                }
                self.push(Kind::Item(indent + marker.width));
                rest = marker.rest;
            } else {
                break;
            }
            kept = self.open.len();
            within = false;
        }
        let (_, text) = indented(rest);
        match &mut self.leaf {
            _ if text.is_empty() => self.close(kept),
            Leaf::Paragraph(paragraph) => {
                paragraph.push('\n');
                paragraph.push_str(text);
            }
            _ => {
                self.begin(kept);
                self.leaf = Leaf::Paragraph(text.to_owned());
            }
        }
    }

    /// What the line leaves after the marks of what is open, and how much of that it continues.
    fn continued<'a>(&self, line: &'a str) -> (&'a str, usize) {
        let mut rest = line;
        for (index, open) in self.open.iter().enumerate() {
            let (indent, text) = indented(rest);
            rest = match open.kind {
                Kind::List(..) => rest,
                Kind::Quote => match text.strip_prefix('>') {
                    Some(quoted) if indent <= 3 => quoted.strip_prefix(' ').unwrap_or(quoted),
                    _ => return (rest, index),
                },
                // An entry may hold blank lines but not begin with two.
                Kind::Item(_) if text.is_empty() && self.is_blank(index) => return (rest, index),
                Kind::Item(needed) if indent >= needed => &rest[needed..],
                Kind::Item(_) if text.is_empty() => text,
                Kind::Item(_) => return (rest, index),
            };
        }
        (rest, self.open.len())
    }

    /// Whether nothing has been put into what is open there.
    fn is_blank(&self, index: usize) -> bool {
        let last = index + 1 == self.open.len();
        last && self.open[index].blocks.is_empty() && matches!(self.leaf, Leaf::None)
    }

    /// Whether so many levels can be opened on top of those that stay.
    fn room_for(&mut self, kept: usize, more: usize) -> bool {
        let room = kept + more < DEEPEST;
        self.too_deep |= !room;
        room
    }

    /// Where blocks go now.
    fn blocks(&mut self) -> &mut Vec<Block> {
        match self.open.last_mut() {
            Some(open) => &mut open.blocks,
            None => &mut self.root,
        }
    }

    fn push(&mut self, kind: Kind) {
        self.open.push(Open {
            kind,
            blocks: Vec::new(),
            items: Vec::new(),
        });
    }

    /// Makes way for a block that is no entry of a list.
    fn begin(&mut self, kept: usize) {
        self.close(kept);
        let list = |open: &Open| matches!(open.kind, Kind::List(..));
        if self.open.last().is_some_and(list) {
            self.close(self.open.len() - 1);
        }
    }

    /// Closes the leaf, and all that is open but so much of it.
    fn close(&mut self, kept: usize) {
        match std::mem::replace(&mut self.leaf, Leaf::None) {
            Leaf::None => {}
            Leaf::Code { text, .. } => self.blocks().push(Block::Code(text)),
            Leaf::Paragraph(text) => {
                let content = self.inlines(text.trim_end_matches(' '));
                self.blocks().push(Block::Paragraph(content));
            }
        }
        while self.open.len() > kept
            && let Some(open) = self.open.pop()
        {
            let block = match open.kind {
                Kind::Quote => Block::Quote(open.blocks),
                Kind::List(start, _) => Block::List {
                    start,
                    items: open.items,
                },
                Kind::Item(_) => {
                    if let Some(list) = self.open.last_mut() {
                        list.items.push(open.blocks);
                    }
                    continue;
                }
            };
            self.blocks().push(block);
        }
    }

    fn inlines(&mut self, text: &str) -> Vec<super::Inline> {
        let room = DEEPEST - 1 - self.open.len();
        let (inlines, fits) = inlines::parse(text, room, &mut self.refusals);
        self.too_deep |= !fits;
        inlines
    }
}

impl Fence {
    fn opened_by(indent: usize, text: &str) -> Option<Fence> {
        let byte = text.bytes().next().filter(|b| matches!(b, b'`' | b'~'))?;
        let length = run(text, byte);
        let fits = length >= 3 && (byte == b'~' || !text[length..].contains('`'));
        fits.then_some(Fence {
            byte,
            length,
            indent,
        })
    }

    fn closed_by(self, line: &str) -> bool {
        let (indent, text) = indented(line);
        let length = run(text, self.byte);
        indent <= 3 && length >= self.length && indented(&text[length..]).1.is_empty()
    }
}

/// The beginning of a list's entry.
struct Marker<'a> {
    start: Option<u64>,
    byte: u8,
    width: usize,
    rest: &'a str,
}

impl<'a> Marker<'a> {
    fn of(text: &'a str) -> Option<Marker<'a>> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let byte = *text.as_bytes().get(digits)?;
        let fits = match digits {
            0 => matches!(byte, b'-' | b'*' | b'+'),
            1..=9 => matches!(byte, b'.' | b')'),
            _ => false,
        };
        if !fits {
            return None;
        }
        let number = |sum: u64, digit: u8| sum * 10 + u64::from(digit - b'0');
        let start = (digits > 0).then(|| text.bytes().take(digits).fold(0, number));
        let (mut width, rest) = (digits + 1, &text[digits + 1..]);
        let rest = match indented(rest) {
            (_, "") => {
                width += 1;
                ""
            }
            (0, _) => return None,
            (indent, words) if indent < 5 => {
                width += indent;
                words
            }
            _ => {
                width += 1;
                &rest[1..]
            }
        };
        Some(Marker {
            start,
            byte,
            width,
            rest,
        })
    }

    /// Whether a paragraph goes on over it: a number at the beginning of a line is often one of
    /// its words.
    fn is_weak(&self) -> bool {
        self.rest.is_empty() || self.start.is_some_and(|start| start != 1)
    }
}

/// The level and the words of a heading.
fn heading(text: &str) -> Option<(u8, &str)> {
    let level = run(text, b'#');
    let words = &text[level..];
    if !(1..=6).contains(&level) || !(words.is_empty() || words.starts_with(' ')) {
        return None;
    }
    // Number signs at the end are ornament if a space parts them from the words.
    let words = words.trim_matches(' ');
    let bare = words.trim_end_matches('#');
    let words = if bare.is_empty() || bare.ends_with(' ') {
        bare.trim_end_matches(' ')
    } else {
        words
    };
    Some((level as u8, words))
}

/// Three or more of the same sign and nothing else.
fn is_rule(text: &str) -> bool {
    let mut signs = text.bytes().filter(|b| *b != b' ');
    let first = signs.next().filter(|b| matches!(b, b'-' | b'*' | b'_'));
    first.is_some_and(|first| {
        let mut more = 0;
        signs.all(|b| {
            more += 1;
            b == first
        }) && more >= 2
    })
}

/// How far a line is indented, and the line without that.
fn indented(line: &str) -> (usize, &str) {
    let text = line.trim_start_matches(' ');
    (line.len() - text.len(), text)
}

/// How many of these bytes the text begins with.
pub(super) fn run(text: &str, byte: u8) -> usize {
    text.bytes().take_while(|b| *b == byte).count()
}

/// The line with spaces up to the next column of four in the place of its tabs.
fn without_tabs(line: &str) -> std::borrow::Cow<'_, str> {
    if !line.contains('\t') {
        return line.into();
    }
    let (mut spaced, mut column) = (String::new(), 0);
    for c in line.chars() {
        let (c, width) = if c == '\t' {
            (' ', 4 - column % 4)
        } else {
            (c, 1)
        };
        spaced.extend(std::iter::repeat_n(c, width));
        column += width;
    }
    spaced.into()
}
