//! A repository with the published content, in which recipes are tried.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::page::Block;

pub struct Desk(TempDir);

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Desk {
    /// The content as it is published, committed; and the picture that the recipes name.
    pub fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(desk.content().join("photos")).unwrap();
        for entry in fs::read_dir(repository().join("public/content")).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, desk.content().join(path.file_name().unwrap())).unwrap();
            }
        }
        image::RgbImage::new(800, 800)
            .save(desk.content().join("photos/jane-sample.jpg"))
            .unwrap();
        desk.git(&["init", "--quiet", "--initial-branch=main"]);
        desk.commit();
        desk
    }

    pub fn content(&self) -> PathBuf {
        self.0.path().join("public/content")
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.content().join(file)).unwrap()
    }

    /// Does what a block of the page says.
    pub fn apply(&self, block: &Block) {
        match block {
            Block::Command(line) => self.run(line),
            Block::Entry { file, list, text } => self.add(file, list, text),
            Block::Change { file, lines } => self.change(file, lines),
            Block::File { name, text } => self.save(name, text),
        }
    }

    /// Saves a file beside the content.
    fn save(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    /// Runs a line of the page: `git` here, `make` where the Makefile is, for the content here.
    fn run(&self, line: &str) {
        let folder = if line.starts_with("make ") {
            repository()
        } else {
            self.0.path()
        };
        let saved = format!("FROM={}/", self.0.path().display());
        let output = Command::new("bash")
            .args(["-c", &line.replace("FROM=", &saved)])
            .current_dir(folder)
            .env("CONTENT", self.content())
            // The program has been compiled with the tests.
            .env("SITE_IS_BUILT", "1")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}\n{said}");
    }

    /// Puts an entry at the top of a list.
    fn add(&self, file: &str, list: &str, entry: &str) {
        let text = self.read(file);
        let opening = format!("\"{list}\": [\n");
        assert!(text.contains(&opening), "{file} has no list {list}");
        let indented: String = entry.lines().map(|line| format!("    {line}\n")).collect();
        let entry = format!("{opening}{},\n", indented.trim_end());
        fs::write(
            self.content().join(file),
            text.replacen(&opening, &entry, 1),
        )
        .unwrap();
    }

    /// Replaces lines: those that begin with `-` or a space by those with `+` or a space.
    fn change(&self, file: &str, lines: &str) {
        let side = |sign: char| -> String {
            let own = lines.lines().filter(|line| line.starts_with([sign, ' ']));
            own.map(|line| format!("{}\n", &line[1..])).collect()
        };
        let (before, after) = (side('-'), side('+'));
        let text = self.read(file);
        assert_eq!(
            text.matches(&before).count(),
            1,
            "these lines once in {file}:\n{before}\nwhich is\n{text}"
        );
        fs::write(self.content().join(file), text.replace(&before, &after)).unwrap();
    }

    /// Commits whatever there is.
    pub fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message=Content"]);
    }

    fn git(&self, arguments: &[&str]) {
        let identity = [
            "-c",
            "user.name=Sample",
            "-c",
            "user.email=sample@example.org",
        ];
        let output = Command::new("git")
            .args(identity)
            .args(arguments)
            .current_dir(self.0.path())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
