//! A git repository of its own for a test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
};

/// A repository in a folder that goes with it.
pub struct Repository {
    pub folder: PathBuf,
}

impl Repository {
    /// An empty one.
    pub fn new() -> Self {
        let repository = Self::folder_alone();
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository
    }

    /// A folder without a repository.
    pub fn folder_alone() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("ecmonet-history-{}-{count}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("content")).unwrap();
        Self { folder }
    }

    /// Its copy with no more than the last `depth` commits.
    pub fn shallow_copy(&self, depth: usize) -> Self {
        let copy = Self::folder_alone();
        fs::remove_dir_all(&copy.folder).unwrap();
        let (from, depth) = (
            format!("file://{}", self.folder.display()),
            depth.to_string(),
        );
        let to = copy.folder.to_str().unwrap();
        run(
            &std::env::temp_dir(),
            0,
            &["clone", "--quiet", "--depth", &depth, &from, to],
            None,
        );
        copy
    }

    /// Writes a content file.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.join("content").join(name), text).unwrap();
    }

    /// Commits whatever there is, at that many seconds after 1970.
    pub fn commit(&self, second: i64) {
        self.git(&["add", "--all"]);
        self.git_at(
            second,
            &[
                "commit",
                "--quiet",
                "--allow-empty",
                "--message",
                "A change",
            ],
        );
    }

    pub fn git(&self, arguments: &[&str]) {
        self.git_at(0, arguments);
    }

    pub fn git_at(&self, second: i64, arguments: &[&str]) {
        run(&self.folder, second, arguments, None);
    }

    /// Makes commits from a stream of `git fast-import`.
    pub fn import(&self, stream: &str) {
        run(&self.folder, 0, &["fast-import", "--quiet"], Some(stream));
        self.git(&["reset", "--quiet", "--hard", "main"]);
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("{}: {error}", self.folder.display());
        }
    }
}

/// Git as nobody has configured it.
fn run(folder: &Path, second: i64, arguments: &[&str], input: Option<&str>) {
    use std::io::Write;

    let date = format!("@{second} +0000");
    let mut git = Command::new("git");
    git.current_dir(folder).args(arguments).envs([
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_NAME", "Test"),
        ("GIT_AUTHOR_EMAIL", "test@example.org"),
        ("GIT_COMMITTER_NAME", "Test"),
        ("GIT_COMMITTER_EMAIL", "test@example.org"),
        ("GIT_AUTHOR_DATE", "@0 +0000"),
        ("GIT_COMMITTER_DATE", &date),
    ]);
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        git.env_remove(variable);
    }
    let mut running = git.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = running.stdin.take().unwrap();
    stdin
        .write_all(input.unwrap_or_default().as_bytes())
        .unwrap();
    drop(stdin);
    assert!(running.wait().unwrap().success(), "git {arguments:?}");
}
