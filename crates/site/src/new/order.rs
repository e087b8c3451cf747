//! Where in its list a new entry goes.

use std::cmp::Ordering;

use content::PartialDate;
use serde_json::Value;

use super::Kind;

/// The index of the new entry in its list: where the order of the list says, or where readers look
/// first.
pub(super) fn index(kind: Kind, list: &[Value], record: &Value) -> usize {
    match kind {
        Kind::Event => by_start(list, record),
        Kind::News => news(list, record),
        Kind::Person => after_group(list, record),
        // The most important first, and which that is a program cannot know.
        Kind::Trial => list.len(),
        Kind::Publication => newest_first(list, record),
    }
}

fn date(record: &Value, key: &str) -> Option<PartialDate> {
    PartialDate::parse(record.get(key)?.as_str()?).ok()
}

/// Events sort themselves on the site. In the file they stay in the order they have.
fn by_start(list: &[Value], record: &Value) -> usize {
    let starts: Vec<Option<PartialDate>> = list.iter().map(|event| date(event, "start")).collect();
    let new = date(record, "start");
    let sorted = |order: Ordering| starts.windows(2).all(|two| two[0].cmp(&two[1]) != order);
    let later = |order: Ordering| {
        let at = starts.iter().position(|start| start.cmp(&new) == order);
        at.unwrap_or(list.len())
    };
    if sorted(Ordering::Greater) {
        later(Ordering::Greater)
    } else if sorted(Ordering::Less) {
        later(Ordering::Less)
    } else {
        list.len()
    }
}

/// News is shown in the order of the file, the newest first; what has no date, at the top.
fn news(list: &[Value], record: &Value) -> usize {
    let Some(new) = date(record, "date") else {
        return 0;
    };
    let dates: Vec<Option<PartialDate>> = list.iter().map(|item| date(item, "date")).collect();
    let older = dates
        .iter()
        .position(|date| date.is_some_and(|date| date <= new));
    // Where all that is dated is newer, behind the last of it.
    let last = || dates.iter().rposition(Option::is_some).map(|at| at + 1);
    older.or_else(last).unwrap_or(0)
}

/// Members of a group stand together.
fn after_group(list: &[Value], record: &Value) -> usize {
    let group = record.get("group");
    let last = list.iter().rposition(|member| member.get("group") == group);
    last.map_or(list.len(), |at| at + 1)
}

fn newest_first(list: &[Value], record: &Value) -> usize {
    let year = |record: &Value| record.get("year").and_then(Value::as_i64);
    let new = year(record);
    list.iter()
        .position(|publication| year(publication) <= new)
        .unwrap_or(list.len())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn goes(kind: Kind, list: Value, record: Value, expected: usize) {
        let list = list.as_array().cloned().unwrap_or_default();
        assert_eq!(index(kind, &list, &record), expected);
    }

    #[test]
    fn events_stay_sorted_if_they_are() {
        let start = |date: &str| json!({ "start": date });
        let sorted = json!([start("2030"), start("2030-02"), start("2031-01-05")]);
        goes(Kind::Event, sorted.clone(), start("2030-02-03"), 2);
        goes(Kind::Event, sorted.clone(), start("2029"), 0);
        goes(Kind::Event, sorted, start("2032"), 3);
        let backwards = json!([start("2031"), start("2030")]);
        goes(Kind::Event, backwards, start("2030-06"), 1);
        let mixed = json!([start("2031"), start("2030"), start("2032")]);
        goes(Kind::Event, mixed, start("2029"), 3);
        goes(Kind::Event, json!([]), start("2029"), 0);
    }

    #[test]
    fn news_stands_with_the_newest_first() {
        let list = json!([{}, { "date": "2030-05" }, {}, { "date": "2029" }, {}]);
        goes(Kind::News, list.clone(), json!({}), 0);
        goes(Kind::News, list.clone(), json!({ "date": "2031" }), 1);
        goes(Kind::News, list.clone(), json!({ "date": "2030-05" }), 1);
        goes(Kind::News, list.clone(), json!({ "date": "2030-04-02" }), 3);
        goes(Kind::News, list, json!({ "date": "2028" }), 4);
        goes(Kind::News, json!([{}]), json!({ "date": "2028" }), 0);
    }

    #[test]
    fn a_person_stands_at_the_end_of_the_group() {
        let list = json!([{ "group": "a" }, { "group": "a" }, { "group": "b" }, {}]);
        goes(Kind::Person, list.clone(), json!({ "group": "a" }), 2);
        goes(Kind::Person, list.clone(), json!({ "group": "c" }), 4);
        goes(Kind::Person, list, json!({}), 4);
    }

    #[test]
    fn publications_stand_with_the_newest_first() {
        let list = json!([{ "year": 2030 }, { "year": 2028 }]);
        goes(Kind::Publication, list.clone(), json!({ "year": 2030 }), 0);
        goes(Kind::Publication, list.clone(), json!({ "year": 2029 }), 1);
        goes(Kind::Publication, list, json!({ "year": 2020 }), 2);
    }
}
