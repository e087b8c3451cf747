//! What programs read of every page, in its head or behind its body: search engines, feed readers, link previews.
//!
//! | module | one idea |
//! |---|---|
//! | [`feeds`] | what can be subscribed to |
//! | `open_graph` | how a link to the page looks elsewhere |
//! | [`linked_data`] | what the page is about, in the terms of schema.org |

pub mod feeds;
pub mod linked_data;
mod open_graph;

use leptos::prelude::*;

use self::feeds::FEEDS;
use super::{edition::Edition, text};
use content::Route;

/// The elements for the head of a page, one a line. Title and description are not among them.
///
/// `None` is the page for addresses that do not exist: nobody is to list it, and it is about
/// nothing.
#[must_use]
pub fn tags(edition: &Edition, route: Option<&Route>) -> String {
    let mut tags = Vec::new();
    if route.is_some() {
        // Without leave, search engines show small pictures beside a result.
        tags.push(named("robots", "max-image-preview:large"));
    }
    if let Some(route) = route {
        tags.extend(open_graph::tags(edition, route));
    }
    tags.extend(FEEDS.iter().map(|feed| {
        let title = feed.name(&text::one_line(&edition.site.short_name));
        let href = edition.file(feed.path);
        view! { <link rel="alternate" type=feed.media_type title=title href=href /> }.to_html()
    }));
    tags.join("\n")
}

/// `<meta name=… content=…>`
fn named(name: &'static str, content: &str) -> String {
    let content = text::one_line(content);
    view! { <meta name=name content=content /> }.to_html()
}
