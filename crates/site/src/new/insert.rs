//! The bytes that a new record adds to a file. Nothing that is there already changes.

use jsonc_parser::ast::{Array, Object, Value as Node};
use jsonc_parser::common::Ranged;

use super::style::Style;
use crate::check::syntax::parse;

/// What is put into a text, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// The byte it is put before.
    pub at: usize,
    /// What is put there: the record with the comma, line breaks and indentation that it brings.
    pub text: String,
    /// The byte of the new text at which the record begins.
    pub record: usize,
}

impl Insertion {
    /// The text with what is put into it.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let (before, after) = text.split_at_checked(self.at).unwrap_or((text, ""));
        format!("{before}{}{after}", self.text)
    }
}

/// How `record`, which is JSON, becomes the entry number `index` of a list of a file, laid out as its
/// neighbours are. `None` if the text has no such list or either is not JSON.
#[must_use]
pub fn insertion(text: &str, list: &str, index: usize, record: &str) -> Option<Insertion> {
    let Node::Object(root) = parse(text).ok()? else {
        return None;
    };
    let record_node = parse(record).ok()?;
    let array = list_of(&root, list)?;
    let style = Style::of(text, &root, array);
    let elements = &array.elements;
    let Some(last) = elements.last() else {
        return Some(into_empty(text, &root, array, &style, record, &record_node));
    };
    let gap = gap(text, array, &style);
    let indent = gap.rsplit_once('\n').map_or("", |(_, indent)| indent);
    let printed = style.print(record, &record_node, indent);
    Some(match elements.get(index) {
        Some(next) => Insertion {
            at: next.start(),
            record: next.start(),
            text: format!("{printed},{gap}"),
        },
        None => Insertion {
            at: last.end(),
            record: last.end() + 1 + gap.len(),
            text: format!(",{gap}{printed}"),
        },
    })
}

fn list_of<'b, 'a>(root: &'b Object<'a>, list: &str) -> Option<&'b Array<'a>> {
    let mut properties = root.properties.iter();
    // Of two keys with one name the first counts, as for the checker.
    let property = properties.find(|property| property.name.as_str() == list)?;
    match &property.value {
        Node::Array(array) => Some(array),
        _ => None,
    }
}

/// What stands between two records: behind a comma, or else what stands before the only record.
fn gap(text: &str, array: &Array<'_>, style: &Style) -> String {
    let between = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    match array.elements.as_slice() {
        [.., one, other] => {
            let between = between(one.end(), other.start());
            between
                .split_once(',')
                .map_or("", |(_, gap)| gap)
                .to_owned()
        }
        [only] => {
            let before = between(array.start() + 1, only.start());
            if before.contains('\n') {
                before.to_owned()
            } else {
                style.space().to_owned()
            }
        }
        [] => String::new(),
    }
}

fn into_empty(
    text: &str,
    root: &Object<'_>,
    array: &Array<'_>,
    style: &Style,
    record: &str,
    record_node: &Node<'_>,
) -> Insertion {
    let at = array.start() + 1;
    if style.is_flat {
        return Insertion {
            at,
            record: at,
            text: style.print(record, record_node, ""),
        };
    }
    let inside = text.get(at..array.end() - 1).unwrap_or_default();
    let outer = indent_at(text, root, array);
    let indent = format!("{outer}{}", style.step);
    let before = format!("{}{indent}", style.line_break);
    let printed = style.print(record, record_node, &indent);
    // The closing bracket may stand on a line of its own already.
    let after = if inside.contains('\n') {
        String::new()
    } else {
        format!("{}{outer}", style.line_break)
    };
    Insertion {
        at,
        record: at + before.len(),
        text: format!("{before}{printed}{after}"),
    }
}

/// The indentation of the line that a list begins on.
fn indent_at<'t>(text: &'t str, root: &Object<'_>, array: &Array<'_>) -> &'t str {
    let before = text.get(root.start()..array.start()).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
