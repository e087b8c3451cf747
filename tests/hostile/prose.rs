//! What may become of prose: the elements that Markdown makes, and nothing else.

use crate::{
    corpus::Kind,
    tree::{Element, Node},
    words::Words,
};

/// Elements that hold others or words of their own, and those that stand among words.
const BLOCKS: [&str; 9] = ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre"];
const AMONG_WORDS: [&str; 5] = ["em", "strong", "code", "br", "a"];

/// Whether this is a piece of the harmless prose.
pub fn is_place(node: &Node) -> bool {
    let own = Words::harmless();
    matches!(node, Node::Element(element) if element.name == "p"
        && element.attributes.len() == 1
        && element.get("dir") == "auto"
        && element.text() == Some(own.of(Kind::Prose)))
}

/// Whether these are elements of Markdown alone, one in the other as HTML wants them.
pub fn check(nodes: &[&Node]) -> Result<(), String> {
    nodes.iter().try_for_each(|node| match node {
        Node::Element(element) => check_element(element, &[]),
        Node::Text(text) => Err(format!("loose words: {text:?}")),
    })
}

fn check_element(element: &Element, around: &[&str]) -> Result<(), String> {
    let name = element.name.as_str();
    let is_among_words = AMONG_WORDS.contains(&name);
    if !is_among_words && !BLOCKS.contains(&name) && name != "hr" {
        return Err(format!("<{name}> in prose"));
    }
    // Browsers would end the outer one there.
    let ends_early = if is_among_words {
        name == "a" && around.contains(&"a")
    } else {
        around.iter().any(|outer| {
            matches!(
                *outer,
                "p" | "h2" | "h3" | "h4" | "pre" | "a" | "em" | "strong"
            )
        })
    };
    if ends_early {
        return Err(format!("<{name}> in {around:?}"));
    }
    for (key, value) in &element.attributes {
        match (name, key.as_str(), value.as_str()) {
            ("p" | "h2" | "h3" | "h4" | "li", "dir", "auto")
            | ("pre", "tabindex", "0")
            | ("a", "rel", "external") => {}
            ("ol", "start", number) if number.parse::<u64>().is_ok() => {}
            ("a", "href", address) => is_safe(address)?,
            _ => return Err(format!("{key}={value:?} of <{name}> in prose")),
        }
    }
    let around = [around, &[name]].concat();
    element.children.iter().try_for_each(|child| match child {
        Node::Element(element) => check_element(element, &around),
        Node::Text(_) => Ok(()),
    })
}

/// Whether an address leads to the web, to a mailbox or into this site, for every reader: nothing
/// in it is taken away before browsers look at it.
pub fn is_safe(address: &str) -> Result<(), String> {
    let scheme = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    let path = address.starts_with('#')
        || (address.starts_with('/') && !address.starts_with("//") && !address.contains('\\'));
    let cut = |c: char| c.is_control() || c.is_whitespace() || matches!(c, '"' | '<' | '>' | '`');
    if (scheme || path) && !address.contains(cut) {
        Ok(())
    } else {
        Err(format!("leads to {address:?}"))
    }
}

/// What readers see.
pub fn text(nodes: &[&Node]) -> String {
    let mut text = String::new();
    nodes.iter().for_each(|node| add(&mut text, node));
    text
}

fn add(text: &mut String, node: &Node) {
    match node {
        Node::Text(words) => text.push_str(words),
        Node::Element(element) => {
            let apart = !AMONG_WORDS.contains(&element.name.as_str()) || element.name == "br";
            let space = if apart { " " } else { "" };
            text.push_str(space);
            element.children.iter().for_each(|child| add(text, child));
            text.push_str(space);
        }
    }
}
