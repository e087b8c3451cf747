//! Reads the elements that are written for a head, as a browser would.

use std::collections::BTreeMap;

use content::{Base, Route};
use html5gum::{Token, Tokenizer, emitters::default::DefaultEmitter};
use serde_json::Value;
use site::{
    edition::Edition,
    head::{linked_data::script, tags},
    render::draw,
};

/// An element without what is in it.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
}

impl Element {
    pub fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }
}

/// The elements for the head of a page: what its views say, without the title, and what is added
/// when it is published.
pub fn head(edition: &Edition, route: Option<&Route>) -> Vec<Element> {
    let path = route.map_or_else(|| "/404.html".to_owned(), Route::path);
    let drawing = draw(&path, &Base::new("/"), &edition.library(), edition.now);
    let page = drawing.fill_head("<head><!--HEAD--></head>".to_owned());
    let (_, head) = page.split_once("<!--HEAD-->").unwrap();
    let (of_views, title) = head.split_once("<title>").unwrap();
    assert!(title.ends_with("</title></head>"), "{title}");
    let added = tags(edition, route);
    elements(&[of_views, &added].concat())
}

/// The content of the `<meta>` of that name or property.
#[track_caller]
pub fn meta<'a>(elements: &'a [Element], name: &str) -> &'a str {
    find_meta(elements, name).unwrap_or_else(|| panic!("no {name} in {elements:#?}"))
}

/// The same where there may be none.
pub fn find_meta<'a>(elements: &'a [Element], name: &str) -> Option<&'a str> {
    let element = elements
        .iter()
        .find(|element| element.get("name") == name || element.get("property") == name);
    element.map(|element| element.get("content"))
}

/// The linked data of a page.
pub fn linked_data(edition: &Edition, route: &Route) -> Value {
    let block = elements(&script(edition, route, &edition.head(Some(route))));
    assert_eq!(block.len(), 1, "{block:#?}");
    assert_eq!(block[0].get("type"), "application/ld+json");
    serde_json::from_str(&block[0].text).unwrap()
}

/// The elements of a text in which no element lies in another. Fails on everything else.
pub fn elements(html: &str) -> Vec<Element> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut elements: Vec<Element> = Vec::new();
    let mut open = None;
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                assert_eq!(open, None, "an element in an element: {html}");
                let name = text(&tag.name);
                if name == "script" {
                    open = Some(name.clone());
                }
                let attributes = tag.attributes.iter();
                elements.push(Element {
                    name,
                    attributes: attributes
                        .map(|(name, value)| (text(name), text(value)))
                        .collect(),
                    text: String::new(),
                });
            }
            Token::EndTag(tag) => assert_eq!(open.take(), Some(text(&tag.name)), "{html}"),
            Token::String(string) if open.is_some() => {
                elements.last_mut().unwrap().text.push_str(&text(&string));
            }
            Token::String(string) => assert_eq!(text(&string).trim(), "", "loose text: {html}"),
            token => panic!("{token:?} in {html}"),
        }
    }
    assert_eq!(open, None, "an element without an end: {html}");
    elements
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
