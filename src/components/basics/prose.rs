//! Markdown from the content, drawn as elements.
//!
//! The text has been parsed into a tree of blocks and checked links; it becomes elements and text
//! nodes, never markup. Blocks and inlines nest, so that their views have to be boxed.

use content::{Base, Block, Href, Inline, Markdown};
use leptos::prelude::*;

use crate::routes::is_page;

/// A text with paragraphs, lists, headings and links.
#[component]
pub fn Prose(
    /// The text.
    text: Markdown,
) -> impl IntoView {
    let base: Base = expect_context();
    blocks(text.blocks(), &base)
}

/// The text of an entry: its summary as a lead, then its body.
#[component]
pub fn RunningText(
    /// The summary.
    summary: Markdown,
    /// The body, if there is one.
    body: Option<Markdown>,
) -> impl IntoView {
    view! {
        <div class="lead">
            <Prose text=summary />
        </div>
        {body
            .map(|text| {
                view! {
                    <div class="prose">
                        <Prose text />
                    </div>
                }
            })}
    }
}

fn blocks(blocks: &[Block], base: &Base) -> Vec<AnyView> {
    blocks.iter().map(|item| block(item, base)).collect()
}

fn block(block: &Block, base: &Base) -> AnyView {
    match block {
        Block::Paragraph(content) => {
            view! { <p dir="auto">{inlines(content, base)}</p> }.into_any()
        }
        // A body stands below its page's h1 and section headings.
        Block::Heading {
            level: 1 | 2,
            content,
        } => view! { <h2 dir="auto">{inlines(content, base)}</h2> }.into_any(),
        Block::Heading { level: 3, content } => {
            view! { <h3 dir="auto">{inlines(content, base)}</h3> }.into_any()
        }
        Block::Heading { content, .. } => {
            view! { <h4 dir="auto">{inlines(content, base)}</h4> }.into_any()
        }
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
        Block::Code(code) => {
            view! { <pre tabindex="0"><code>{code.clone()}</code></pre> }.into_any()
        }
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn list_items(items: &[Vec<Block>], base: &Base) -> Vec<AnyView> {
    items
        .iter()
        .map(|item| match item.as_slice() {
            // A list whose items are single paragraphs is set tight.
            [Block::Paragraph(content)] => {
                view! { <li dir="auto">{inlines(content, base)}</li> }.into_any()
            }
            item => view! { <li dir="auto">{blocks(item, base)}</li> }.into_any(),
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
            // The router must not follow links to anything but pages of the app.
            let page = matches!(href, Href::Site(path) if leads_to_page(path, base));
            let rel = (!page).then_some("external");
            let href = match href {
                Href::Web(url) => url.as_str().to_owned(),
                Href::Mail(address) => format!("mailto:{address}"),
                Href::Site(path) => base.file(path),
            };
            view! {
                <a href=href rel=rel>
                    {inlines(content, base)}
                </a>
            }
            .into_any()
        }
    }
}

/// Whether a path of the site, with query and fragment, is that of a page.
fn leads_to_page(path: &str, base: &Base) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    is_page(base, &base.file(path))
}
