//! Markdown from the content, drawn as elements.
//!
//! The text has been parsed into a tree of blocks and checked links; it becomes elements and
//! text nodes, never markup.

use leptos::prelude::*;

use crate::{
    content::{Block, Href, Inline, Markdown},
    route::Base,
};

/// A text with paragraphs, lists, headings and links.
#[component]
pub fn Prose(
    /// The text.
    text: Markdown,
) -> impl IntoView {
    let base: Base = expect_context();
    blocks(text.blocks(), &base)
}

fn blocks(blocks: &[Block], base: &Base) -> Vec<AnyView> {
    blocks.iter().map(|item| block(item, base)).collect()
}

fn block(block: &Block, base: &Base) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content, base)}</p> }.into_any(),
        // A body stands below its page's h1 and section headings.
        Block::Heading {
            level: 1 | 2,
            content,
        } => view! { <h2>{inlines(content, base)}</h2> }.into_any(),
        Block::Heading { level: 3, content } => {
            view! { <h3>{inlines(content, base)}</h3> }.into_any()
        }
        Block::Heading { content, .. } => view! { <h4>{inlines(content, base)}</h4> }.into_any(),
        Block::List { start: None, items } => {
            view! { <ul>{list_items(items, base)}</ul> }.into_any()
        }
        Block::List {
            start: Some(start),
            items,
        } => {
            let start = (*start != 1).then(|| start.to_string());
            view! { <ol start=start>{list_items(items, base)}</ol> }.into_any()
        }
        Block::Quote(content) => {
            view! { <blockquote>{blocks(content, base)}</blockquote> }.into_any()
        }
        Block::Code(code) => view! { <pre><code>{code.clone()}</code></pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn list_items(items: &[Vec<Block>], base: &Base) -> Vec<AnyView> {
    items
        .iter()
        .map(|item| match item.as_slice() {
            // A list whose items are single paragraphs is set tight.
            [Block::Paragraph(content)] => view! { <li>{inlines(content, base)}</li> }.into_any(),
            item => view! { <li>{blocks(item, base)}</li> }.into_any(),
        })
        .collect()
}

fn inlines(content: &[Inline], base: &Base) -> Vec<AnyView> {
    content.iter().map(|item| inline(item, base)).collect()
}

fn inline(inline: &Inline, base: &Base) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(content) => view! { <em>{inlines(content, base)}</em> }.into_any(),
        Inline::Strong(content) => view! { <strong>{inlines(content, base)}</strong> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Break => view! { <br /> }.into_any(),
        Inline::Link { href, content } => {
            let href = match href {
                Href::Web(url) => url.as_str().to_owned(),
                Href::Mail(address) => format!("mailto:{address}"),
                Href::Site(path) => base.file(path),
            };
            view! { <a href=href>{inlines(content, base)}</a> }.into_any()
        }
    }
}
