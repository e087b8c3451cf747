//! People in groups and countries, with ORCID iDs.

use serde_json::{Value, json};

const GROUPS: [(&str, &str); 4] = [
    ("test-steering", "Test steering group"),
    ("test-science", "Test science group"),
    ("test-nursing", "مجموعة الاختبار"),
    ("test-alumni", "测试小组"),
];

const NAMES: [&str; 10] = [
    "Testa Prüferová",
    "María Prueba-Núñez",
    "اسم تجريبي",
    "שם לבדיקה",
    "测试者",
    "テスト 太郎",
    "Тест Проверкин",
    "Δοκιμή Τέστου",
    "Öçün Şınavoğlu",
    "T. Est-Entry",
];

const COUNTRIES: [&str; 12] = [
    "AU", "BR", "CA", "CN", "DE", "EG", "FR", "GB", "IN", "JP", "TR", "ZA",
];

pub fn groups() -> Vec<Value> {
    let group =
        |(id, name): (&str, &str)| json!({ "id": id, "name": name, "description": "For tests." });
    GROUPS.into_iter().map(group).collect()
}

/// So many people; a fifth of them in no group.
pub fn members(count: usize) -> Vec<Value> {
    (0..count).map(member).collect()
}

fn member(index: usize) -> Value {
    let name = NAMES[index % NAMES.len()];
    let long = if index == 41 {
        super::long_word()
    } else {
        String::new()
    };
    let name = format!("{name} {} {long}", index + 1);
    let mut member = json!({
        "id": format!("test-person-{index}"), "name": name.trim_end(),
        "credentials": "TEST", "role": "Test role", "affiliation": "Test Hospital for Tests",
        "city": "Testville", "country": COUNTRIES[index % COUNTRIES.len()],
        "orcid": orcid(index),
    });
    if let Some((group, _)) = GROUPS.get(index % (GROUPS.len() + 1)) {
        member["group"] = (*group).into();
    }
    if index.is_multiple_of(3) {
        member["url"] = format!("https://example.org/people/{index}").into();
    }
    member
}

/// An iD beyond those that are given out, with the check digit of ISO 7064 mod 11-2.
fn orcid(index: usize) -> String {
    let digits = format!("{:015}", 999_999_999_990_000_usize + index);
    let sum = digits
        .bytes()
        .fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    let check = match (12 - sum) % 11 {
        10 => "X".to_owned(),
        digit => digit.to_string(),
    };
    let all = digits + &check;
    let groups: Vec<&str> = (0..4).map(|group| &all[group * 4..group * 4 + 4]).collect();
    groups.join("-")
}
