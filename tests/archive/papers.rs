//! A fictitious trial, and publications over many years.

use serde_json::{Value, json};

use super::{pick, words::MANY};

/// What the trial is called.
pub const TRIAL: &str = "TESTSAIL";

const JOURNALS: [&str; 5] = [
    "Journal of Test Data",
    "Annals of Nothing True",
    "测试杂志",
    "مجلة الاختبار",
    "Zeitschrift für Prüfdaten",
];

fn authors() -> [Value; 5] {
    [
        json!("Prüferová T"),
        json!("de la Prueba AB"),
        json!("Testgruppe für Prüfdaten"),
        json!({ "group": "مجموعة الاختبار" }),
        json!({ "family": "测试", "given": "X" }),
    ]
}

pub fn trial() -> Value {
    json!({
        "id": "testsail", "name": TRIAL, "title": "A fictitious trial for tests",
        "summary": "Test data: nobody takes part in this.",
        "questions": ["Whether tests find what they look for", "هل هذا اختبار؟"],
        "registry": { "name": "ClinicalTrials.gov", "number": "NCT00000000" },
        "status": "recruiting", "url": "https://example.org/testsail",
        "source": { "url": "https://example.org/source", "as_of": "2026-01-05" },
    })
}

/// So many publications, in no order.
pub fn publications(count: usize) -> Vec<Value> {
    let publication = |index: usize| {
        let mut publication = json!({
            "id": format!("test-paper-{index}"),
            "title": MANY.title("Test paper", index),
            "journal": JOURNALS[index % JOURNALS.len()],
            "year": 2001 + pick(index, 30, 26),
            "doi": format!("10.5555/test.{index}"),
        });
        if !index.is_multiple_of(5) {
            let authors = authors();
            publication["authors"] = json!(authors[..=index % authors.len()]);
        }
        if index.is_multiple_of(2) {
            publication["summary"] = MANY.summary(index).into();
        }
        publication
    };
    (0..count).map(publication).collect()
}
