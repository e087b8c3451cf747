//! What of a text the fonts can draw.
//!
//! A letter that no font has is never drawn as a box, and never keeps the rest of a text from
//! being drawn: an ellipsis stands for such letters (`Meeting in … (…)`), as it does for any
//! text that is left out. Where a letter has a mark too many, it is drawn without. Ornaments such
//! as emoji leave nothing behind.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::{
    fonts::Typeface,
    letters::{is_ornament, plain},
    setting::{ELLIPSIS, Typesetter},
};

impl Typesetter {
    /// The text as far as this typeface can draw it; `None` if no letter is left.
    pub(super) fn legible(&mut self, typeface: Typeface, text: &str) -> Option<String> {
        let text = plain(text);
        let missing = self.missing(typeface, &text);
        let mut legible = String::with_capacity(text.len());
        let mut end = 0;
        for range in &missing {
            push(&mut legible, text.get(end..range.start)?);
            end = range.end;
            let cluster = text.get(range.clone())?;
            if let Some(spelled) = self.spelled(typeface, cluster) {
                legible.push_str(&spelled);
                continue;
            }
            let mut cluster = cluster.chars();
            let Some(first) = cluster.next() else {
                continue;
            };
            let base = String::from(first);
            if cluster.next().is_some() && self.missing(typeface, &base).is_empty() {
                legible.push(first);
            } else if !is_ornament(first) && !legible.trim_end().ends_with(ELLIPSIS) {
                legible.push(ELLIPSIS);
            }
        }
        push(&mut legible, text.get(end..)?);
        let legible = plain(&legible);
        let has_letters = legible.contains(char::is_alphanumeric);
        (has_letters || missing.is_empty() && !legible.is_empty()).then_some(legible)
    }

    /// The same in letters that the typeface has: `fi` for a ligature, `No` for the sign of it, a hyphen
    /// for one that does not break.
    fn spelled(&mut self, typeface: Typeface, cluster: &str) -> Option<String> {
        let mut spelled = String::new();
        for c in cluster.nfkc() {
            match c {
                '\u{2010}' | '\u{2212}' => spelled.push('-'),
                '‰' => spelled.push_str("per mille"),
                c => spelled.push(c),
            }
        }
        (spelled != cluster && self.missing(typeface, &spelled).is_empty()).then_some(spelled)
    }

    /// Where the letters stand that no font of the typeface has.
    fn missing(&mut self, typeface: Typeface, text: &str) -> Vec<Range<usize>> {
        let layout = self.line(typeface, text);
        let mut missing: Vec<_> = layout
            .lines()
            .flat_map(|line| line.runs())
            .flat_map(|run| run.clusters())
            .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0))
            .map(|cluster| cluster.text_range())
            .collect();
        missing.sort_by_key(|range| range.start);
        missing
    }
}

/// Appends what stands behind something that was left out.
fn push(legible: &mut String, text: &str) {
    // What stood between a word and its stop was an ornament.
    if legible.ends_with(' ') && text.starts_with(['.', ',', ';', ':', '!', '?', ')', '…']) {
        legible.pop();
    }
    legible.push_str(text);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::preview::fonts::{STRONG, TITLE};
    use content::Country;

    fn legible(texts: &[&str]) -> Vec<Option<String>> {
        let mut typesetter = Typesetter::new().unwrap();
        let legible = |text: &&str| typesetter.legible(TITLE, text);
        texts.iter().map(legible).collect()
    }

    #[test]
    fn the_fonts_have_every_letter_of_every_country() {
        let mut typesetter = Typesetter::new().unwrap();
        let letters = || 'A'..='Z';
        let codes = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
        let countries: Vec<_> = codes
            .filter_map(|code| Country::parse(&code).ok())
            .collect();
        assert!(countries.len() > 200);
        for country in countries {
            let name = country.name();
            assert_eq!(typesetter.legible(TITLE, name).as_deref(), Some(name));
            let upper = name.to_uppercase();
            assert_eq!(typesetter.legible(STRONG, &upper), Some(upper));
        }
    }

    #[test]
    fn titles_may_have_the_signs_of_medicine_and_greek_and_cyrillic_letters() {
        let texts = [
            "ECCO₂R at PaO₂/FiO₂ ≥ 150 mmHg, p ≤ 0.05, 5–10 µg/kg, ±2 °C, N₂O → NO",
            "β-lactams, TNF-α, Δ lactate",
            "Nguyễn Đức Thịnh, Đặng Thị Hồng",
            "Łukasz Żak, Šárka Dvořáková, Ğüneş, Þórður, Őze",
            "Εξωσωματική οξυγόνωση",
            "Экстракорпоральная оксигенация",
        ];
        assert_eq!(legible(&texts), texts.map(|text| Some(text.to_owned())));
    }

    #[test]
    fn letters_of_other_scripts_are_never_drawn_as_boxes() {
        let texts = [
            "国际",
            "国际 会议",
            "国际、会议",
            "اجتماع",
            "פגישה",
            "회의",
            "ประชุม",
            "\u{FFFD}",
            "🎉",
            " ",
        ];
        assert_eq!(legible(&texts), texts.map(|_| None));
    }

    #[test]
    fn letters_of_other_scripts_leave_the_rest_of_a_text() {
        for (text, rest) in [
            ("ECMO 国际", "ECMO …"),
            ("国际 会议 2026", "… 2026"),
            (
                "Meeting in Tokyo (東京), 2026",
                "Meeting in Tokyo (…), 2026",
            ),
            ("اجتماع ECMO", "… ECMO"),
            ("ECMO研究会 第5回", "ECMO… 5…"),
            ("Dr. ชัย, Bangkok", "Dr. …, Bangkok"),
        ] {
            assert_eq!(legible(&[text]), [Some(rest.to_owned())], "{text}");
        }
    }

    #[test]
    fn ornaments_and_marks_that_the_fonts_lack_leave_nothing() {
        for (text, rest) in [
            (
                "🎉 Congratulations 👩🏽‍⚕️ to the team 🇨🇦!",
                "Congratulations to the team!",
            ),
            ("Top 1\u{FE0F}\u{20E3} ⭐️", "Top 1"),
            ("e\u{1AB0}cmo", "ecmo"),
        ] {
            assert_eq!(legible(&[text]), [Some(rest.to_owned())], "{text}");
        }
    }
}
