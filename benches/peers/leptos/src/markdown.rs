//! Markdown of the content files, which hold no HTML: what looks like it is shown as it is written.

use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html::push_html};

/// The other pages of the site are not part of this app.
pub fn is_here(path: &str) -> bool {
    let is_event = path
        .strip_prefix("/events/")
        .is_some_and(|id| !id.is_empty());
    path == "/" || path.starts_with("/news/") || is_event
}

/// As HTML.
pub fn blocks(text: &str) -> String {
    let events = Parser::new(text).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        // The router leaves links alone that are marked so.
        Event::Start(Tag::Link { dest_url, .. }) if !is_here(&dest_url) => {
            let href = escaped(&dest_url);
            Event::InlineHtml(CowStr::from(format!(r#"<a href="{href}" rel="external">"#)))
        }
        event => event,
    });
    let mut html = String::new();
    push_html(&mut html, events);
    html
}

/// As text alone: a teaser stands beside a link of its own.
pub fn teaser(text: &str) -> String {
    let mut plain = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                plain.push_str(&text)
            }
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => plain.push(' '),
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
