//! Builds blocks from the events of a CommonMark parser, and checks the links.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::href::mail;
use super::{Block, Href, Inline, add_inlines};
use crate::Refusal;
use crate::value::text;

/// How deep quotations, lists, their items, paragraphs, emphasis and links may be nested.
const MAX_DEPTH: usize = 16;

/// An open element, with its content so far.
struct Frame<'a> {
    open: Open<'a>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Vec<Block>>,
}

enum Open<'a> {
    Document,
    /// A paragraph without an event of its own: a line of a list item, or raw HTML.
    Loose,
    Tag(Tag<'a>),
}

impl<'a> Frame<'a> {
    fn new(open: Open<'a>) -> Self {
        Self {
            open,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
        }
    }

    fn holds_blocks(&self) -> bool {
        matches!(
            self.open,
            Open::Document | Open::Tag(Tag::BlockQuote(_) | Tag::Item)
        )
    }

    fn is_link(&self) -> bool {
        matches!(self.open, Open::Tag(Tag::Link { .. } | Tag::Image { .. }))
    }
}

/// The tree of blocks while it is being built.
struct Builder<'a> {
    current: Frame<'a>,
    outer: Vec<Frame<'a>>,
    /// How many open elements are nested too deeply.
    skipped: usize,
    too_deep: bool,
    refusals: Vec<Refusal>,
}

/// Whether a text is one paragraph without anything that CommonMark reads as more than letters: it is on one line,
/// begins with a letter, and has none of the characters that can mean something further on.
///
/// Most summaries are. Browsers compile the parser, one of the largest functions of the app, twice over once it
/// has run for a while; on a slow phone that goes on for as long as the page is being taken over.
fn is_plain(text: &str) -> bool {
    const SPECIAL: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '!', '~', '|'];
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(char::is_whitespace)
        && !text.contains(|c: char| c.is_control() || SPECIAL.contains(&c))
}

/// The blocks of a text, and all reasons to refuse it.
pub(super) fn read(text: &str) -> (Vec<Block>, Vec<Refusal>) {
    if is_plain(text) {
        let paragraph = Block::Paragraph(vec![Inline::Text(text.to_owned())]);
        return (vec![paragraph], Vec::new());
    }
    let mut builder = Builder {
        current: Frame::new(Open::Document),
        outer: Vec::new(),
        skipped: 0,
        too_deep: false,
        refusals: Vec::new(),
    };
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(tag) => builder.start(tag),
            Event::End(TagEnd::HtmlBlock) => builder.end_loose(),
            Event::End(_) => builder.end(),
            Event::Text(text) => builder.text(&text),
            Event::Html(html) | Event::InlineHtml(html) => builder.text(&html.replace('\n', " ")),
            Event::Code(code) => builder.inline(Inline::Code(code.into_string())),
            Event::SoftBreak => builder.text(" "),
            Event::HardBreak => builder.inline(Inline::Break),
            Event::Rule => {
                builder.end_loose();
                builder.current.blocks.push(Block::Rule);
            }
            // Extensions, which are off.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                builder.text(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }
    builder.end_loose();
    if builder.too_deep {
        builder.refusals.push(Refusal::new(
            "Lists, quotations or emphasis are nested too deeply here",
            "Write it flatter",
        ));
    }
    (builder.current.blocks, builder.refusals)
}

impl<'a> Builder<'a> {
    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::HtmlBlock => return self.end_loose(),
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. } => self.open_loose(),
            _ => self.end_loose(),
        }
        self.push(Open::Tag(tag));
    }

    fn push(&mut self, open: Open<'a>) {
        if self.outer.len() >= MAX_DEPTH || self.skipped > 0 {
            self.skipped += 1;
            self.too_deep = true;
            return;
        }
        let outer = std::mem::replace(&mut self.current, Frame::new(open));
        self.outer.push(outer);
    }

    /// Opens a loose paragraph if text comes where blocks are expected.
    fn open_loose(&mut self) {
        if self.skipped > 0 || !self.current.holds_blocks() {
            return;
        }
        if self.outer.len() >= MAX_DEPTH {
            // No event will end it, so it is not counted among those that are skipped.
            self.too_deep = true;
        } else {
            self.push(Open::Loose);
        }
    }

    fn end_loose(&mut self) {
        if self.skipped == 0 && matches!(self.current.open, Open::Loose) {
            self.pop();
        }
    }

    /// Adds text, joined to the text before it.
    fn text(&mut self, text: &str) {
        self.open_loose();
        if let Some(Inline::Text(last)) = self.current.inlines.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.current.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.open_loose();
        self.current.inlines.push(inline);
    }

    fn end(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        self.end_loose();
        self.pop();
    }

    /// Closes the current element and adds it to the outer one.
    fn pop(&mut self) {
        let Some(outer) = self.outer.pop() else {
            return;
        };
        let frame = std::mem::replace(&mut self.current, outer);
        let Frame {
            blocks,
            inlines,
            items,
            ..
        } = frame;
        let current = &mut self.current;
        match frame.open {
            Open::Loose | Open::Tag(Tag::Paragraph) => {
                current.blocks.push(Block::Paragraph(inlines));
            }
            Open::Tag(tag) => match tag {
                Tag::Heading { level, .. } => current.blocks.push(Block::Heading {
                    level: level as u8,
                    content: inlines,
                }),
                Tag::List(start) => current.blocks.push(Block::List { start, items }),
                Tag::Item => current.items.push(blocks),
                Tag::BlockQuote(_) => current.blocks.push(Block::Quote(blocks)),
                Tag::CodeBlock(_) => {
                    let mut code = String::new();
                    add_inlines(&mut code, &inlines);
                    current.blocks.push(Block::Code(code));
                }
                Tag::Emphasis => current.inlines.push(Inline::Emphasis(inlines)),
                Tag::Strong => current.inlines.push(Inline::Strong(inlines)),
                Tag::Link {
                    link_type,
                    dest_url,
                    ..
                } => self.link(link_type, &dest_url, inlines),
                Tag::Image { dest_url, .. } => self.refusals.push(Refusal::new(
                    format!("A picture (\"{dest_url}\") cannot be put into a text"),
                    "Delete it, or write a link to it: the same without the exclamation mark",
                )),
                // Extensions, which are off.
                _ => current.inlines.extend(inlines),
            },
            Open::Document => {}
        }
    }

    fn link(&mut self, link_type: LinkType, target: &str, content: Vec<Inline>) {
        if self.current.is_link() || self.outer.iter().any(Frame::is_link) {
            // Links cannot be nested: of a link in the text of another, the text stays.
            self.current.inlines.extend(content);
            return;
        }
        let href = match link_type {
            LinkType::Email => mail(target),
            _ => Href::parse(target),
        };
        let mut words = String::new();
        add_inlines(&mut words, &content);
        if text::visible(&words).is_err() {
            self.refusals.push(Refusal::new(
                format!("The link to \"{target}\" has no words to follow it by"),
                "Write words between the square brackets",
            ));
        }
        match href {
            Ok(href) => self.current.inlines.push(Inline::Link { href, content }),
            Err(refusal) => self.refusals.push(refusal),
        }
    }
}
