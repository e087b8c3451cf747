//! The checker: reads a content folder and says everything that is wrong with it.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

use crate::content::hint::nearest;
use crate::content::{
    Committee, Content, Events, File, News, Parsed, Problem, Refusal, Research, Site,
};

/// What the checker found. Shown as text, it is the report.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Every problem, file by file.
    pub problems: Vec<Problem>,
    /// How many files were looked at.
    pub files: usize,
}

impl Report {
    /// Whether the content can be published.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        match self.problems.len() {
            0 => writeln!(f, "{} content files, no problems.", self.files),
            1 => writeln!(f, "1 problem in the content."),
            count => writeln!(f, "{count} problems in the content."),
        }
    }
}

/// Checks the five files of a content folder, and that the photos they name are there.
#[must_use]
pub fn check(folder: &Path) -> Report {
    let mut report = Report::default();
    for file in File::ALL {
        let bytes = match fs::read(folder.join(file.name())) {
            Ok(bytes) => bytes,
            Err(error) => {
                let refusal = unreadable(folder, file, &error);
                report
                    .problems
                    .push(Problem::locate((file, b""), 0, "", refusal));
                continue;
            }
        };
        report.files += 1;
        match file {
            File::Site => report.problems.extend(Site::parse(&bytes).problems),
            File::Events => report.problems.extend(Events::parse(&bytes).problems),
            File::News => report.problems.extend(News::parse(&bytes).problems),
            File::Research => report.problems.extend(Research::parse(&bytes).problems),
            File::Committee => committee(&mut report, folder, Committee::parse(&bytes), &bytes),
        }
    }
    report
}

/// The committee's own problems, and the photos that are not where it says.
fn committee(report: &mut Report, folder: &Path, parsed: Parsed<Committee>, bytes: &[u8]) {
    report.problems.extend(parsed.problems);
    let members = parsed.value.map(|committee| committee.members);
    let photos = members
        .iter()
        .flatten()
        .filter_map(|member| member.photo.as_ref());
    for photo in photos {
        if exists(folder, photo.as_str()) {
            continue;
        }
        let quoted = ["\"", photo.as_str(), "\""].concat();
        let at = bytes
            .windows(quoted.len())
            .position(|window| window == quoted.as_bytes());
        report.problems.push(Problem::locate(
            (File::Committee, bytes),
            at.unwrap_or(0),
            "",
            Refusal {
                what: format!("There is no picture {quoted} in the content folder"),
                fix: "Add the picture, or write its name as it is, capital letters included".into(),
            },
        ));
    }
}

/// Whether the folder has this file under exactly this name: some disks do not mind letter
/// case, web servers do.
fn exists(folder: &Path, path: &str) -> bool {
    let path = Path::new(path);
    let Some(parent) = path.parent() else {
        return false;
    };
    fs::read_dir(folder.join(parent)).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| Some(entry.file_name().as_os_str()) == path.file_name())
    })
}

/// A file that is not there, with the one that may have been meant.
fn unreadable(folder: &Path, file: File, error: &io::Error) -> Refusal {
    if error.kind() != io::ErrorKind::NotFound {
        return Refusal {
            what: format!("The file cannot be read: {error}"),
            fix: "Look whether it is a file and may be read".into(),
        };
    }
    let names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| File::ALL.iter().all(|known| known.name() != name))
        .collect();
    let meant = nearest(file.name(), names.iter().map(String::as_str));
    Refusal {
        what: format!("The file is missing from {}", folder.display()),
        fix: match meant {
            Some(name) => format!("Rename \"{name}\" to \"{}\"", file.name()),
            None => format!("Put \"{}\" back", file.name()),
        },
    }
}
