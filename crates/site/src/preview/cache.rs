//! Pictures that were drawn before, in a folder that outlives a build.

use std::{
    fs,
    hash::Hash,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

use siphasher::sip128::{Hasher128, SipHasher13};

use super::{Error, HEIGHT, WIDTH, card::Card, fonts, painter::ARTWORK};

/// Everything but the card that decides what a picture looks like: how it is drawn, and the
/// libraries that draw. Whatever of it changes, pictures are drawn anew.
const DRAWING: [&str; 13] = [
    include_str!("cache.rs"),
    include_str!("card.rs"),
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

/// How a PNG file of a picture's size begins, and how every PNG file ends.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
const END: &[u8] = b"\0\0\0\0IEND\xae\x42\x60\x82";

/// The folder of drawn pictures.
pub(super) struct Cache<'f> {
    folder: &'f Path,
    /// What all pictures have in common.
    drawing: SipHasher13,
    /// How many pictures were put here.
    written: AtomicUsize,
}

impl<'f> Cache<'f> {
    /// The cache in this folder. The folder need not be there yet; what else lies in it stays.
    pub(super) fn new(folder: &'f Path) -> Self {
        let mut drawing = SipHasher13::new();
        DRAWING.hash(&mut drawing);
        ARTWORK.hash(&mut drawing);
        for font in fonts::files() {
            font.hash(&mut drawing);
        }
        Self {
            folder,
            drawing,
            written: AtomicUsize::new(0),
        }
    }

    /// The picture of this card, if it was drawn before.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub(super) fn get(&self, card: &Card) -> Result<Option<Vec<u8>>, Error> {
        let place = self.place(card);
        match fs::read(&place) {
            // A file that was cut short is drawn anew.
            Ok(file) => Ok(is_picture(&file).then_some(file)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::Cache(place, error)),
        }
    }

    /// Keeps the picture of this card.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(super) fn put(&self, card: &Card, file: &[u8]) -> Result<(), Error> {
        let place = self.place(card);
        self.write(&place, file)
            .map_err(|error| Error::Cache(place, error))
    }

    /// Writes beside the place and moves there, so that nobody meets half a picture. Several
    /// builds, and several threads of one, may do so at once.
    fn write(&self, place: &Path, file: &[u8]) -> io::Result<()> {
        fs::create_dir_all(self.folder)?;
        let (build, number) = (process::id(), self.written.fetch_add(1, Ordering::Relaxed));
        let aside = place.with_extension(format!("{build}-{number}.part"));
        fs::write(&aside, file)?;
        fs::rename(&aside, place)
    }

    fn place(&self, card: &Card) -> PathBuf {
        let mut hasher = self.drawing;
        card.hash(&mut hasher);
        let name = format!("preview-{:032x}.png", hasher.finish128().as_u128());
        self.folder.join(name)
    }
}

/// Whether the file is a whole picture.
fn is_picture(file: &[u8]) -> bool {
    let size = [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat();
    let sized = file
        .strip_prefix(SIGNATURE)
        .is_some_and(|rest| rest.starts_with(&size));
    sized && file.ends_with(END)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_part_of_the_drawing_counts() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/preview");
        let sources = fs::read_dir(folder)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().extension() == Some("rs".as_ref()));
        // All of them but mod.rs, and the versions of the libraries.
        assert_eq!(sources.count() - 1 + 1, DRAWING.len());
    }
}
