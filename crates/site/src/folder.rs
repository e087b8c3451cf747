//! The files of a built site.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// The disk refuses a file or folder of the site.
#[derive(Debug)]
pub struct Refused {
    /// Which one.
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

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}: {}; look whether it is there and may be read and written",
            self.path.display(),
            self.error
        )
    }
}

impl std::error::Error for Refused {}

/// Every file below `root`, given from there and in the order of its name.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(root: &Path) -> Result<Vec<PathBuf>, Refused> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let place = root.join(&folder);
        for entry in fs::read_dir(&place).map_err(Refused::at(&place))? {
            let entry = entry.map_err(Refused::at(&place))?;
            let path = folder.join(entry.file_name());
            if root.join(&path).is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
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
