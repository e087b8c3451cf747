//! What decides how pictures look, so that those that were drawn before can be told from those that
//! would look different today.

use std::sync::LazyLock;

use super::{card::Card, fonts, painter::ARTWORK};
use crate::cache;

/// Everything but the card: how a picture is drawn, and the libraries that draw. Whatever of it
/// changes, pictures are drawn anew.
const SOURCES: [&str; 13] = [
    include_str!("card.rs"),
    include_str!("drawing.rs"),
    include_str!("fonts.rs"),
    include_str!("layout.rs"),
    include_str!("legible.rs"),
    include_str!("letters.rs"),
    include_str!("outline.rs"),
    include_str!("painter.rs"),
    include_str!("palette.rs"),
    include_str!("setting.rs"),
    include_str!("style.rs"),
    include_str!("words.rs"),
    include_str!("../../../../Cargo.lock"),
];

/// What all pictures have in common.
static DRAWING: LazyLock<u128> =
    LazyLock::new(|| cache::hash((SOURCES, ARTWORK, fonts::files().collect::<Vec<_>>())));

/// The name under which the picture of a card is kept.
pub(super) fn name(card: &Card) -> String {
    cache::name("png", (*DRAWING, card))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::{fs, path::Path};

    use super::*;

    #[test]
    fn every_part_of_the_drawing_counts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/preview");
        let sources = fs::read_dir(folder)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().extension() == Some("rs".as_ref()));
        // All of them but mod.rs, and the versions of the libraries.
        assert_eq!(sources.count() - 1 + 1, SOURCES.len());
    }
}
