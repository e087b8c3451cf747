//! Links to what is not public yet.

use serde_json::{Value, json};

use crate::folder::Folder;

fn news(id: &str, more: &Value) -> Value {
    let mut item = json!({ "id": id, "title": "Test", "kind": "award", "summary": "Test." });
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    item
}

#[test]
fn a_public_entry_does_not_link_to_a_draft() {
    let folder = Folder::new();
    folder.add(
        "news.json",
        "news",
        news("hidden", &json!({ "draft": true })),
    );
    let link = json!({ "body": "[more](/news/hidden/)" });
    folder.add("news.json", "news", news("public", &link));
    insta::assert_snapshot!(folder.problems().join("\n"));
}

#[test]
fn a_draft_may_link_to_another() {
    let folder = Folder::new();
    folder.add(
        "news.json",
        "news",
        news("hidden", &json!({ "draft": true })),
    );
    let link = json!({ "body": "[more](/news/hidden/)", "draft": true });
    folder.add("news.json", "news", news("another", &link));
    assert_eq!(folder.problems(), [""; 0]);
}
