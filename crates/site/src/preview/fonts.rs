//! The fonts of the pictures: the site's own files, and two alphabets more.
//!
//! Fonts of the machine are never used, so that a picture is the same wherever it is drawn.

use harfrust::Font;

use super::{
    Error,
    typeface::{Face, Typeface},
};

/// A font file as it is shipped, with the name that an error would give it.
struct FontFile {
    name: &'static str,
    woff2: &'static [u8],
    /// How much larger than its own measure it is drawn.
    scale: f32,
}

macro_rules! font {
    ($path:literal, $scale:literal) => {
        FontFile {
            name: $path,
            woff2: include_bytes!(concat!("../../../../", $path)),
            scale: $scale,
        }
    };
}

/// For titles: Newsreader, then Source Serif, a little smaller to stand beside it, for Greek,
/// Cyrillic and the signs that Newsreader lacks (`CO₂`, `≥`).
static SERIF: [FontFile; 4] = [
    font!("public/fonts/newsreader-latin.woff2", 1.0),
    font!("public/fonts/newsreader-latin-ext.woff2", 1.0),
    font!("assets/fonts/newsreader-vietnamese.woff2", 1.0),
    font!("assets/fonts/source-serif-4-supplement.woff2", 0.94),
];

/// For everything small.
static SANS: [FontFile; 3] = [
    font!("public/fonts/public-sans-latin.woff2", 1.0),
    font!("public/fonts/public-sans-latin-ext.woff2", 1.0),
    font!("assets/fonts/public-sans-vietnamese.woff2", 1.0),
];

/// The typefaces that pictures are set in.
pub(super) struct Fonts {
    /// Titles.
    pub(super) title: Typeface,
    /// The network's short name beside its mark.
    pub(super) wordmark: Typeface,
    /// The line above a title, and what must not be missed.
    pub(super) strong: Typeface,
    /// Dates and addresses.
    pub(super) text: Typeface,
}

impl Fonts {
    /// Unpacks the fonts.
    ///
    /// # Errors
    /// When a file is no font: somebody replaced it.
    pub(super) fn unpack() -> Result<Self, Error> {
        let serif = unpack(&SERIF)?;
        let sans = unpack(&SANS)?;
        Ok(Self {
            title: at_weight(&serif, 420.0),
            wordmark: at_weight(&serif, 560.0),
            strong: at_weight(&sans, 600.0),
            text: at_weight(&sans, 400.0),
        })
    }

    /// The bytes of all font files.
    pub(super) fn files() -> impl Iterator<Item = &'static [u8]> {
        SERIF.iter().chain(&SANS).map(|file| file.woff2)
    }
}

fn unpack(files: &'static [FontFile]) -> Result<Vec<(Font, f32)>, Error> {
    files
        .iter()
        .map(|file| {
            let broken = |reason| Error::Font(file.name, reason);
            let bytes =
                wuff::decompress_woff2(file.woff2).map_err(|_| broken("this is no WOFF2 file"))?;
            let font = Font::new(bytes, 0).ok_or_else(|| broken("there is no font in it"))?;
            Ok((font, file.scale))
        })
        .collect()
}

/// The same fonts at one weight, where they have several.
fn at_weight(fonts: &[(Font, f32)], weight: f32) -> Typeface {
    let face = |(font, scale): &(Font, f32)| {
        let instance = font.instance_builder().variations([("wght", weight)]);
        Face::new(instance.build(), *scale)
    };
    Typeface::new(fonts.iter().map(face).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use content::Country;

    #[test]
    fn the_fonts_have_every_letter_of_every_country() {
        let fonts = Fonts::unpack().unwrap();
        let letters = || 'A'..='Z';
        let codes = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
        let countries: Vec<_> = codes
            .filter_map(|code| Country::parse(&code).ok())
            .collect();
        assert!(countries.len() > 200);
        for country in countries {
            let name = country.name();
            assert_eq!(fonts.title.drawable(name).as_deref(), Some(name));
            let upper = name.to_uppercase();
            assert_eq!(fonts.strong.drawable(&upper), Some(upper));
        }
    }

    #[test]
    fn titles_may_have_the_signs_of_medicine_and_greek_and_cyrillic_letters() {
        let fonts = Fonts::unpack().unwrap();
        for text in [
            "ECCO₂R at PaO₂/FiO₂ ≥ 150 mmHg, p ≤ 0.05, 5–10 µg/kg, ±2 °C, N₂O → NO",
            "β-lactams, TNF-α, Δ lactate",
            "Nguyễn Đức Thịnh, Đặng Thị Hồng",
            "Łukasz Żak, Šárka Dvořáková, Ğüneş, Þórður, Őze",
            "Εξωσωματική οξυγόνωση",
            "Экстракорпоральная оксигенация",
        ] {
            assert_eq!(fonts.title.drawable(text).as_deref(), Some(text));
        }
    }

    #[test]
    fn letters_of_other_scripts_are_never_drawn_as_boxes() {
        let fonts = Fonts::unpack().unwrap();
        for text in [
            "国际",
            "ECMO 国际",
            "اجتماع",
            "פגישה",
            "회의",
            "ประชุม",
            "\u{FFFD}",
            "🎉",
            " ",
        ] {
            assert_eq!(fonts.title.drawable(text), None, "{text}");
        }
        let cheer = fonts
            .title
            .drawable("🎉 Congratulations 👩🏽‍⚕️ to the team 🇨🇦!");
        assert_eq!(cheer.as_deref(), Some("Congratulations to the team!"));
    }
}
