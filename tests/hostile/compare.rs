//! Compares a document with the harmless one: it may differ by the words, and by the elements
//! that Markdown makes of prose.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::{
    prose,
    tree::{self, Element, Node},
    words::{Form, Words, collapse, is_for_no_line},
};

/// A comparison with the harmless site, and everything that differs.
pub struct Comparison<'a> {
    pub words: &'a Words,
    pub differences: Vec<String>,
}

impl<'a> Comparison<'a> {
    pub fn new(words: &'a Words) -> Self {
        Self {
            words,
            differences: Vec::new(),
        }
    }

    pub fn differs(&mut self, place: &str, what: String) {
        self.differences.push(format!("{place}: {what}"));
    }

    /// Compares texts.
    pub fn text(&mut self, place: &str, harmless: &str, found: &str, form: Form) {
        if harmless == found {
            return;
        }
        if harmless.starts_with("https://") {
            return self.address(place, harmless, found);
        }
        let expected = self.words.put(harmless, form);
        let has_prose = harmless.contains(Words::harmless().of(crate::corpus::Kind::Prose));
        let is_same = match form {
            Form::Exact if !has_prose => expected == found,
            Form::Exact | Form::Feed => collapse(&expected) == collapse(found),
            Form::OneLine => {
                collapse(&expected) == collapse(found) && !found.contains(is_for_no_line)
            }
        };
        if !is_same {
            let (expected, found) = (short(&expected), short(found));
            self.differs(place, format!("expected {expected}, found {found}"));
        }
    }

    /// Compares descriptions, which end after some characters.
    fn description(&mut self, place: &str, harmless: &str, found: &str, form: Form) {
        let cut = found.strip_suffix('…').map(collapse);
        let expected = collapse(&self.words.put(harmless, form));
        if !cut.is_some_and(|cut| expected.starts_with(&cut)) {
            self.text(place, harmless, found, form);
        }
    }

    /// Compares addresses, which may be written with percent signs.
    pub fn address(&mut self, place: &str, harmless: &str, found: &str) {
        if SERVICES.iter().any(|service| harmless.starts_with(service)) {
            return self.service(place, harmless, found);
        }
        // Programs that follow a calendar open its address themselves.
        let https = |text: &str| text.replacen("webcal:", "https:", 1);
        let (harmless, found) = (&https(harmless), &https(found));
        let expected = self.words.put(harmless, Form::Exact);
        if &expected != found && expected != raw(found) && raw(&expected) != raw(found) {
            let (expected, found) = (short(&expected), short(found));
            self.differs(place, format!("expected {expected}, found {found}"));
        }
    }

    /// Compares links that hand words to another site: in the same parameters, and all of them
    /// words.
    fn service(&mut self, place: &str, harmless: &str, found: &str) {
        let (expected, given) = (parameters(harmless), parameters(found));
        let names = |pairs: &[(String, String)]| -> Vec<String> {
            pairs.iter().map(|(name, _)| name.clone()).collect()
        };
        if names(&expected) != names(&given) || !found.is_ascii() {
            let (expected, found) = (short(harmless), short(found));
            return self.differs(place, format!("expected {expected}, found {found}"));
        }
        for ((name, harmless), (_, found)) in expected.iter().zip(&given) {
            // Descriptions are cut where they would be too long for an address.
            let is_cut = ["details", "body", "DESC"].contains(&name.as_str());
            let same = |form| collapse(&self.words.put(harmless, form)) == collapse(found);
            if !is_cut && !same(Form::Exact) && !same(Form::OneLine) {
                let (expected, found) = (short(harmless), short(found));
                self.differs(place, format!("{name}: expected {expected}, found {found}"));
            }
        }
    }

    /// Compares documents or parts of them.
    pub fn html(&mut self, place: &str, harmless: &str, found: &str, form: Form) {
        match (tree::html(harmless), tree::html(found)) {
            (Ok(harmless), Ok(found)) => self.nodes(place, &harmless, &found, form),
            (Err(error), _) => self.differs(place, format!("the harmless one: {error}")),
            (_, Err(error)) => self.differs(place, error),
        }
    }

