//! The five content files.

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
