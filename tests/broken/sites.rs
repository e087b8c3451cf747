//! The sites, each in a folder of its own for the time of a test.

use std::{
    fs,
    path::{Path, PathBuf},
};

use content::File;
use site::check::{Report, check};
use tempfile::TempDir;
use walkdir::WalkDir;

/// What the checker prints of a site; no part of it.
pub const SNAPSHOT: &str = "report.snap";

/// The names of files that a broken site lacks, a line each; no part of it either.
const WITHOUT: &str = "without.txt";

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    let here = Path::new(file!()).canonicalize().unwrap();
    here.ancestors().nth(3).unwrap().join(path)
}

/// A site with a mistake.
pub struct BrokenSite {
    /// What the mistake is.
    pub name: String,
    /// Its folder in the repository.
    pub source: PathBuf,
    folder: TempDir,
}

impl BrokenSite {
    fn new(source: PathBuf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&repository("tests/broken/right"), folder.path());
        let without = fs::read_to_string(source.join(WITHOUT)).unwrap_or_default();
        for name in without.lines() {
            fs::remove_file(folder.path().join(name)).unwrap();
        }
        copy(&source, folder.path());
        Self {
            name: source.file_name().unwrap().to_str().unwrap().to_owned(),
            source,
            folder,
        }
    }

    /// What the checker says.
    pub fn report(&self) -> Report {
        let mut report = check(self.folder.path());
        let path = self.folder.path().display().to_string();
        for problem in &mut report.problems {
            problem.what = problem.what.replace(&path, "content");
        }
        report
    }

    /// The files that there are.
    pub fn files(&self) -> Vec<(File, Vec<u8>)> {
        let read = |file: File| Some((file, fs::read(self.folder.path().join(file.name())).ok()?));
        File::ALL.into_iter().filter_map(read).collect()
    }
}

/// Every broken site, by name.
pub fn all() -> Vec<BrokenSite> {
    let mut folders: Vec<PathBuf> = fs::read_dir(repository("tests/broken/sites"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders.into_iter().map(BrokenSite::new).collect()
}

/// Copies what belongs to a site.
fn copy(from: &Path, to: &Path) {
    for entry in WalkDir::new(from).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(from).unwrap();
        let aside = [SNAPSHOT, WITHOUT]
            .iter()
            .any(|aside| name == Path::new(aside));
        if entry.file_type().is_dir() {
            fs::create_dir_all(to.join(name)).unwrap();
        } else if !aside {
            fs::copy(entry.path(), to.join(name)).unwrap();
        }
    }
}