    /// Compares what is in elements.
    pub fn nodes(&mut self, place: &str, harmless: &[Node], found: &[Node], form: Form) {
        let (harmless, found) = (without_breaks(harmless), without_breaks(found));
        let places = harmless.iter().filter(|node| prose::is_place(node)).count();
        // Each piece of prose has become so many blocks.
        let more = found.len().checked_sub(harmless.len());
        let blocks = match (more, places) {
            (Some(0), _) => Some(1),
            (Some(more), 1..) if more % places == 0 => Some(1 + more / places),
            _ => None,
        };
        let Some(blocks) = blocks else {
            let (count, names) = (harmless.len(), names(&found));
            return self.differs(place, format!("{count} pieces are now: {names}"));
        };
        let mut rest = found.as_slice();
        for node in harmless {
            let taken = if prose::is_place(node) { blocks } else { 1 };
            let (these, others) = rest.split_at(taken);
            rest = others;
            match (node, these) {
                (node, these) if prose::is_place(node) => {
                    self.prose(place, these, form);
                }
                (Node::Text(harmless), [Node::Text(found)]) => {
                    self.text(place, harmless, found, form);
                }
                (Node::Element(harmless), [Node::Element(found)]) => {
                    self.element(place, harmless, found, form);
                }
                _ => self.differs(place, format!("other pieces: {}", names(these))),
            }
        }
    }

    /// Looks at what became of a piece of prose.
    fn prose(&mut self, place: &str, found: &[&Node], form: Form) {
        if let Err(error) = prose::check(found) {
            self.differs(place, error);
        }
        let own = Words::harmless();
        let harmless = own.of(crate::corpus::Kind::Prose);
        self.text(place, harmless, &prose::text(found), form);
    }

    fn element(&mut self, place: &str, harmless: &Element, found: &Element, form: Form) {
        let place = format!("{place} {}", harmless.name);
        let keys = |element: &Element| element.attributes.keys().cloned().collect::<Vec<_>>();
        if (&harmless.name, keys(harmless)) != (&found.name, keys(found)) {
            let found = (&found.name, keys(found));
            return self.differs(&place, format!("another element: {found:?}"));
        }
        for (name, value) in &harmless.attributes {
            self.attribute(&place, (harmless, name), value, found.get(name), form);
        }
        let text = (harmless.text().unwrap_or_default(), found.text());
        match (harmless.name.as_str(), harmless.get("type"), text) {
            ("script", "application/ld+json", (harmless, Some(found))) => {
                self.block(&place, harmless, found, Some(Form::OneLine));
            }
            ("script", "application/json", (harmless, Some(found))) => {
                self.block(&place, harmless, found, None);
            }
            // Letters of a name.
            ("span", _, (_, Some(letters))) if harmless.get("class") == "face" => {
                if letters.chars().count() > 99 {
                    self.differs(&place, format!("long initials: {}", short(letters)));
                }
            }
            // Volume and pages, as they are cited.
            ("span", ..) if harmless.get("class") == "reference-place" => {
                self.nodes(&place, &harmless.children, &found.children, Form::OneLine);
            }
            (_, "html", (harmless, Some(found))) => self.html(&place, harmless, found, Form::Feed),
            ("head", ..) => self.nodes(&place, &harmless.children, &found.children, Form::OneLine),
            ("title", ..) => self.nodes(&place, &harmless.children, &found.children, Form::Exact),
            _ => self.nodes(&place, &harmless.children, &found.children, form),
        }
    }

    fn attribute(
        &mut self,
        place: &str,
        (element, name): (&Element, &str),
        harmless: &str,
        found: &str,
        form: Form,
    ) {
        let place = format!("{place}[{name}]");
        match (name, element.get("name"), element.get("property")) {
            ("href" | "src", ..) => {
                self.address(&place, harmless, found);
                // The one link of another kind is the site's own.
                let is_calendar =
                    harmless.starts_with("webcal:") && found.ends_with("/calendar.ics");
                if let Err(error) = prose::is_safe(found)
                    && !is_calendar
                {
                    self.differs(&place, error);
                }
            }
            // Another content has another version, and marked words are elements.
            ("data-version" | "data-elements", ..) => {}
            ("content", "description", _) | ("content", _, "og:description") => {
                self.description(&place, harmless, found, Form::OneLine);
            }
            ("content", _, "og:url" | "og:image") => self.address(&place, harmless, found),
            _ => self.text(&place, harmless, found, form),
        }
    }

