//! Running text: Markdown, read once into blocks that are safe to draw.
//!
//! The part of CommonMark that the content needs, read by an own small reader: a whole one is
//! several times as large in the download, not least for its tables of entities and letter
//! cases. Paragraphs, headings with `#`, lists, quotations, code between fences, lines across;
//! emphasis, code, links with their target beside them, line breaks. What a text of these means
//! is what CommonMark says, and tests compare the two. The rest is text and shows as written:
//!
//! - raw HTML, entities (`&amp;`), links to a target elsewhere (`[words][name]`, `[name]: …`);
//! - underlined headings: a line of hyphens is a line across, one of equals signs is text;
//! - code by indentation: lines indented by four and more are text.
//!
//! Smaller differences: a tab stands for the spaces up to the next column of four, in code too;
//! beside signs of emphasis everything that is no letter, digit or white space counts as
//! punctuation; a link around an address in `<…>` is none.
//!
//! Links lead only where [`Href`] can, and nesting is limited, so whatever draws the blocks may
//! recurse.

mod blocks;
mod href;
mod inlines;
mod tree;

pub use href::Href;

use super::problem::Refusal;
use super::reader::Fields;
use super::text;

/// Text that has been read and found safe, with something to see in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown {
    blocks: Vec<Block>,
}

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph. The entries of a list without blank lines between them hold one each.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading {
        /// The level as written, 1 to 6.
        level: u8,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A list.
    List {
        /// The first number of a numbered list.
        start: Option<u64>,
        /// The entries.
        items: Vec<Vec<Block>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// Lines to show as they are.
    Code(String),
    /// A line across.
    Rule,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text to show as it is.
    Code(String),
    /// A link.
    Link {
        /// Where it leads.
        href: Href,
        /// Its words.
        content: Vec<Inline>,
    },
    /// A line break that was asked for.
    Break,
}

impl Markdown {
    /// Reads a text; the refusals are all that is wrong with it.
    pub fn parse(text: &str) -> Result<Markdown, Vec<Refusal>> {
        let checked = text::visible(text).and_then(text::no_controls);
        checked.map_err(|refusal| vec![refusal])?;
        let (blocks, mut refusals) = blocks::parse(text);
        let markdown = Markdown { blocks };
        if refusals.is_empty() && text::visible(&markdown.plain()).is_err() {
            refusals.push(Refusal::new(
                &["Nothing of this text would be shown"],
                &["Write a sentence"],
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

    /// The words alone, on one line: for descriptions, feeds and search.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        add_blocks(&mut plain, &self.blocks);
        plain.truncate(plain.trim_end().len());
        plain
    }

    /// A field that holds such a text.
    pub(crate) fn read(fields: &Fields<'_>, name: &str) -> Option<Markdown> {
        let at = fields.at(name)?;
        match Markdown::parse(at.string()?) {
            Ok(markdown) => Some(markdown),
            Err(refusals) => {
                for refusal in refusals {
                    at.refuse(refusal);
                }
                None
            }
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
