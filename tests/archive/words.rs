//! Titles and texts, all of which say that they are for tests.

use super::pick;

/// What texts are made of.
#[derive(Clone, Copy)]
pub struct Words {
    /// "Test entry", and the like.
    titles: &'static [&'static str],
    /// What texts are filled up with.
    fill: &'static [&'static str],
    cities: &'static [&'static str],
    points: [&'static str; 3],
    /// The number of the title that has a very long word.
    long: Option<usize>,
}

/// Of many scripts, as readers of the whole world write.
pub const MANY: Words = Words {
    titles: &TITLES,
    fill: &FILL,
    cities: &CITIES,
    points: ["Test", "测试", "اختبار"],
    long: Some(41),
};

/// Of one script. What the first few records say is like what all others do, so that a site of many can be measured beside
/// one of few.
pub const ALIKE: Words = Words {
    titles: &["Test entry"],
    fill: &[
        "These words stand here for tests only.",
        "Nothing of this is true of anybody.",
        "*Test* and **test**, and [a link](https://example.org/test).",
    ],
    cities: &["Testville", "Prüfstadt", "São Teste", "Ciudad de Prueba"],
    points: ["Test", "Another", "One more"],
    long: None,
};

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

const CITIES: [&str; 8] = [
    "Testville",
    "Prüfstadt",
    "テスト市",
    "مدينة الاختبار",
    "测试市",
    "Тестоград",
    "São Teste",
    "Ciudad de Prueba",
];

/// A word of 200 letters.
pub fn long() -> String {
    "Testwort".repeat(25)
}

impl Words {
    /// A title: what it is, its number, and words in one of the scripts.
    pub fn title(self, what: &str, index: usize) -> String {
        let words = self.titles[index % self.titles.len()];
        let long = if self.long == Some(index) {
            long()
        } else {
            String::new()
        };
        format!("{what} {index}: {words} {long}")
            .trim_end()
            .to_owned()
    }

    /// A sentence or two.
    pub fn summary(self, index: usize) -> String {
        let more = self.fill[pick(index, 1, self.fill.len())];
        format!("Test data, number {index}. {more}")
    }

    /// A few paragraphs of Markdown.
    pub fn body(self, index: usize) -> String {
        let paragraph = |number: usize| {
            let sentence =
                |word: usize| self.fill[pick(index + number, word as u64 + 2, self.fill.len())];
            (0..4).map(sentence).collect::<Vec<_>>().join(" ")
        };
        format!(
            "{}\n\n## Test heading\n\n{}\n\n- {}\n\n{}",
            paragraph(0),
            paragraph(1),
            self.points.join("\n- "),
            paragraph(2)
        )
    }

    /// A city that is nowhere.
    pub fn city(self, index: usize) -> &'static str {
        self.cities[pick(index, 12, self.cities.len())]
    }
}