    /// Compares blocks of data in a page.
    fn block(&mut self, place: &str, harmless: &str, found: &str, form: Option<Form>) {
        if found.contains('<') {
            self.differs(place, format!("markup in {}", short(found)));
        }
        self.json(place, harmless, found, form);
    }

    /// Compares JSON. Without a form, it holds what the content reader has read: lines without the
    /// space around them, and the summaries of lists as they show.
    pub fn json(&mut self, place: &str, harmless: &str, found: &str, form: Option<Form>) {
        match (serde_json::from_str(harmless), serde_json::from_str(found)) {
            (Ok(harmless), Ok(found)) => self.value(place, &harmless, &found, form),
            (_, Err(error)) | (Err(error), _) => self.differs(place, error.to_string()),
        }
    }

    /// Compares values of JSON.
    pub fn value(&mut self, place: &str, harmless: &Value, found: &Value, form: Option<Form>) {
        match (harmless, found) {
            (Value::Object(harmless), Value::Object(found)) => {
                let names: Vec<String> = harmless
                    .keys()
                    .map(|name| self.words.put_raw(name))
                    .collect();
                if !names.iter().eq(found.keys()) {
                    let found: Vec<&String> = found.keys().collect();
                    return self.differs(place, format!("other keys: {found:?}"));
                }
                for ((name, harmless), found) in harmless.iter().zip(found.values()) {
                    self.value(&format!("{place}/{name}"), harmless, found, form);
                }
            }
            (Value::Array(harmless), Value::Array(found)) if harmless.len() == found.len() => {
                for (index, (harmless, found)) in harmless.iter().zip(found).enumerate() {
                    self.value(&format!("{place}/{index}"), harmless, found, form);
                }
            }
            (Value::String(harmless), Value::String(found)) => {
                self.string(place, harmless, found, form);
            }
            _ if harmless == found => {}
            _ => self.differs(place, format!("expected {harmless}, found {found}")),
        }
    }

    fn string(&mut self, place: &str, harmless: &str, found: &str, form: Option<Form>) {
        let Some(form) = form else {
            let expected = self.words.put_raw(harmless);
            let is_shown = place.ends_with("/summary")
                && collapse(&self.words.put(harmless, Form::Exact)) == collapse(found);
            // The description holds no long text.
            if found != expected && found != expected.trim() && found != harmless && !is_shown {
                let (expected, found) = (short(&expected), short(found));
                self.differs(place, format!("expected {expected}, found {found}"));
            }
            return;
        };
        if place.ends_with("content_html") {
            self.html(place, harmless, found, Form::Feed);
        } else if harmless.starts_with("http") {
            self.address(place, harmless, found);
        } else if place.ends_with("description") {
            self.description(place, harmless, found, form);
        } else {
            self.text(place, harmless, found, form);
        }
    }
}

/// Sites that are handed words of the content: maps and calendars.
const SERVICES: [&str; 4] = [
    "https://www.openstreetmap.org/",
    "https://calendar.google.com/",
    "https://outlook.",
    "https://calendar.yahoo.com/",
];

/// The address before the query, then the parameters, decoded.
fn parameters(address: &str) -> Vec<(String, String)> {
    let (base, query) = address.split_once('?').unwrap_or((address, ""));
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name.to_owned(), raw(value))
    };
    let base = (base.to_owned(), String::new());
    [base]
        .into_iter()
        .chain(query.split('&').map(pair))
        .collect()
}

/// A text without percent signs.
fn raw(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Line breaks between elements are layout.
fn without_breaks(nodes: &[Node]) -> Vec<&Node> {
    let is_break = |node: &Node| matches!(node, Node::Text(text) if text == "\n");
    nodes.iter().filter(|node| !is_break(node)).collect()
}

fn names(nodes: &[&Node]) -> String {
    let name = |node: &&Node| match node {
        Node::Element(element) => format!("<{}>", element.name),
        Node::Text(text) => short(text),
    };
    nodes.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The beginning of a text, with every sign in it.
pub fn short(text: &str) -> String {
    let cut: String = text.chars().take(160).collect();
    format!("{cut:?}")
}
