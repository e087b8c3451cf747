//! The kinds of text on a picture: typeface, colour, and the sizes that each may be set in.

use super::{
    fonts::{STRONG, TEXT, TITLE, Typeface, WORDMARK as MARK},
    palette::{ARTERIAL, INK, QUIET, Rgb},
    setting::Step,
};

/// A kind of text.
pub(super) struct Style {
    pub(super) typeface: Typeface,
    /// From the largest size to the smallest.
    pub(super) steps: &'static [Step],
    pub(super) ink: Rgb,
}

/// The network's short name.
pub(super) const WORDMARK: Style = Style {
    typeface: MARK,
    steps: &[line(36.0, -0.01)],
    ink: INK,
};
/// The site's host.
pub(super) const HOST: Style = Style {
    typeface: TEXT,
    steps: &[line(25.0, 0.0)],
    ink: QUIET,
};
/// The size of what stands over a title.
pub(super) const OVER_SIZE: f32 = 25.0;
/// What stands over a title, in capitals.
pub(super) const OVER: Style = Style {
    typeface: STRONG,
    steps: &[line(OVER_SIZE, 0.09)],
    ink: ARTERIAL,
};
/// A date.
pub(super) const DATE: Style = Style {
    typeface: TEXT,
    steps: &[line(31.0, 0.0), line(27.0, 0.0), line(24.0, 0.0)],
    ink: QUIET,
};
/// What became of an event.
pub(super) const CHANGE: Style = Style {
    typeface: STRONG,
    steps: DATE.steps,
    ink: ARTERIAL,
};
/// The title of an event or a story.
pub(super) const PAGE_TITLE: Style = Style {
    typeface: TITLE,
    steps: &[
        lines(100.0, 1),
        lines(86.0, 2),
        lines(74.0, 3),
        lines(64.0, 3),
        lines(54.0, 4),
        lines(48.0, 4),
    ],
    ink: INK,
};
/// A title beside the picture of the start page.
pub(super) const FRONT_TITLE: Style = Style {
    steps: &[
        lines(112.0, 1),
        lines(98.0, 3),
        lines(80.0, 4),
        lines(62.0, 4),
    ],
    ..PAGE_TITLE
};
/// The name of someone who died.
pub(super) const MEMORIAM_TITLE: Style = Style {
    steps: &[
        lines(84.0, 1),
        lines(68.0, 2),
        lines(56.0, 3),
        lines(46.0, 3),
    ],
    ..PAGE_TITLE
};

const fn line(size: f32, tracking: f32) -> Step {
    Step {
        size,
        lines: 1,
        tracking,
    }
}

/// Lines of a title. Large type wants less space between its letters.
const fn lines(size: f32, lines: usize) -> Step {
    let tracking = if size > 60.0 { -0.018 } else { -0.012 };
    Step {
        size,
        lines,
        tracking,
    }
}
