//! From the parser's events to a tree of blocks, on a stack of its own rather than by
//! recursion, so that no text can be nested deeply enough to do harm.

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::{Block, Href, Inline};
use crate::content::problem::Refusal;
use crate::content::text;

/// How deep quotations, lists and emphasis may sit in each other.
const DEEPEST: usize = 16;

/// What is open.
enum Open {
    Root,
    Paragraph,
    Heading(u8),
    List(Option<u64>),
    Item,
    Quote,
    Code,
    Emphasis,
    Strong,
    Link { target: String, href: Option<Href> },
    Image,
}

/// Something open with what has been put into it.
struct Frame {
    open: Open,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Vec<Block>>,
}

impl Frame {
    fn new(open: Open) -> Frame {
        Frame {
            open,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
        }
    }

    /// Words directly in a list entry are a paragraph.
    fn finish_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            let content = std::mem::take(&mut self.inlines);
            self.blocks.push(Block::Paragraph(content));
        }
    }

    fn block(&mut self, block: Block) {
        self.finish_paragraph();
        self.blocks.push(block);
    }

    /// The parser hands out text in many pieces; they belong together.
    fn text(&mut self, text: &str) {
        if let Some(Inline::Text(last)) = self.inlines.last_mut() {
            last.push_str(text);
        } else {
            self.inlines.push(Inline::Text(text.to_owned()));
        }
    }
}

struct Builder {
    // Never empty: `current` is what is innermost, `outer` what it is in.
    current: Frame,
    outer: Vec<Frame>,
    /// How many levels below the deepest one are open.
    skipped: usize,
    refusals: Vec<Refusal>,
}

pub(super) fn parse(text: &str) -> (Vec<Block>, Vec<Refusal>) {
    let mut builder = Builder {
        current: Frame::new(Open::Root),
        outer: Vec::new(),
        skipped: 0,
        refusals: Vec::new(),
    };
    for event in Parser::new_ext(text, Options::empty()) {
        builder.event(event);
    }
    builder.current.finish_paragraph();
    (builder.current.blocks, builder.refusals)
}

impl Builder {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::End(_) => self.end(),
            // Raw HTML is not markup here: it shows as what it is, text.
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.current.text(&text);
            }
            Event::Code(code) => self.current.inlines.push(Inline::Code(code.into_string())),
            Event::SoftBreak => self.current.text(" "),
            Event::HardBreak => self.current.inlines.push(Inline::Break),
            Event::Rule => self.current.block(Block::Rule),
            // Only extensions give the others, and none is switched on.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if self.outer.len() >= DEEPEST || self.skipped > 0 {
            if self.skipped == 0 {
                self.refusals.push(Refusal::new(
                    &["Lists, quotations or emphasis are nested too deeply here"],
                    &["Write it flatter"],
                ));
            }
            self.skipped += 1;
            return;
        }
        let open = match tag {
            Tag::Heading { level, .. } => Open::Heading(level as u8),
            Tag::List(start) => Open::List(start),
            Tag::Item => Open::Item,
            Tag::BlockQuote(_) => Open::Quote,
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => Open::Code,
            Tag::Emphasis => Open::Emphasis,
            Tag::Strong => Open::Strong,
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.link(link_type, dest_url.into_string()),
            Tag::Image { dest_url, .. } => {
                self.refusals.push(Refusal::new(
                    &["A picture (\"", &dest_url, "\") cannot be put into a text"],
                    &["Delete it, or write a link to it: the same without the exclamation mark"],
                ));
                Open::Image
            }
            _ => Open::Paragraph,
        };
        let outer = std::mem::replace(&mut self.current, Frame::new(open));
        self.outer.push(outer);
    }

    fn link(&mut self, kind: LinkType, target: String) -> Open {
        let href = match kind {
            LinkType::Email => Href::autolinked_mail(&target),
            _ => Href::parse(&target),
        };
        let href = href.map_err(|refusal| self.refusals.push(refusal)).ok();
        Open::Link { target, href }
    }

    fn end(&mut self) {
        let Some(outer) = self.outer.pop() else {
            return;
        };
        let mut frame = std::mem::replace(&mut self.current, outer);
        let into = &mut self.current;
        match frame.open {
            Open::Root => {}
            Open::Paragraph => into.block(Block::Paragraph(frame.inlines)),
            Open::Heading(level) => into.block(Block::Heading {
                level,
                content: frame.inlines,
            }),
            Open::List(start) => into.block(Block::List {
                start,
                items: frame.items,
            }),
            Open::Item => {
                frame.finish_paragraph();
                into.items.push(frame.blocks);
            }
            Open::Quote => {
                frame.finish_paragraph();
                into.block(Block::Quote(frame.blocks));
            }
            Open::Code => into.block(Block::Code(words(&frame.inlines))),
            Open::Emphasis => into.inlines.push(Inline::Emphasis(frame.inlines)),
            Open::Strong => into.inlines.push(Inline::Strong(frame.inlines)),
            Open::Image => into.text(&words(&frame.inlines)),
            Open::Link { target, href } => {
                if text::visible(&words(&frame.inlines)).is_err() {
                    self.refusals.push(Refusal::new(
                        &["The link to \"", &target, "\" has no words to follow it by"],
                        &["Write words between the square brackets"],
                    ));
                }
                match href {
                    Some(href) => into.inlines.push(Inline::Link {
                        href,
                        content: frame.inlines,
                    }),
                    None => into.inlines.extend(frame.inlines),
                }
            }
        }
    }
}

fn words(inlines: &[Inline]) -> String {
    let mut words = String::new();
    super::add_inlines(&mut words, inlines);
    words
}
