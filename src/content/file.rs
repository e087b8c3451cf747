//! The five content files, and what reading one of them gives.

use super::problem::Problem;

/// One of the files in `public/content/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    /// `site.json`
    Site,
    /// `events.json`
    Events,
    /// `news.json`
    News,
    /// `research.json`
    Research,
    /// `committee.json`
    Committee,
}

impl File {
    /// Every file, in the order in which problems are listed.
    pub const ALL: [File; 5] = [
        File::Site,
        File::Events,
        File::News,
        File::Research,
        File::Committee,
    ];

    /// The file's name in the content folder.
    pub fn name(self) -> &'static str {
        match self {
            File::Site => "site.json",
            File::Events => "events.json",
            File::News => "news.json",
            File::Research => "research.json",
            File::Committee => "committee.json",
        }
    }
}

/// What reading a file gives: what could be read, and everything that is wrong with it.
#[derive(Clone, Debug)]
pub struct Parsed<T> {
    /// The content without its bad records; `None` when nothing of the file could be read.
    pub value: Option<T>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// How many records (or whole lists) are missing from `value` because of a problem.
    pub left_out: usize,
}

/// A content file that can be read from its bytes.
pub trait Content: Sized {
    /// The file this content is kept in.
    const FILE: File;

    /// Reads the file. Never fails as a whole and never panics, whatever the bytes are.
    fn parse(bytes: &[u8]) -> Parsed<Self>;
}

/// A number that changes when a file does (FNV-1a): enough to notice an edit, and no more.
#[must_use]
pub fn version(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
