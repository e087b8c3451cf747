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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    const RECORD: &str = r#"{"id":"new","place":{"city":"A"},"list":["x","y"],"empty":{}}"#;

    #[track_caller]
    fn becomes(before: &str, index: usize, after: &str) {
        let insertion = insertion(before, "events", index, RECORD).unwrap();
        let new = insertion.apply(before);
        assert_eq!(new, after);
        assert!(new[insertion.record..].starts_with('{'), "{new}");
    }

    #[test]
    fn a_record_is_written_as_its_neighbours_are() {
        becomes(
            "{\n  \"events\": [\n    {\n      \"id\": \"a\"\n    }\n  ]\n}\n",
            1,
            "{\n  \"events\": [\n    {\n      \"id\": \"a\"\n    },\n    {\n      \"id\": \"new\",\n      \"place\": {\n        \"city\": \"A\"\n      },\n      \"list\": [\n        \"x\",\n        \"y\"\n      ],\n      \"empty\": {}\n    }\n  ]\n}\n",
        );
        // Objects and lists on one line, tabs, a blank line between records.
        becomes(
            "{\n\t\"events\": [\n\t\t{\n\t\t\t\"place\": { \"city\": \"B\" },\n\t\t\t\"list\": [\"z\"]\n\t\t},\n\n\t\t{\n\t\t\t\"id\": \"b\"\n\t\t}\n\t]\n}",
            0,
            "{\n\t\"events\": [\n\t\t{\n\t\t\t\"id\": \"new\",\n\t\t\t\"place\": { \"city\": \"A\" },\n\t\t\t\"list\": [\"x\", \"y\"],\n\t\t\t\"empty\": {}\n\t\t},\n\n\t\t{\n\t\t\t\"place\": { \"city\": \"B\" },\n\t\t\t\"list\": [\"z\"]\n\t\t},\n\n\t\t{\n\t\t\t\"id\": \"b\"\n\t\t}\n\t]\n}",
        );
        // A record to a line.
        becomes(
            "{ \"events\": [\n  { \"id\": \"a\" }\n] }",
            0,
            "{ \"events\": [\n  { \"id\": \"new\", \"place\": { \"city\": \"A\" }, \"list\": [\"x\", \"y\"], \"empty\": {} },\n  { \"id\": \"a\" }\n] }",
        );
    }

    #[test]
    fn an_empty_list_opens_where_the_file_has_lines() {
        let spread = "\n    {\n      \"id\": \"new\",\n      \"place\": {\n        \"city\": \"A\"\n      },\n      \"list\": [\n        \"x\",\n        \"y\"\n      ],\n      \"empty\": {}\n    }";
        becomes(
            "{\n  \"events\": []\n}",
            0,
            &format!("{{\n  \"events\": [{spread}\n  ]\n}}"),
        );
        becomes(
            "{\n  \"events\": [\n  ]\n}",
            0,
            &format!("{{\n  \"events\": [{spread}\n  ]\n}}"),
        );
        becomes("{\"events\":[]}", 0, &format!("{{\"events\":[{RECORD}]}}"));
    }

    #[test]
    fn a_text_without_the_list_takes_nothing() {
        for text in ["", "[]", "{", "{}", r#"{"events":{}}"#, r#"{"event":[]}"#] {
            assert_eq!(insertion(text, "events", 0, RECORD), None, "{text}");
        }
    }

    /// White space as JSON allows it.
    fn space() -> impl Strategy<Value = String> {
        "[ \t]{0,3}|(\r\n|\n)[ \t]{0,4}"
    }

    fn record() -> impl Strategy<Value = String> {
        (space(), space(), space(), any::<String>()).prop_map(|(a, b, c, text)| {
            let text = Value::from(text);
            format!("{{{a}\"id\"{b}:{c}{text},{a}\"o\":{{{c}\"k\":[{b}1{b}]}}{b}}}")
        })
    }

    fn file() -> impl Strategy<Value = (String, usize)> {
        let records = prop::collection::vec((space(), record(), space()), 0..4);
        (space(), space(), space(), records).prop_map(|(a, b, c, records)| {
            let count = records.len();
            let records: Vec<String> = records
                .into_iter()
                .map(|(before, record, after)| format!("{before}{record}{after}"))
                .collect();
            let list = records.join(",");
            let text = format!(
                "{a}{{{b}\"$schema\":{c}\"x\",{b}\"events\":[{c}{list}]{b},\"other\":[]{a}}}{c}"
            );
            (text, count)
        })
    }

    proptest! {
        #[test]
        fn every_other_byte_stays((text, count) in file(), index in 0_usize..5, new in record()) {
            let insertion = insertion(&text, "events", index, &new).unwrap();
            let changed = insertion.apply(&text);
            let end = insertion.at + insertion.text.len();
            prop_assert_eq!(&changed[..insertion.at], &text[..insertion.at]);
            prop_assert_eq!(&changed[end..], &text[insertion.at..]);

            let mut expected: Value = serde_json::from_str(&text).unwrap();
            let read: Value = serde_json::from_str(&changed).unwrap();
            let record: Value = serde_json::from_str(&new).unwrap();
            let list = expected["events"].as_array_mut().unwrap();
            list.insert(index.min(count), record.clone());
            prop_assert_eq!(read, expected);
            let there = serde_json::Deserializer::from_str(&changed[insertion.record..]);
            let mut there = there.into_iter::<Value>();
            prop_assert_eq!(there.next().unwrap().unwrap(), record);
        }
    }
}
