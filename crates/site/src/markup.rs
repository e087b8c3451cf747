//! Markdown from the content as HTML in text, for places outside the site: feed readers.
//!
//! The site itself draws elements and never sets markup. A feed carries its HTML as text, so here
//! it is written, from the same checked tree of blocks. All words go through one escape; there is
//! no other way into the text.

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::{edition::Edition, text::printable};
use content::{Block, Href, Inline, Markdown};

/// The HTML of a text. Links to pages of the site are written out in full, for a reader that
/// does not know where the text is from.
#[must_use]
pub fn html(text: &Markdown, edition: &Edition) -> String {
    let mut html = String::new();
    blocks(&mut html, text.blocks(), edition);
    html
}

/// Words as they stand between tags.
#[must_use]
pub fn words(text: &str) -> String {
    encode_text(&printable(text)).into_owned()
}

/// A link to this address. Whoever writes `inner` has escaped it.
#[must_use]
pub fn link(address: &str, inner: &str) -> String {
    let address = printable(address);
    let address = encode_double_quoted_attribute(&address);
    format!("<a href=\"{address}\">{inner}</a>")
}

fn blocks(html: &mut String, content: &[Block], edition: &Edition) {
    for item in content {
        block(html, item, edition);
        html.push('\n');
    }
}

fn block(html: &mut String, block: &Block, edition: &Edition) {
    match block {
        Block::Paragraph(content) => element(html, "p", " dir=\"auto\"", |html| {
            inlines(html, content, edition);
        }),
        Block::Heading { level, content } => {
            // As on the site: below the title, and no deeper than is of use.
            let name = match level {
                1 | 2 => "h2",
                3 => "h3",
                _ => "h4",
            };
            element(html, name, " dir=\"auto\"", |html| {
                inlines(html, content, edition);
            });
        }
        Block::List { start, items } => {
            let (name, first) = match start {
                None => ("ul", String::new()),
                Some(1) => ("ol", String::new()),
                Some(first) => ("ol", format!(" start=\"{first}\"")),
            };
            element(html, name, &first, |html| {
                for entry in items {
                    element(html, "li", " dir=\"auto\"", |html| {
                        item(html, entry, edition);
                    });
                }
            });
        }
        Block::Quote(content) => {
            element(html, "blockquote", "", |html| {
                blocks(html, content, edition)
            });
        }
        Block::Code(code) => element(html, "pre", "", |html| {
            element(html, "code", "", |html| html.push_str(&words(code)));
        }),
        Block::Rule => html.push_str("<hr>"),
    }
}

/// An entry of a list: one that is a single paragraph is set tight.
fn item(html: &mut String, entry: &[Block], edition: &Edition) {
    match entry {
        [Block::Paragraph(content)] => inlines(html, content, edition),
        _ => blocks(html, entry, edition),
    }
}

fn inlines(html: &mut String, content: &[Inline], edition: &Edition) {
    for item in content {
        inline(html, item, edition);
    }
}

fn inline(html: &mut String, inline: &Inline, edition: &Edition) {
    match inline {
        Inline::Text(text) => html.push_str(&words(text)),
        Inline::Emphasis(content) => {
            element(html, "em", "", |html| inlines(html, content, edition));
        }
        Inline::Strong(content) => {
            element(html, "strong", "", |html| inlines(html, content, edition));
        }
        Inline::Code(code) => element(html, "code", "", |html| html.push_str(&words(code))),
        Inline::Break => html.push_str("<br>"),
        Inline::Link { href, content } => {
            let address = match href {
                Href::Web(url) => url.as_str().to_owned(),
                Href::Mail(address) => format!("mailto:{address}"),
                Href::Site(path) => edition.file(path),
            };
            let mut inner = String::new();
            inlines(&mut inner, content, edition);
            html.push_str(&link(&address, &inner));
        }
    }
}

fn element(html: &mut String, name: &str, attributes: &str, inner: impl FnOnce(&mut String)) {
    html.push_str(&format!("<{name}{attributes}>"));
    inner(html);
    html.push_str(&format!("</{name}>"));
}
