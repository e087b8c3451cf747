//! Running text: CommonMark, read once into blocks that are safe to draw.
//!
//! Raw HTML is shown as text. Pictures are refused, and so are links that lead elsewhere than
//! [`Href`] can. Nesting is limited, so whatever draws the blocks may recurse.

mod href;
mod reader;

pub use href::Href;

use crate::Refusal;
use crate::value::text;

/// A valid text: safe to draw, with visible content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown {
    /// The source text.
    source: String,
    blocks: Vec<Block>,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph. The items of a tight list hold one each.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// The items.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A block of code.
    Code(String),
    /// A thematic break.
    Rule,
}

/// An inline element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        href: Href,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A hard line break.
    Break,
}

impl Markdown {
    /// Reads a text, or returns the first reason to refuse it.
    pub fn parse(text: &str) -> Result<Markdown, Refusal> {
        Self::read_all(text).map_err(|mut refusals| refusals.swap_remove(0))
    }

    /// Reads a text, or returns all reasons to refuse it, at least one.
    pub fn read_all(text: &str) -> Result<Markdown, Vec<Refusal>> {
        let checked = text::visible(text).and_then(text::no_controls);
        checked.map_err(|refusal| vec![refusal])?;
        let (blocks, mut refusals) = reader::read(text);
        let markdown = Markdown {
            source: text.to_owned(),
            blocks,
        };
        if refusals.is_empty() && text::visible(&markdown.plain()).is_err() {
            refusals.push(Refusal::new(
                "Nothing of this text would be shown",
                "Write a sentence",
            ));
        }
        if refusals.is_empty() {
            Ok(markdown)
        } else {
            Err(refusals)
        }
    }

    /// The blocks to draw.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The targets of all links, in the order of the text.
    #[must_use]
    pub fn links(&self) -> Vec<&Href> {
        let mut links = Vec::new();
        links_of_blocks(&self.blocks, &mut links);
        links
    }

    /// The plain text, on one line: for descriptions, feeds and search.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        add_blocks(&mut plain, &self.blocks);
        plain.truncate(plain.trim_end().len());
        plain
    }
}

fn links_of_blocks<'m>(blocks: &'m [Block], links: &mut Vec<&'m Href>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                links_of_inlines(content, links);
            }
            Block::List { items, .. } => {
                items.iter().for_each(|item| links_of_blocks(item, links));
            }
            Block::Quote(blocks) => links_of_blocks(blocks, links),
            Block::Code(_) | Block::Rule => {}
        }
    }
}

fn links_of_inlines<'m>(inlines: &'m [Inline], links: &mut Vec<&'m Href>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(content) | Inline::Strong(content) => links_of_inlines(content, links),
            Inline::Link { href, .. } => links.push(href),
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

fn add_blocks(plain: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                add_inlines(plain, content);
            }
            Block::List { items, .. } => items.iter().for_each(|item| add_blocks(plain, item)),
            Block::Quote(blocks) => add_blocks(plain, blocks),
            Block::Code(code) => plain.push_str(&code.replace('\n', " ")),
            Block::Rule => {}
        }
        if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
    }
}

fn add_inlines(plain: &mut String, inlines: &[Inline]) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => plain.push_str(text),
            Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
                add_inlines(plain, content)
            }
            Inline::Break => plain.push(' '),
        }
    }
}

impl std::fmt::Display for Markdown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.source)
    }
}
