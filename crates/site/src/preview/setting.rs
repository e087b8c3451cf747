//! Setting a text in lines: as large as it fits, in lines of about equal length, cut with an
//! ellipsis only where even the smallest size has no room.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    letters,
    typeface::{Run, Typeface},
};

const ELLIPSIS: &str = "…";

/// What it costs to end a line within a compound: as much as a line that is a third short.
const COMPOUND: f32 = 0.11;

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

/// A text in lines, measured.
#[derive(Debug)]
pub(super) struct Setting {
    /// The type size in pixels.
    pub(super) size: f32,
    /// Space after each letter, in parts of the size.
    pub(super) tracking: f32,
    /// The lines from the top.
    pub(super) lines: Vec<Line>,
}

/// A line: its pieces with their distance from its left end, in parts of the type size.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) pieces: Vec<(f32, Run)>,
    /// How long it is, in parts of the type size.
    pub(super) width: f32,
}

/// What stays together on a line.
#[derive(Clone)]
struct Word {
    text: String,
    run: Run,
    /// Whether a space parts it from what stands before it on its line.
    space: bool,
}

/// Sets a text that the typeface can draw within `width` pixels, in the first of the steps in
/// which it fits.
pub(super) fn fit(typeface: &Typeface, text: &str, width: f32, steps: &[Step]) -> Setting {
    let words: Vec<Word> = letters::words(text)
        .map(|(space, text)| Word::new(typeface, text, space))
        .collect();
    for step in steps {
        let page = Page::new(typeface, *step);
        let room = width / step.size;
        if let Some(lines) = page
            .fill(&words, room)
            .filter(|lines| lines.len() <= step.lines)
        {
            let even = page.even(&words, lines.len(), room);
            return page.finish(even.unwrap_or(lines));
        }
    }
    let Some(step) = steps.last().copied() else {
        return Setting {
            size: 0.0,
            tracking: 0.0,
            lines: Vec::new(),
        };
    };
    let page = Page::new(typeface, step);
    page.finish(page.cut(words, width / step.size))
}

impl Word {
    fn new(typeface: &Typeface, text: &str, space: bool) -> Self {
        Self {
            text: text.to_owned(),
            run: typeface.run(text),
            space,
        }
    }
}

/// Lines of words in one size.
struct Page<'t> {
    typeface: &'t Typeface,
    step: Step,
    space: f32,
}

impl<'t> Page<'t> {
    fn new(typeface: &'t Typeface, step: Step) -> Self {
        let space = typeface.run(" ").width(step.tracking);
        Self {
            typeface,
            step,
            space,
        }
    }

    /// Fills lines of this length; `None` if a word is longer than that.
    fn fill(&self, words: &[Word], room: f32) -> Option<Vec<Vec<Word>>> {
        let mut lines: Vec<Vec<Word>> = Vec::new();
        let mut end = 0.0;
        for word in words {
            let width = word.run.width(self.step.tracking);
            if width > room {
                return None;
            }
            let before = if word.space { self.space } else { 0.0 };
            match lines.last_mut() {
                Some(line) if end + before + width <= room => {
                    line.push(word.clone());
                    end += before + width;
                }
                _ => {
                    lines.push(vec![word.clone()]);
                    end = width;
                }
            }
        }
        Some(lines)
    }

