//! What holds for any bytes as any of the files. Tests and the fuzz target `checker` include it.

use content::{Committee, Content, Events, File, News, Research, Site, Skipped};
use site::check::{Format, Problem, Report, check_file};

/// A file as the site reads it.
pub struct Reading {
    /// Whether the site could show anything of it.
    pub readable: bool,
    /// What the site leaves out of it.
    pub skipped: Vec<Skipped>,
}

impl Reading {
    fn of<T: Content>(bytes: &[u8]) -> Self {
        let parsed = T::parse(bytes);
        Self {
            readable: parsed.value.is_some(),
            skipped: parsed.problems,
        }
    }

    /// Reads a file.
    pub fn new(file: File, bytes: &[u8]) -> Self {
        match file {
            File::Site => Self::of::<Site>(bytes),
            File::Events => Self::of::<Events>(bytes),
            File::News => Self::of::<News>(bytes),
            File::Research => Self::of::<Research>(bytes),
            File::Committee => Self::of::<Committee>(bytes),
        }
    }
}

/// The checker does not panic, says why of all that the site leaves out, and tells it in every form.
///
/// # Panics
/// Where one of that is not so.
pub fn holds(file: File, bytes: &[u8]) {
    let problems = check_file(file, bytes);
    let reading = Reading::new(file, bytes);
    assert!(reading.readable || !problems.is_empty(), "nobody says why");
    for skipped in &reading.skipped {
        assert!(explained(skipped, &problems), "unexplained: {skipped}");
    }
    for problem in &problems {
        assert!(problem.line > 0 && problem.column > 0, "{problem}");
        assert!(
            !problem.what.is_empty() && !problem.fix.is_empty(),
            "{problem}"
        );
        let pointer = &problem.pointer;
        assert!(pointer.is_empty() || pointer.starts_with('/'), "{problem}");
        let place = problem.place.as_ref();
        let is_whole = place.is_some_and(|place| {
            let marked = place.excerpt.text.get(place.excerpt.marked.clone());
            place.end_column >= problem.column && marked.is_some()
        });
        assert!(is_whole, "{problem}");
    }
    let count = problems.len();
    let report = Report {
        problems,
        files: 1,
        folder: "content".into(),
    };
    for format in [Format::Text, Format::Json, Format::Github] {
        let told = report.render(format, false);
        assert!(told.ends_with('\n'), "{told:?}");
        let moves = |c: char| (c.is_control() && !"\n\t".contains(c)) || c == '\u{202E}';
        assert!(format == Format::Json || !told.contains(moves), "{told:?}");
        let commands = told.lines().filter(|line| line.starts_with("::error "));
        assert!(
            format != Format::Github || commands.count() == count,
            "{told:?}"
        );
    }
}

/// Whether one of the problems is in what is left out, or in the file as a whole: at a mistake that
/// leaves it no JSON the checker stops.
pub fn explained(skipped: &Skipped, problems: &[Problem]) -> bool {
    problems.iter().any(|problem| {
        let rest = problem.pointer.strip_prefix(&skipped.pointer);
        let within = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let is_whole = problem.pointer.is_empty();
        problem.file == skipped.file && (within || is_whole)
    })
}
