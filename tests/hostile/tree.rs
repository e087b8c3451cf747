//! HTML and XML as trees, read by other people's parsers.

use std::collections::BTreeMap;

use html5gum::{Error, Token, Tokenizer, emitters::default::DefaultEmitter};

/// A piece of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Node>,
}

impl Element {
    pub fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    /// The text in it, if there is nothing else.
    pub fn text(&self) -> Option<&str> {
        match self.children.as_slice() {
            [] => Some(""),
            [Node::Text(text)] => Some(text),
            _ => None,
        }
    }
}

const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Reads HTML that has to be right: each element ends where it should, and no parser has to
/// guess. So no browser builds another tree of it.
pub fn html(text: &str) -> Result<Vec<Node>, String> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut open = vec![Element::default()];
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = utf8(&tag.name);
                let attributes = tag.attributes.iter();
                let element = Element {
                    attributes: attributes
                        .map(|(name, value)| (utf8(name), utf8(value)))
                        .collect(),
                    children: Vec::new(),
                    name,
                };
                let is_void = VOID.contains(&element.name.as_str());
                if tag.self_closing && !is_void {
                    return Err(format!("<{} /> is no such element", element.name));
                }
                open.push(element);
                if is_void {
                    close(&mut open)?;
                }
            }
            Token::EndTag(tag) => {
                let (name, last) = (utf8(&tag.name), &open[open.len() - 1].name);
                if name != *last {
                    return Err(format!("</{name}> ends <{last}>"));
                }
                close(&mut open)?;
            }
            Token::String(string) => {
                let string = utf8(&string);
                let children = &mut open.last_mut().ok_or("nothing is open")?.children;
                match children.last_mut() {
                    Some(Node::Text(text)) => text.push_str(&string),
                    _ => children.push(Node::Text(string)),
                }
            }
            // The marks that the app takes over: between texts, where there is nothing, and in the head.
            Token::Comment(comment) if matches!(&comment[..], b"" | b"<() />" | b"HEAD") => {}
            Token::Comment(comment) => return Err(format!("a comment: {}", utf8(&comment))),
            Token::Doctype(_) if open.len() == 1 => {}
            Token::Doctype(_) => return Err("a document type in an element".into()),
            Token::Error(error) => match *error {
                // `<!>`, and code points that are no characters.
                Error::IncorrectlyOpenedComment | Error::NoncharacterInInputStream => {}
                other => return Err(format!("parsers have to guess: {other}")),
            },
        }
    }
    match open.as_slice() {
        [root] => Ok(root.children.clone()),
        _ => Err(format!("<{}> has no end", open[open.len() - 1].name)),
    }
}

fn close(open: &mut Vec<Element>) -> Result<(), String> {
    let element = open.pop().ok_or("nothing is open")?;
    let around = open.last_mut().ok_or("more ends than elements")?;
    around.children.push(Node::Element(element));
    Ok(())
}

fn utf8(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Reads XML. Comments and instructions to programs are refused.
pub fn xml(text: &str) -> Result<Vec<Node>, String> {
    let document = roxmltree::Document::parse(text).map_err(|error| error.to_string())?;
    Ok(vec![element(document.root_element())?])
}

fn element(node: roxmltree::Node<'_, '_>) -> Result<Node, String> {
    let mut children = Vec::new();
    for child in node.children() {
        if let Some(text) = child.text().filter(|_| child.is_text()) {
            children.push(Node::Text(text.to_owned()));
        } else if child.is_element() {
            children.push(element(child)?);
        } else {
            return Err(format!("{child:?} is neither an element nor a text"));
        }
    }
    let name = node.tag_name();
    let attributes = node.attributes();
    Ok(Node::Element(Element {
        name: format!(
            "{{{}}}{}",
            name.namespace().unwrap_or_default(),
            name.name()
        ),
        attributes: attributes
            .map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned()))
            .collect(),
        children,
    }))
}
