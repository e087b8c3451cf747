//! A site of its own with the published content, to be changed and published.

use std::{fs, path::Path};

use serde_json::Value;
use site::{Purpose, check::check, folder, history::History, publish};
use tempfile::TempDir;

/// The moment of publishing.
pub const NOW: &str = "2026-01-15T12:00:00Z";

const BUILT: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8" /><!-- page: head --><!-- page: styles -->
<meta name="app-base" content="/" /><meta name="app-wasm" content="/x.wasm" />
<link rel="preload" href="/x.wasm" integrity="sha384-I" as="fetch"></head><body><!-- page: body --></body></html>"#;

/// A built site, yet to be published.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        fs::create_dir_all(content.join("photos")).unwrap();
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
        for entry in fs::read_dir(published).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, content.join(path.file_name().unwrap())).unwrap();
            }
        }
        fs::write(folder.path().join("index.html"), BUILT).unwrap();
        Self(folder)
    }

    pub fn path(&self, file: &str) -> std::path::PathBuf {
        self.0.path().join(file)
    }

    /// Changes a content file.
    pub fn change(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let path = self.path("content").join(file);
        let mut content: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut content);
        fs::write(path, format!("{content:#}\n")).unwrap();
    }

    /// Puts an entry at the beginning of a list.
    pub fn add(&self, file: &str, list: &str, entry: Value) {
        self.change(file, |content| {
            content[list].as_array_mut().unwrap().insert(0, entry);
        });
    }

    /// Everything that the checker has to say.
    pub fn problems(&self) -> Vec<String> {
        let report = check(&self.path("content"));
        report.problems.iter().map(ToString::to_string).collect()
    }

    /// Publishes it: the paths of all files and what is in them.
    pub fn publish(&self, purpose: Purpose) -> Vec<(String, Vec<u8>)> {
        let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
        let cache = self.path("../").join(format!(
            "{}-cache",
            self.0.path().file_name().unwrap().to_str().unwrap()
        ));
        let history = History::default();
        publish(
            self.0.path(),
            purpose,
            NOW.parse().unwrap(),
            history,
            &styles,
            &cache,
        )
        .unwrap();
        let _ = fs::remove_dir_all(cache);
        let files = folder::files(self.0.path()).unwrap().into_iter();
        files
            .map(|file| {
                let bytes = fs::read(self.path(file.to_str().unwrap())).unwrap();
                (file.to_str().unwrap().to_owned(), bytes)
            })
            .collect()
    }
}

/// The text of a file among those of a site.
pub fn text(files: &[(String, Vec<u8>)], path: &str) -> String {
    let file = files.iter().find(|(name, _)| name == path);
    let (_, bytes) = file.unwrap_or_else(|| panic!("there is no {path}"));
    String::from_utf8(bytes.clone()).unwrap()
}