    /// As many lines, as equal in length as they can be, and with compounds left whole where
    /// that costs little.
    fn even(&self, words: &[Word], lines: usize, room: f32) -> Option<Vec<Vec<Word>>> {
        // For each number of lines, and for each word that they may begin with: what the lines
        // to the end cost at least, and where the first of them ends.
        let mut best = vec![vec![None; words.len()]; lines + 1];
        for count in 1..=lines {
            for start in 0..words.len() {
                let mut width = 0.0;
                for end in start + 1..=words.len() {
                    let word = words.get(end - 1)?;
                    let space = if word.space && end > start + 1 {
                        self.space
                    } else {
                        0.0
                    };
                    width += space + word.run.width(self.step.tracking);
                    if width > room {
                        break;
                    }
                    let rest = match words.get(end) {
                        None if count == 1 => 0.0,
                        Some(next) => match best.get(count - 1)?.get(end)? {
                            Some((rest, _)) if next.space => *rest,
                            Some((rest, _)) => rest + COMPOUND,
                            None => continue,
                        },
                        None => continue,
                    };
                    let cost: f32 = rest + (1.0 - width / room).powi(2);
                    let known = best.get_mut(count)?.get_mut(start)?;
                    if known.is_none_or(|(least, _)| cost < least) {
                        *known = Some((cost, end));
                    }
                }
            }
        }
        let mut start = 0;
        (1..=lines)
            .rev()
            .map(|count| {
                let (_, end) = (*best.get(count)?.get(start)?)?;
                let line = words.get(start..end)?.to_vec();
                start = end;
                Some(line)
            })
            .collect()
    }

    /// As many lines as there may be, the last one ended with an ellipsis where more would
    /// follow. Words that are longer than a line are broken wherever it ends.
    fn cut(&self, words: Vec<Word>, room: f32) -> Vec<Vec<Word>> {
        let words: Vec<Word> = words
            .into_iter()
            .flat_map(|word| {
                if word.run.width(self.step.tracking) <= room {
                    vec![word]
                } else {
                    self.split(&word)
                }
            })
            .collect();
        let mut lines = self.fill(&words, room).unwrap_or_default();
        if lines.len() > self.step.lines {
            lines.truncate(self.step.lines);
            if let Some(line) = lines.last_mut() {
                self.end_with_ellipsis(line, room);
            }
        }
        lines
    }

    /// A word as its letters.
    fn split(&self, word: &Word) -> Vec<Word> {
        let letter = |(index, text)| Word::new(self.typeface, text, word.space && index == 0);
        word.text.graphemes(true).enumerate().map(letter).collect()
    }

    /// Leaves out words at the end of the line until there is room for the ellipsis.
    fn end_with_ellipsis(&self, line: &mut Vec<Word>, room: f32) {
        while let Some(last) = line.pop() {
            let text = last
                .text
                .trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
            line.push(Word::new(
                self.typeface,
                &format!("{text}{ELLIPSIS}"),
                last.space,
            ));
            if text.is_empty() || self.line(line).width > room {
                line.pop();
            } else {
                return;
            }
        }
    }

    fn finish(&self, lines: Vec<Vec<Word>>) -> Setting {
        Setting {
            size: self.step.size,
            tracking: self.step.tracking,
            lines: lines.iter().map(|line| self.line(line)).collect(),
        }
    }

    fn line(&self, words: &[Word]) -> Line {
        let mut line = Line::default();
        for word in words {
            if word.space && !line.pieces.is_empty() {
                line.width += self.space;
            }
            line.pieces.push((line.width, word.run.clone()));
            line.width += word.run.width(self.step.tracking);
        }
        // There is nothing after the last letter to keep apart from it.
        line.width -= self.step.tracking;
        line
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::preview::fonts::Fonts;

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
        fit(&Fonts::unpack().unwrap().title, text, 600.0, &STEPS)
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
            assert!((1..=3).contains(&setting.lines.len()));
            for line in setting.lines {
                assert!(line.width * setting.size <= 600.0, "{text}");
            }
        }
    }

    #[test]
    fn short_text_is_large_and_longer_text_smaller() {
        assert_eq!(set("Short").size, 60.0);
        let longer = set("Extracorporeal membrane oxygenation for acute respiratory failure");
        assert_eq!((longer.size, longer.lines.len()), (40.0, 3));
        assert!(set("").lines.is_empty());
    }

    #[test]
    fn lines_are_about_equally_long_and_compounds_stay_whole() {
        let setting = set("A trial of early mid-career rehabilitation");
        assert_eq!(setting.size, 60.0);
        let pieces: Vec<_> = setting.lines.iter().map(|line| line.pieces.len()).collect();
        // "A trial of early", "mid-", "career", "rehabilitation"
        assert_eq!(pieces, [4, 3]);
    }
}
