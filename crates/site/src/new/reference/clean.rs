//! Texts without the marks that reference files have in them.

use content::words::one_line;

/// A line of text: entities of HTML as their characters, without its tags, which publishers put into
/// titles.
pub(super) fn line(text: &str) -> Option<String> {
    let text = html_escape::decode_html_entities(text);
    let text = one_line(&without_tags(&text));
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// A title. Some files end it like a sentence.
pub(super) fn title(text: &str) -> Option<String> {
    let title = line(text)?;
    let sentence = title.strip_suffix('.').filter(|rest| !rest.ends_with('.'));
    Some(sentence.map_or_else(|| title.clone(), str::to_owned))
}

/// Pages with the dash of a range: `101–12` of `101--12`.
pub(super) fn pages(text: &str) -> Option<String> {
    let text = line(text)?;
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    let parts: Vec<&str> = text
        .split(is_dash)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [first, last] if !text.contains(['(', ',']) => {
            Some(format!("{}–{}", first.trim(), last.trim()))
        }
        _ => Some(text),
    }
}

/// `<i>`, `</sub>` and the like; `p < 0.05 and q > 1` stays.
fn without_tags(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let end = from.find('>').filter(|end| is_tag(&from[1..*end]));
        let length = end.map_or(1, |end| end + 1);
        if end.is_none() {
            plain.push('<');
        }
        rest = &from[length..];
    }
    plain + rest
}

fn is_tag(inside: &str) -> bool {
    let name = inside.trim_start_matches('/').trim_end_matches('/');
    let name = name.rsplit(':').next().unwrap_or(name);
    !name.is_empty() && name.len() <= 6 && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_web_are_gone_and_signs_stay() {
        let cleaned = |text| title(text).unwrap_or_default();
        assert_eq!(
            cleaned("A <i>sample</i> &amp; p &lt; 0.05."),
            "A sample & p < 0.05"
        );
        assert_eq!(
            cleaned("CO<sub>2</sub>,\n   if a < b > c"),
            "CO2, if a < b > c"
        );
        assert_eq!(cleaned("And so on..."), "And so on...");
        assert_eq!(title(" \n"), None);
    }

    #[test]
    fn pages_have_a_dash() {
        let cleaned = |text| pages(text).unwrap_or_default();
        assert_eq!(cleaned("101--112"), "101–112");
        assert_eq!(cleaned("S1-S9"), "S1–S9");
        assert_eq!(cleaned("e123"), "e123");
        assert_eq!(cleaned("1-3, 7-9"), "1-3, 7-9");
    }
}
