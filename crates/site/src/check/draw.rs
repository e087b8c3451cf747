//! A problem as a picture: the line, a marker below the place, what is wrong, what to write.
//!
//! Drawn by miette, which takes a line that is only part of its file together with the numbers to
//! show for it: so the place is named right although a long line is cut.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::place::Place;
use super::problem::{Problem, one_line};

/// How wide messages become before they are broken. The lines of a file are cut earlier.
const WIDTH: usize = 110;

/// The picture, ending in a line break.
pub(super) fn draw(problem: &Problem, color: bool) -> String {
    let theme = if color {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(WIDTH)
        .with_context_lines(0)
        .tab_width(4);
    let mut picture = String::new();
    let drawn = handler.render_report(&mut picture, &Picture::of(problem));
    if drawn.is_err() {
        // Better plain than not at all.
        return format!("{problem}\n");
    }
    picture.push('\n');
    picture
}

/// What miette asks about a problem.
#[derive(Debug)]
struct Picture<'a> {
    problem: &'a Problem,
    name: String,
    line: Option<Line<'a>>,
}

#[derive(Debug)]
struct Line<'a> {
    name: String,
    place: &'a Place,
}

impl<'a> Picture<'a> {
    fn of(problem: &'a Problem) -> Self {
        let mut name = problem.file.name().to_owned();
        if !problem.pointer.is_empty() {
            name = format!("{name} {}", one_line(&problem.pointer));
        }
        let line = problem.place.as_ref().map(|place| Line {
            name: problem.file.name().to_owned(),
            place,
        });
        Self {
            problem,
            name,
            line,
        }
    }
}

impl fmt::Display for Picture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.problem.what)
    }
}

impl std::error::Error for Picture<'_> {}

impl Diagnostic for Picture<'_> {
    fn code(&self) -> Option<Box<dyn fmt::Display + '_>> {
        Some(Box::new(&self.name))
    }

    fn help(&self) -> Option<Box<dyn fmt::Display + '_>> {
        Some(Box::new(format!("{}.", self.problem.fix)))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.line.as_ref().map(|line| line as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let marked = self.line.as_ref()?.place.excerpt.marked.clone();
        let label = LabeledSpan::new_with_span(None, marked);
        Some(Box::new(std::iter::once(label)))
    }
}

impl SourceCode for Line<'_> {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let text = self.place.excerpt.text.as_bytes();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            text,
            (0..text.len()).into(),
            self.place.line - 1,
            self.place.column - 1,
            1,
        )))
    }
}
