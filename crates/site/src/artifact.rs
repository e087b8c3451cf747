//! A file of the published site that the build makes: a page, a feed, a picture.

use std::{fs, io, path::Path};

/// A file to be written below the site's root.
#[derive(Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes, from the site's root and without a slash at the beginning:
    /// `events/x/event.ics`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Artifact {
    /// A file with this content.
    pub fn new(path: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: content.into(),
        }
    }

    /// Replaces a text in it, where it is text.
    pub fn replace(&mut self, from: &str, to: &str) {
        if let Ok(text) = str::from_utf8(&self.bytes) {
            self.bytes = text.replace(from, to).into_bytes();
        }
    }

    /// Writes it below `root`, with the folders that it needs.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write(&self, root: &Path) -> io::Result<()> {
        let place = root.join(&self.path);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(place, &self.bytes)
    }
}

impl std::fmt::Debug for Artifact {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} ({} bytes)", self.path, self.bytes.len())
    }
}
