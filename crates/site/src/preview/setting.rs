//! Setting a text in lines: as large as it fits, in lines of about equal length, cut with an
//! ellipsis only where even the smallest size has no room. Shaping, choice of fonts, bidirectional
//! order and line breaking are the layout engine's.

use parley::{
    FontContext, Layout, LayoutContext, LineBreakContext, OverflowWrap, StyleProperty, layout::Line,
};

use super::{
    Error,
    fonts::{self, Typeface},
};

/// Where the size does not matter.
const PLAIN: Step = Step {
    size: 16.0,
    lines: 1,
    tracking: 0.0,
};

/// What stands for text that is left out.
pub(super) const ELLIPSIS: char = '…';

/// A size that a text may be set in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// The type size in pixels.
    pub(super) size: f32,
    /// How many lines there may be.
    pub(super) lines: usize,
    /// Space after each letter, in parts of the size.
    pub(super) tracking: f32,
}

/// A text in lines.
pub(super) struct Setting {
    /// The type size in pixels.
    pub(super) size: f32,
    /// The lines, as wide as they need to be.
    pub(super) layout: Layout<()>,
}

/// Where a line may end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    /// At spaces alone, so that compounds stay whole.
    Spaces,
    /// Wherever Unicode's rules (UAX 14) let it, as after a hyphen.
    Words,
    /// Within a word too, if it is longer than a line.
    Anywhere,
}

/// The fonts, and memory that all layouts share.
pub(super) struct Typesetter {
    fonts: FontContext,
    memory: LayoutContext<()>,
}

impl Typesetter {
    /// Unpacks the fonts.
    ///
    /// # Errors
    /// When a font that was built in is none.
    pub(super) fn new() -> Result<Self, Error> {
        Ok(Self {
            fonts: fonts::unpack()?,
            memory: LayoutContext::new(),
        })
    }

    /// Sets a text within `width` pixels, in the first of the steps in which it fits.
    pub(super) fn fit(
        &mut self,
        typeface: Typeface,
        text: &str,
        width: f32,
        steps: &[Step],
    ) -> Setting {
        for step in steps {
            for breaks in [Breaks::Spaces, Breaks::Words] {
                let mut layout = self.shape(typeface, text, *step, breaks);
                if breaks_into(&mut layout, width, step.lines) {
                    balance(&mut layout, width);
                    return Setting {
                        size: step.size,
                        layout,
                    };
                }
            }
        }
        self.cut(typeface, text, width, *steps.last().unwrap_or(&PLAIN))
    }

    /// The text on one line, in an arbitrary size.
    pub(super) fn line(&mut self, typeface: Typeface, text: &str) -> Layout<()> {
        let mut layout = self.shape(typeface, text, PLAIN, Breaks::Spaces);
        layout.break_all_lines(None);
        layout
    }

    /// As many lines as there may be, the last one ended with an ellipsis where more would follow.
    fn cut(&mut self, typeface: Typeface, text: &str, width: f32, step: Step) -> Setting {
        let mut layout = self.shape(typeface, text, step, Breaks::Anywhere);
        let mut kept = text;
        while !breaks_into(&mut layout, width, step.lines) && !kept.is_empty() {
            kept = shorten(kept);
            let text = format!("{kept}{ELLIPSIS}");
            layout = self.shape(typeface, &text, step, Breaks::Anywhere);
        }
        Setting {
            size: step.size,
            layout,
        }
    }

    fn shape(&mut self, typeface: Typeface, text: &str, step: Step, breaks: Breaks) -> Layout<()> {
        let mut builder = self
            .memory
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        for property in typeface.properties() {
            builder.push_default(property);
        }
        builder.push_default(StyleProperty::FontSize(step.size));
        builder.push_default(StyleProperty::LetterSpacing(step.tracking * step.size));
        match breaks {
            Breaks::Spaces => builder.set_line_break_override(Some(&only_after_spaces)),
            Breaks::Words => {}
            Breaks::Anywhere => builder.push_default(OverflowWrap::Anywhere),
        }
        builder.build(text)
    }
}

impl Setting {
    /// The length of the longest line in pixels.
    pub(super) fn width(&self) -> f32 {
        self.layout.width()
    }
}

/// Breaks the text into lines; whether that makes no more than `lines`, none of them longer than
/// `width`.
fn breaks_into(layout: &mut Layout<()>, width: f32, lines: usize) -> bool {
    layout.break_all_lines(Some(width));
    layout.len() <= lines && layout.width() <= width
}

