//! How a file is laid out, and a record in the same way.

use jsonc_parser::ast::{Array, Object, Value as Node};
use jsonc_parser::common::Ranged;

/// Lists and objects that may stand on one line do so up to here.
const WIDTH: usize = 100;

/// How a file is laid out, as far as a new record has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// What ends a line.
    pub(super) line_break: &'static str,
    /// One step of indentation.
    pub(super) step: String,
    /// Whether whole records stand on one line.
    pub(super) is_flat: bool,
    /// Whether objects in records stand on one line.
    flat_objects: bool,
    /// Whether lists in records do.
    flat_lists: bool,
    /// What stands behind a colon and a comma on the same line.
    space: &'static str,
    /// What stands inside the braces of an object on one line.
    padding: &'static str,
}

impl Style {
    /// The style of a file with this text, as the records of `list` show it.
    pub(super) fn of(text: &str, root: &Object<'_>, list: &Array<'_>) -> Self {
        let before_list = text.get(root.start()..list.start()).unwrap_or_default();
        let records = &list.elements;
        let is_flat = match records.first() {
            Some(record) => !slice(text, record).contains('\n'),
            None => !before_list.contains('\n'),
        };
        let objects = parts(
            records,
            |node| matches!(node, Node::Object(object) if !object.properties.is_empty()),
        );
        let lists = parts(
            records,
            |node| matches!(node, Node::Array(array) if !array.elements.is_empty()),
        );
        let on_one_line =
            |node: Option<&&Node<'_>>| node.is_some_and(|node| !slice(text, *node).contains('\n'));
        let flat_objects = on_one_line(objects.first());
        // Records are objects as well: where they are flat, they show the braces.
        let flat = records
            .iter()
            .filter(|_| is_flat)
            .chain(objects.into_iter().filter(|_| flat_objects));
        let flat = flat
            .map(|node| slice(text, node))
            .find(|text| text.len() > 2);
        let has_space = root.properties.first().is_none_or(|property| {
            let between = text.get(property.name.end()..property.value.start());
            between.unwrap_or_default().ends_with(char::is_whitespace)
        });
        let space = if has_space { " " } else { "" };
        Self {
            line_break: if text.contains("\r\n") { "\r\n" } else { "\n" },
            step: step(text, root),
            is_flat,
            flat_objects,
            flat_lists: on_one_line(lists.first()),
            space,
            padding: match flat {
                Some(object) if object.starts_with("{ ") => " ",
                Some(_) => "",
                None => space,
            },
        }
    }

    /// What stands between two records on one line, behind the comma.
    pub(super) fn space(&self) -> &'static str {
        self.space
    }

    /// A record as the file would have it. `json` is its text, of which `node` is the tree; its first
    /// line is indented already.
    pub(super) fn print(&self, json: &str, node: &Node<'_>, indent: &str) -> String {
        let mut out = String::new();
        self.add(json, node, indent, 0, &mut out);
        out
    }

    fn add(&self, json: &str, node: &Node<'_>, indent: &str, depth: usize, out: &mut String) {
        let parts: Vec<(&str, &Node<'_>)> = match node {
            Node::Object(object) => object
                .properties
                .iter()
                .map(|property| {
                    let range = property.name.range();
                    (
                        json.get(range.start..range.end).unwrap_or_default(),
                        &property.value,
                    )
                })
                .collect(),
            Node::Array(array) => array.elements.iter().map(|element| ("", element)).collect(),
            _ => {
                out.push_str(slice(json, node));
                return;
            }
        };
        let (open, close, may_be_flat, padding) = match node {
            Node::Array(_) => ('[', ']', self.flat_lists, ""),
            _ => ('{', '}', self.flat_objects, self.padding),
        };
        let key = |name: &str| match name {
            "" => String::new(),
            name => format!("{name}:{}", self.space),
        };
        let flat = || {
            let parts: Vec<String> = parts
                .iter()
                .map(|(name, value)| {
                    let mut part = key(name);
                    self.add_flat(json, value, &mut part);
                    part
                })
                .collect();
            let parts = parts.join(&format!(",{}", self.space));
            format!("{open}{padding}{parts}{padding}{close}")
        };
        if parts.is_empty() {
            out.extend([open, close]);
            return;
        }
        if self.is_flat {
            out.push_str(&flat());
            return;
        }
        if depth > 0 && may_be_flat {
            let flat = flat();
            let line = out.rsplit('\n').next().unwrap_or_default();
            if line.chars().count() + flat.chars().count() < WIDTH {
                out.push_str(&flat);
                return;
            }
        }
        let inner = format!("{indent}{}", self.step);
        out.push(open);
        for (index, (name, value)) in parts.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            out.push_str(self.line_break);
            out.push_str(&inner);
            out.push_str(&key(name));
            self.add(json, value, &inner, depth + 1, out);
        }
        out.push_str(self.line_break);
        out.push_str(indent);
        out.push(close);
    }

    fn add_flat(&self, json: &str, node: &Node<'_>, out: &mut String) {
        let flat = Self {
            is_flat: true,
            ..self.clone()
        };
        flat.add(json, node, "", 0, out);
    }
}

/// The text of a node.
fn slice<'a>(text: &'a str, node: &impl Ranged) -> &'a str {
    text.get(node.start()..node.end()).unwrap_or_default()
}

/// The values inside records that are such.
fn parts<'a, 'b>(
    records: &'b [Node<'a>],
    wanted: impl Fn(&Node<'a>) -> bool + Copy,
) -> Vec<&'b Node<'a>> {
    fn add<'a, 'b>(
        node: &'b Node<'a>,
        wanted: impl Fn(&Node<'a>) -> bool + Copy,
        found: &mut Vec<&'b Node<'a>>,
    ) {
        let inner: Vec<&Node<'a>> = match node {
            Node::Object(object) => object.properties.iter().map(|p| &p.value).collect(),
            Node::Array(array) => array.elements.iter().collect(),
            _ => return,
        };
        for node in inner {
            if wanted(node) {
                found.push(node);
            }
            add(node, wanted, found);
        }
    }
    let mut found = Vec::new();
    for record in records {
        add(record, wanted, &mut found);
    }
    found
}

/// One step of indentation: what stands before the first key of the file.
fn step(text: &str, root: &Object<'_>) -> String {
    let first = root
        .properties
        .first()
        .map(|property| property.name.start());
    let before = first.and_then(|at| text.get(root.start() + 1..at));
    match before.and_then(|before| before.rsplit_once('\n')) {
        Some((_, step)) if !step.is_empty() => step.to_owned(),
        _ => "  ".to_owned(),
    }
}
