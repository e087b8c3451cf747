//! The files of a built site.

#[cfg(test)]
use std::fs;
use std::{
    io,
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

/// The disk refuses a file or folder of the site.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}; look whether it is there and may be read and written", path.display())]
pub struct Refused {
    /// The file or folder.
    pub path: PathBuf,
    /// What the system says.
    pub error: io::Error,
}

impl Refused {
    /// For `map_err`: names the file that an operation was about.
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self { path, error }
    }
}

/// Every file below `root`, given from there and in the order of its name.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(root: &Path) -> Result<Vec<PathBuf>, Refused> {
    let mut files = Vec::new();
    for entry in WalkDir::new(root).follow_links(true) {
        let entry = entry.map_err(|error| Refused {
            path: error.path().unwrap_or(root).to_owned(),
            error: error.into(),
        })?;
        if !entry.file_type().is_dir() {
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
            files.push(path.to_owned());
        }
    }
    files.sort();
    Ok(files)
}

/// A folder with these files, which goes away after the test.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) fn with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, content).unwrap();
    }
    folder
}

/// The names of all files in a folder.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) fn names(root: &Path) -> Vec<String> {
    let names = files(root).unwrap().into_iter();
    names
        .map(|name| name.to_str().unwrap().to_owned())
        .collect()
}
