//! What of this repository's Trunk.toml says what is watched.

use std::{
    fs,
    path::{Path, PathBuf},
};

pub struct Config {
    /// The page that Trunk builds from, as a path in the project.
    pub page: String,
    /// The folders named by `watch`.
    pub watched: Vec<String>,
    /// The folders named by `ignore`: what changes in them needs no build.
    pub ignored: Vec<String>,
    /// A Trunk.toml with this page, these folders, and nothing to compile or call.
    pub text: String,
}

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

impl Config {
    pub fn read() -> Self {
        Self::of(&repository().join("Trunk.toml"))
    }

    fn of(file: &Path) -> Self {
        let whole = fs::read_to_string(file).unwrap();
        let build = section(&whole, "build");
        let watch = section(&whole, "watch");
        let target = setting(&build, "target").unwrap_or_default();
        let page = quoted(&target).pop().unwrap();
        Self {
            text: format!("[build]\ntarget = \"{page}\"\n\n[watch]\n{watch}"),
            watched: quoted(&setting(&watch, "watch").unwrap_or_default()),
            ignored: quoted(&setting(&watch, "ignore").unwrap_or_default()),
            page,
        }
    }
}

/// The lines of a section, without its heading and without comments.
fn section(file: &str, name: &str) -> String {
    let heading = format!("[{name}]");
    file.lines()
        .skip_while(|line| line.trim() != heading)
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// What stands behind `key =`, up to the end of the list if it is one.
fn setting(section: &str, key: &str) -> Option<String> {
    let (_, value) = section.split_once(&format!("{key} = "))?;
    let end = if value.starts_with('[') { ']' } else { '\n' };
    value.split(end).next().map(str::to_owned)
}

/// Every text in double quotes.
fn quoted(value: &str) -> Vec<String> {
    value
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}
