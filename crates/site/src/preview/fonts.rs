//! The fonts of the pictures: the site's own files, and two alphabets more.
//!
//! Fonts of the machine are never used, so that a picture is the same wherever it is drawn.

use parley::{
    FontContext, FontFamily, FontFamilyName, FontFeatures, FontWeight, StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache},
};

use super::Error;

/// A font file as it is shipped. Its path is also the name of its family, so that the order in
/// a list of families decides which file a letter is taken from.
struct FontFile {
    path: &'static str,
    woff2: &'static [u8],
}

macro_rules! font {
    ($path:literal) => {
        FontFile {
            path: $path,
            woff2: include_bytes!(concat!("../../../../", $path)),
        }
    };
}

/// For titles: Newsreader, then Source Serif for Greek, Cyrillic and the signs that Newsreader
/// lacks (`CO₂`, `≥`).
static SERIF: [FontFile; 4] = [
    font!("public/fonts/newsreader-latin.woff2"),
    font!("public/fonts/newsreader-latin-ext.woff2"),
    font!("assets/fonts/newsreader-vietnamese.woff2"),
    font!("assets/fonts/source-serif-4-supplement.woff2"),
];

/// For everything small.
static SANS: [FontFile; 3] = [
    font!("public/fonts/public-sans-latin.woff2"),
    font!("public/fonts/public-sans-latin-ext.woff2"),
    font!("assets/fonts/public-sans-vietnamese.woff2"),
];

/// A list of font files, the first preferred, at one weight.
#[derive(Clone, Copy)]
pub(super) struct Typeface {
    files: &'static [FontFile],
    weight: f32,
}

/// Titles.
pub(super) const TITLE: Typeface = Typeface::new(&SERIF, 420.0);
/// The network's short name beside its mark.
pub(super) const WORDMARK: Typeface = Typeface::new(&SERIF, 560.0);
/// The line above a title, and what must not be missed.
pub(super) const STRONG: Typeface = Typeface::new(&SANS, 600.0);
/// Dates and addresses.
pub(super) const TEXT: Typeface = Typeface::new(&SANS, 400.0);

impl Typeface {
    const fn new(files: &'static [FontFile], weight: f32) -> Self {
        Self { files, weight }
    }

    /// The typeface as the layout engine is told of it. It would leave ligatures out where there
    /// is tracking, and `fi` would have a gap.
    pub(super) fn properties(self) -> [StyleProperty<'static, ()>; 3] {
        let names = self
            .files
            .iter()
            .map(|file| FontFamilyName::named(file.path));
        let families = FontFamily::List(names.collect::<Vec<_>>().into());
        [
            families.into(),
            FontWeight::new(self.weight).into(),
            FontFeatures::from(r#""liga" on"#).into(),
        ]
    }
}

/// Unpacks the fonts.
///
/// # Errors
/// When a file is no font: somebody replaced it.
pub(super) fn unpack() -> Result<FontContext, Error> {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    for FontFile { path, woff2 } in SERIF.iter().chain(&SANS) {
        let bytes = wuff::decompress_woff2(woff2).map_err(|_| Error::Font(path, "is not WOFF2"))?;
        let family = FontInfoOverride {
            family_name: Some(path),
            ..FontInfoOverride::default()
        };
        if collection
            .register_fonts(Blob::from(bytes), Some(family))
            .is_empty()
        {
            return Err(Error::Font(path, "has no font in it"));
        }
    }
    Ok(FontContext {
        collection,
        source_cache: SourceCache::default(),
    })
}

/// The bytes of all font files.
pub(super) fn files() -> impl Iterator<Item = &'static [u8]> {
    SERIF.iter().chain(&SANS).map(|file| file.woff2)
}
