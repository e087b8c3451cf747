//! Pictures of people and of news, and the sizes in which the build publishes them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::MediaPath;

/// The size of a picture in pixels, as it is published: turned upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measures {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The measures of a file's pictures. The build adds them to the published file: a picture that is in
/// here has been published in all sizes of its role.
pub type Pictures = BTreeMap<MediaPath, Measures>;

/// What a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A person, in a small circle.
    Portrait,
    /// A story, as wide as its text.
    Story,
}

impl Role {
    /// The largest width and height in which a picture is published.
    pub const LARGEST: u32 = 1600;

    /// The widths, in pixels, that screens of one to four pixels a point ask for.
    const fn wanted(self) -> &'static [u32] {
        match self {
            Self::Portrait => &[112, 224],
            Self::Story => &[480, 960, 1440],
        }
    }

    /// The least width and height that look sharp.
    #[must_use]
    pub const fn least(self) -> u32 {
        match self {
            Self::Portrait => 112,
            Self::Story => 480,
        }
    }

    /// The widths in which a picture of these measures is published as WebP: never larger than it is.
    pub fn widths(self, measures: Measures) -> impl Iterator<Item = u32> {
        let wanted = self.wanted().iter().copied();
        wanted.filter(move |width| *width <= measures.width)
    }
}

impl MediaPath {
    /// Where the picture is in this width: `photos/jane-doe.jpg.112.webp`.
    #[must_use]
    pub fn scaled(&self, width: u32) -> String {
        format!("{self}.{width}.webp")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_picture_is_published_larger_than_it_is() {
        let widths = |role: Role, width| {
            let measures = Measures { width, height: 900 };
            role.widths(measures).collect::<Vec<u32>>()
        };
        assert_eq!(widths(Role::Story, 1000), [480, 960]);
        assert_eq!(widths(Role::Story, 4000), [480, 960, 1440]);
        assert_eq!(widths(Role::Portrait, 300), [112, 224]);
        assert_eq!(widths(Role::Portrait, 100), [0_u32; 0]);
    }
}
