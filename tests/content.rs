//! The content layer: its values, its messages, what it refuses, and the network's own content.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "broken/changes.rs"]
mod changes;
#[path = "content/check.rs"]
mod check;
#[path = "content/markdown.rs"]
mod markdown;
#[path = "content/messages.rs"]
mod messages;
#[path = "broken/property.rs"]
mod property;
#[path = "content/published.rs"]
mod published;
#[path = "content/reading.rs"]
mod reading;
#[path = "content/report.rs"]
mod report;
#[path = "content/robustness.rs"]
mod robustness;
#[path = "content/schema.rs"]
mod schema;
#[path = "content/syntax.rs"]
mod syntax;
#[path = "content/values.rs"]
mod values;

use std::path::{Path, PathBuf};

use content::{Committee, Content, Events, File, News, Research, Site};
use site::check::{Problem, check_file};

/// A path of the repository.
fn repository(path: &str) -> PathBuf {
    let here = Path::new(file!()).canonicalize().unwrap();
    here.ancestors().nth(2).unwrap().join(path)
}

/// What the checker says of a file, and what the site would show of it.
struct Outcome {
    problems: Vec<Problem>,
    left_out: usize,
    readable: bool,
}

impl Outcome {
    fn of<T: Content>(bytes: &[u8]) -> Outcome {
        let parsed = T::parse(bytes);
        Outcome {
            problems: check_file(T::FILE, bytes),
            left_out: parsed.left_out,
            readable: parsed.value.is_some(),
        }
    }

    /// The problems as a maintainer sees them, a line each.
    fn lines(&self) -> String {
        let lines: Vec<String> = self.problems.iter().map(Problem::to_string).collect();
        lines.join("\n")
    }
}

fn parse(file: File, bytes: &[u8]) -> Outcome {
    match file {
        File::Site => Outcome::of::<Site>(bytes),
        File::Events => Outcome::of::<Events>(bytes),
        File::News => Outcome::of::<News>(bytes),
        File::Research => Outcome::of::<Research>(bytes),
        File::Committee => Outcome::of::<Committee>(bytes),
    }
}
