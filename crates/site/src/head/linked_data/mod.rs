//! What a page is about, in the terms of schema.org (JSON-LD 1.1).
//!
//! Every page has one graph. Things have names (`@id`) that are the same on all pages, so that
//! what different pages say of the same thing comes together.
//!
//! | module | one idea |
//! |---|---|
//! | `node` | a thing with its properties |
//! | `name` | the `@id` of every thing |
//! | `date` | dates, as exact as they are known |
//! | `elsewhere` | numbers in registers, and who tells of a thing |
//! | `network` | the network and its site |
//! | `page` | the page itself, the way to it, its picture, the list on it |
//! | `event` `article` `research` `committee` | the records |

mod article;
mod committee;
mod date;
mod elsewhere;
mod event;
mod name;
mod network;
mod node;
mod page;
mod research;

use serde_json::Value;

use self::{name::Names, node::Node};
use crate::edition::Edition;
use content::Route;
use ecmonet::data::Head;

/// The graph of a page as an element. It is a data block: browsers run nothing of it, and policies for scripts do
/// not apply. It stands behind what readers see, which need not wait for it.
#[must_use]
pub fn script(edition: &Edition, route: &Route, head: &Head) -> String {
    let json = harmless(&graph(edition, route, head).to_string());
    format!("<script type=\"application/ld+json\">{json}</script>")
}

/// The graph of a page.
#[must_use]
pub fn graph(edition: &Edition, route: &Route, head: &Head) -> Value {
    let names = Names::new(edition);
    let mut nodes = vec![network::website(edition, names)];
    match route {
        Route::Committee => nodes.extend(committee::nodes(edition, names)),
        _ => nodes.push(network::organization(edition, names)),
    }
    nodes.extend(page::nodes(edition, names, route, head));
    match route {
        Route::Event(id) => {
            let event = edition.events.events.iter().find(|event| event.id == *id);
            nodes.extend(event.map(|event| event::node(edition, names, event)));
        }
        Route::Article(id) => {
            let item = edition.news.news.iter().find(|item| item.id == *id);
            nodes.extend(item.map(|item| article::node(edition, names, item)));
        }
        Route::Research => nodes.extend(research::publications(edition, names)),
        Route::Trial(id) => nodes.extend(research::study_nodes(edition, names, id)),
        Route::Home
        | Route::Events
        | Route::EventsPage(_)
        | Route::News
        | Route::NewsPage(_)
        | Route::Committee
        | Route::Search => {}
    }
    let mut graph = serde_json::Map::new();
    graph.insert("@context".into(), "https://schema.org".into());
    graph.insert(
        "@graph".into(),
        nodes.into_iter().map(Node::into_value).collect(),
    );
    let mut graph = Value::Object(graph);
    // One order, whatever order the nodes are made in: hosts compare files by their bytes.
    graph.sort_all_objects();
    graph
}

/// The same JSON without a sign that could end the element or mean something in HTML or in
/// scripts.
fn harmless(json: &str) -> String {
    let mut harmless = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                harmless.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => harmless.push(c),
        }
    }
    harmless
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn harmless_json_means_the_same(text in r"(\PC|[<>&!/\-\u{2028}\u{2029}\r\n\x00]){0,60}") {
            let value = Value::String(text);
            let json = harmless(&value.to_string());
            prop_assert!(!json.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{}", json);
            prop_assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), value);
        }
    }
}