/// Makes the lines about equally long: lets each end a word earlier as long as that makes the
/// squares of what they are short smaller, and no line more.
fn balance(layout: &mut Layout<()>, width: f32) {
    let mut ends = vec![width; layout.len()];
    let mut least = raggedness(layout, width);
    let mut line = ends.len().saturating_sub(1);
    while line > 0 {
        line -= 1;
        let mut earlier = ends.clone();
        let advance = advance_of(layout, line);
        if let Some(end) = earlier.get_mut(line) {
            *end = advance - 1.0;
        }
        break_at(layout, &earlier, width);
        // The next line takes the word over, and keeps its own.
        let word = advance - advance_of(layout, line);
        if let Some(end) = earlier.get_mut(line + 1) {
            *end = (*end + word).min(width);
        }
        let fits = break_at(layout, &earlier, width);
        let ragged = raggedness(layout, width);
        if fits && ragged < least {
            (ends, least) = (earlier, ragged);
            // Lines after this one have changed.
            line = ends.len() - 1;
        } else {
            break_at(layout, &ends, width);
        }
    }
}

/// Breaks the text into lines that end at these places; whether no text is left over and no line
/// is longer than `width`.
fn break_at(layout: &mut Layout<()>, ends: &[f32], width: f32) -> bool {
    let mut lines = layout.break_lines();
    lines.state_mut().set_layout_max_advance(width);
    for end in ends {
        lines.state_mut().set_line_max_advance(*end);
        lines.break_next();
    }
    lines.break_remaining(width);
    layout.len() <= ends.len() && layout.width() <= width
}

/// How unequal the lines are.
fn raggedness(layout: &Layout<()>, width: f32) -> f32 {
    layout
        .lines()
        .map(|line| (width - inked(&line)).powi(2))
        .sum()
}

fn advance_of(layout: &Layout<()>, line: usize) -> f32 {
    layout.get(line).map_or(0.0, |line| inked(&line))
}

/// How long a line is without the space at its end.
pub(super) fn inked(line: &Line<'_, ()>) -> f32 {
    line.metrics().advance - line.metrics().hanging_advance
}

/// The text without its last word, or without its last letter if there is only one word.
fn shorten(text: &str) -> &str {
    let letter = text.char_indices().next_back().map_or(0, |(at, _)| at);
    text[..text.rfind(' ').unwrap_or(letter)]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')')
}

fn only_after_spaces(place: LineBreakContext) -> Option<bool> {
    (place.before != ' ').then_some(false)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::preview::fonts::TITLE;

    const STEPS: [Step; 2] = [
        Step {
            size: 60.0,
            lines: 2,
            tracking: -0.02,
        },
        Step {
            size: 40.0,
            lines: 3,
            tracking: 0.0,
        },
    ];

    fn set(text: &str) -> Setting {
        Typesetter::new().unwrap().fit(TITLE, text, 600.0, &STEPS)
    }

    /// What stands on each line of a text that is not cut.
    fn lines(text: &str) -> Vec<&str> {
        let layout = set(text).layout;
        layout
            .lines()
            .map(|line| text[line.text_range()].trim_end())
            .collect()
    }

    #[test]
    fn no_line_is_longer_than_its_measure() {
        let long = "Extracorporeal membrane oxygenation for respiratory failure, ".repeat(9);
        let words = [
            "W".repeat(200),
            "i".repeat(600),
            format!("{} b", "a".repeat(80)),
        ];
        for text in words.iter().chain([&long]) {
            let setting = set(text);
            assert!((1..=3).contains(&setting.layout.len()), "{text}");
            assert!(setting.width() <= 600.0, "{text}");
        }
    }

    #[test]
    fn short_text_is_large_and_longer_text_smaller() {
        assert_eq!(set("Short").size, 60.0);
        let longer = set("Extracorporeal membrane oxygenation for acute respiratory failure");
        assert_eq!((longer.size, longer.layout.len()), (40.0, 3));
    }

    #[test]
    fn lines_are_about_equally_long_and_compounds_stay_whole() {
        let text = "A trial of early mid-career rehabilitation";
        assert_eq!(set(text).size, 60.0);
        assert_eq!(
            lines(text),
            ["A trial of early", "mid-career rehabilitation"]
        );
        // No word is left alone on the last line, and no sign at the end of one.
        for text in [
            "Two significant platform trials\nfunded: RECOMMEND\nand PRACTICAL today",
            "ECCO₂R at PaO₂/FiO₂\n≥ 150 mmHg, p ≤ 0.05,\n5–10 µg/kg, ±2 °C today",
        ] {
            assert_eq!(lines(&text.replace('\n', " ")).join("\n"), text);
        }
    }

    #[test]
    fn compounds_are_divided_rather_than_set_smaller() {
        let text = "Extracorporeal-cardiopulmonary";
        assert_eq!(set(text).size, 60.0);
        assert_eq!(lines(text), ["Extracorporeal-", "cardiopulmonary"]);
    }

    #[test]
    fn shortened_text_loses_words_and_then_letters() {
        assert_eq!(shorten("one two, three"), "one two");
        assert_eq!(shorten("(one) – two"), "(one)");
        assert_eq!(shorten("abcdef"), "abcde");
        assert_eq!(shorten("é"), "");
    }
}
