//! A copy of the published content, and the program that adds to it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, str};

use site::check::check;
use tempfile::TempDir;

/// A folder of content files.
pub struct Content {
    folder: TempDir,
}

/// How a run of the program ended.
pub struct Ended {
    pub succeeded: bool,
    pub stdout: String,
    pub stderr: String,
}

pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

impl Content {
    /// The published content.
    pub fn published() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(repository("public/content")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
            }
        }
        Self { folder }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.path().join(file), text).unwrap();
    }

    /// Runs `site new` as a script does, with nobody to ask.
    pub fn new_entry(&self, kind: &str, flags: &[impl AsRef<OsStr>]) -> Ended {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.args(["new", kind, "--content"]).arg(self.path());
        let output = command.args(flags).stdin(Stdio::null()).output().unwrap();
        // The folder has another name each time.
        let folder = self.path().to_str().unwrap();
        let text = |bytes: &[u8]| str::from_utf8(bytes).unwrap().replace(folder, "content");
        Ended {
            succeeded: output.status.success(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }

    /// What was put into a file, between what was there before; the content has no problem.
    #[track_caller]
    pub fn added(&self, file: &str, before: &str) -> String {
        let report = check(self.path());
        assert!(report.is_clean(), "{report}");
        inserted(before, &self.read(file))
    }
}

/// What `after` has more than `before`, all in one place.
#[track_caller]
pub fn inserted(before: &str, after: &str) -> String {
    let same = before.bytes().zip(after.bytes());
    let start = same.take_while(|(one, other)| one == other).count();
    let length = after.len() - before.len();
    let rest = &after.as_bytes()[start + length..];
    assert_eq!(rest, &before.as_bytes()[start..], "more than one place");
    String::from_utf8(after.as_bytes()[start..start + length].to_vec()).unwrap()
}
