//! What is asked of git: which commits changed the content, and what was in the files.
//!
//! Two programs run, however long the history is: one lists the commits with the names git has
//! for the files' contents, the other hands out contents by these names.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use jiff::Timestamp;

use content::File;

/// What to say where a clone ends before the truth.
pub(super) const SHALLOW: &str = "This clone of the repository is shallow: when entries were \
    last changed is not known where that was before its first commit. Fetch the whole history: \
    git fetch --unshallow (for a build server: a checkout with unlimited depth)";

/// A folder of a repository.
pub(super) struct Repository {
    folder: PathBuf,
    /// The commits at which a shallow clone ends: what they changed is not known.
    ends: BTreeSet<String>,
}

/// What a commit did to one file.
pub(super) struct Commit {
    /// When.
    pub(super) moment: Timestamp,
    /// Whether what was before it is unknown.
    pub(super) is_end: bool,
    /// The content before, if the file was there.
    pub(super) before: Option<String>,
    /// The content after it, if the file was still there.
    pub(super) after: Option<String>,
}

/// Hands out contents.
pub(super) struct Blobs {
    program: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Repository {
    /// The repository that the folder lies in.
    pub(super) fn open(folder: &Path) -> Result<Self, String> {
        let mut repository = Self {
            folder: folder.to_owned(),
            ends: BTreeSet::new(),
        };
        let shallow = repository.ask(&["rev-parse", "--git-path", "shallow"])?;
        let list = folder.join(shallow.trim_end_matches('\n'));
        if list.exists() {
            let ends = std::fs::read_to_string(&list)
                .map_err(|error| format!("{}: {error}", list.display()))?;
            repository.ends = ends.lines().map(str::to_owned).collect();
        }
        Ok(repository)
    }

    /// What changed each content file, by its name, latest first. A merge counts as one change
    /// of the branch that it was made on: then its changes came to the site.
    pub(super) fn commits(&self) -> Result<BTreeMap<&'static str, Vec<Commit>>, String> {
        let mut arguments = vec![
            "-c",
            "log.showRoot=true",
            "log",
            "--first-parent",
            "--diff-merges=first-parent",
            "--raw",
            "--relative",
            "--no-renames",
            "--no-abbrev",
            "--no-color",
            "--no-show-signature",
            "--format=%H %ct",
            "--",
        ];
        arguments.extend(File::ALL.map(File::name));
        let log = self.ask(&arguments)?;
        self.read_log(&log)
            .ok_or_else(|| "git's list of changes cannot be understood".to_owned())
    }

    /// Lines of the two forms `<commit> <seconds>` and
    /// `:<mode> <mode> <before> <after> <letter>\t<path>`.
    fn read_log(&self, log: &str) -> Option<BTreeMap<&'static str, Vec<Commit>>> {
        let blob = |name: &str| name.bytes().any(|b| b != b'0').then(|| name.to_owned());
        let mut files: BTreeMap<&'static str, Vec<Commit>> = BTreeMap::new();
        let mut commit = None;
        for line in log.lines().filter(|line| !line.is_empty()) {
            let Some(change) = line.strip_prefix(':') else {
                let (name, seconds) = line.split_once(' ')?;
                let moment = Timestamp::from_second(seconds.parse().ok()?).ok()?;
                commit = Some((moment, self.ends.contains(name)));
                continue;
            };
            let (moment, is_end) = commit?;
            let (fields, path) = change.split_once('\t')?;
            let mut names = fields.split(' ').skip(2);
            let (before, after) = (blob(names.next()?), blob(names.next()?));
            let file = File::ALL.into_iter().find(|file| file.name() == path)?;
            files.entry(file.name()).or_default().push(Commit {
                moment,
                is_end,
                before,
                after,
            });
        }
        Some(files)
    }

    /// Starts to hand out contents.
    pub(super) fn blobs(&self) -> Result<Blobs, String> {
        let mut program = self
            .git(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(cannot_run)?;
        match (program.stdin.take(), program.stdout.take()) {
            (Some(ask), Some(answer)) => Ok(Blobs {
                program,
                ask,
                answer: BufReader::new(answer),
            }),
            _ => Err("git takes no questions".to_owned()),
        }
    }

    /// What git answers.
    fn ask(&self, arguments: &[&str]) -> Result<String, String> {
        let output = self.git(arguments).output().map_err(cannot_run)?;
        if !output.status.success() {
            let complaint = String::from_utf8_lossy(&output.stderr);
            let first = complaint.lines().next().unwrap_or("it says nothing more");
            return Err(format!("git cannot tell ({first})"));
        }
        String::from_utf8(output.stdout).map_err(|_| "git's answer is not UTF-8".to_owned())
    }

    /// Git in the folder, whatever repository the surroundings speak of (hooks do), and without
    /// asking anybody for anything.
    fn git(&self, arguments: &[&str]) -> Command {
        let mut git = Command::new("git");
        git.arg("--no-pager").arg("-C").arg(&self.folder);
        git.args(arguments);
        for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
            git.env_remove(variable);
        }
        git.envs([
            ("LC_ALL", "C"),
            ("GIT_OPTIONAL_LOCKS", "0"),
            ("GIT_TERMINAL_PROMPT", "0"),
            ("GIT_NO_LAZY_FETCH", "1"),
        ]);
        git.stdin(Stdio::null());
        git
    }
}

impl Blobs {
    /// The content with this name, if the clone has it.
    pub(super) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, String> {
        self.exchange(name)
            .map_err(|error| format!("git hands out no file: {error}"))
    }

    fn exchange(&mut self, name: &str) -> std::io::Result<Option<Vec<u8>>> {
        writeln!(self.ask, "{name}")?;
        self.ask.flush()?;
        let mut header = String::new();
        self.answer.read_line(&mut header)?;
        // `<name> blob <size>`, or `<name> missing`.
        let mut words = header.split_whitespace().skip(1);
        let (Some("blob"), Some(Ok(size))) = (words.next(), words.next().map(str::parse::<usize>))
        else {
            return Ok(None);
        };
        let mut content = vec![0; size + 1];
        self.answer.read_exact(&mut content)?;
        content.truncate(size);
        Ok(Some(content))
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It waits for the next question. Whether it still runs makes no difference any more.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn cannot_run(error: std::io::Error) -> String {
    format!("git cannot be run ({error}); install it")
}
