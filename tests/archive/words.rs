//! Titles and texts in many scripts, all of which say that they are for tests.

use super::pick;

/// "Test entry", and the like.
const TITLES: [&str; 12] = [
    "Test entry",
    "Épreuve d’essai à Málaga",
    "Prüfeintrag für Übungen",
    "إدخال تجريبي للاختبار",
    "ערך לבדיקה בלבד",
    "测试条目，仅供测试",
    "テスト用の項目です",
    "Пробная запись для проверки",
    "Δοκιμαστική καταχώριση",
    "परीक्षण प्रविष्टि",
    "Test entry 🫁🧪👩🏽‍🔬",
    "Zkušební položka č. 5 & <test>",
];

/// Words that texts are filled up with.
const FILL: [&str; 10] = [
    "These words stand here for tests only.",
    "Nothing of this is true of anybody.",
    "هذا النص للاختبار فقط.",
    "טקסט זה נועד לבדיקה בלבד.",
    "这些文字仅用于测试。",
    "この文はテスト専用です。",
    "Этот текст нужен только для проверки.",
    "Ce texte ne sert qu’aux essais.",
    "Test 🫀 test 🩺 test.",
    "*Test* and **test**, and [a link](https://example.org/test).",
];

/// A word of 200 letters.
pub fn long() -> String {
    "Testwort".repeat(25)
}

/// A title: what it is, its number, and words in one of many scripts.
pub fn title(what: &str, index: usize) -> String {
    let words = TITLES[index % TITLES.len()];
    let long = if index == 41 { long() } else { String::new() };
    format!("{what} {index}: {words} {long}")
        .trim_end()
        .to_owned()
}

/// A sentence or two.
pub fn summary(index: usize) -> String {
    let more = FILL[pick(index, 1, FILL.len())];
    format!("Test data, number {index}. {more}")
}

/// A few paragraphs of Markdown.
pub fn body(index: usize) -> String {
    let paragraph = |number: usize| {
        let sentence = |word: usize| FILL[pick(index + number, word as u64 + 2, FILL.len())];
        (0..4).map(sentence).collect::<Vec<_>>().join(" ")
    };
    format!(
        "{}\n\n## Test heading\n\n{}\n\n- Test\n- 测试\n- اختبار\n\n{}",
        paragraph(0),
        paragraph(1),
        paragraph(2)
    )
}
