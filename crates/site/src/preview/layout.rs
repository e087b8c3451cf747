//! Where the words of a card stand, and in which type.

use super::{
    HEIGHT, WIDTH,
    card::Form,
    fonts::Fonts,
    palette::{ARTERIAL, INK, QUIET, Rgb},
    setting::{Setting, Step, fit},
    typeface::Typeface,
    words::Words,
};

/// Text keeps this distance from the left and right edges.
const MARGIN: f32 = 72.0;
const RIGHT: f32 = WIDTH as f32 - MARGIN;
const MIDDLE: f32 = WIDTH as f32 / 2.0;
/// How long a line may be; beside another; a title; a date, which ends before the fibres fan
/// out; a title on the start page's picture, which ends where the fibres begin.
const MEASURE: f32 = RIGHT - MARGIN;
const HALF_MEASURE: f32 = 480.0;
const TITLE_MEASURE: f32 = 1010.0;
const DATE_MEASURE: f32 = 830.0;
const FRONT_MEASURE: f32 = 524.0;

/// The wordmark stands beside the mark, which belongs to the artwork.
const WORDMARK_AT: (f32, f32) = (134.0, 95.0);
/// Between these heights stands the text of a page, and the title of the start page's picture
/// in the middle of its fibres.
const PAGE_TOP: f32 = 150.0;
const PAGE_BOTTOM: f32 = 482.0;
const FRONT_MIDDLE: f32 = 350.0;
/// Distances from the line over a title to its capitals, and from its last baseline to the date.
const OVER_GAP: f32 = 34.0;
const DATE_GAP: f32 = 66.0;

/// The height of capitals in parts of the type size: Newsreader, Public Sans.
const TITLE_CAPITAL: f32 = 0.67;
const SMALL_CAPITAL: f32 = 0.72;

/// From one line to the next in parts of the type size.
pub(super) const LEADING: f32 = 1.1;

/// A kind of text.
struct Style {
    typeface: fn(&Fonts) -> &Typeface,
    /// From the largest size to the smallest.
    steps: &'static [Step],
    ink: Rgb,
}

const WORDMARK: Style = Style {
    typeface: |fonts| &fonts.wordmark,
    steps: &[line(36.0, -0.01)],
    ink: INK,
};
const HOST: Style = Style {
    typeface: |fonts| &fonts.text,
    steps: &[line(25.0, 0.0)],
    ink: QUIET,
};
const OVER: Style = Style {
    typeface: |fonts| &fonts.strong,
    steps: &[line(25.0, 0.09)],
    ink: ARTERIAL,
};
const DATE: Style = Style {
    typeface: |fonts| &fonts.text,
    steps: &[line(31.0, 0.0), line(27.0, 0.0), line(24.0, 0.0)],
    ink: QUIET,
};
const CHANGE: Style = Style {
    typeface: |fonts| &fonts.strong,
    steps: DATE.steps,
    ink: ARTERIAL,
};
const PAGE_TITLE: Style = Style {
    typeface: |fonts| &fonts.title,
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
const FRONT_TITLE: Style = Style {
    steps: &[
        lines(112.0, 1),
        lines(98.0, 3),
        lines(80.0, 4),
        lines(62.0, 4),
    ],
    ..PAGE_TITLE
};
const MEMORIAM_TITLE: Style = Style {
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

/// Where text stands in relation to its place.
#[derive(Clone, Copy)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// Text in its place.
pub(super) struct Placed<'f> {
    pub(super) typeface: &'f Typeface,
    pub(super) ink: Rgb,
    pub(super) text: Setting,
    /// The place, in pixels: its height is the first baseline.
    pub(super) at: (f32, f32),
    pub(super) align: Align,
    /// Whether a line goes through the text.
    pub(super) struck: bool,
}

/// Places the words of a card of this form.
pub(super) fn lay_out<'f>(form: Form, words: &Words, fonts: &'f Fonts) -> Vec<Placed<'f>> {
    let mut sheet = Sheet {
        fonts,
        placed: Vec::new(),
    };
    match form {
        Form::Front => sheet.front(words),
        Form::Page => sheet.page(words),
        Form::Memoriam => sheet.memoriam(words),
    }
    sheet.placed
}

/// What is placed so far.
struct Sheet<'f> {
    fonts: &'f Fonts,
    placed: Vec<Placed<'f>>,
}

impl Sheet<'_> {
    /// A name in the picture of the start page.
    fn front(&mut self, words: &Words) {
        self.line(
            &WORDMARK,
            &words.wordmark,
            HALF_MEASURE,
            WORDMARK_AT,
            Align::Start,
        );
        let title = self.fit(&FRONT_TITLE, &words.title, FRONT_MEASURE);
        let top = FRONT_MIDDLE - title.height() / 2.0;
        if let Some(over) = &words.over {
            self.line(
                &OVER,
                over,
                FRONT_MEASURE,
                (MARGIN, top - OVER_GAP),
                Align::Start,
            );
        }
        self.put(&FRONT_TITLE, title, (MARGIN, top), Align::Start);
        if let Some(host) = &words.host {
            self.line(&HOST, host, HALF_MEASURE, (MARGIN, 566.0), Align::Start);
        }
    }

    /// A title with what it is about, above the line at the foot.
    fn page(&mut self, words: &Words) {
        self.line(
            &WORDMARK,
            &words.wordmark,
            HALF_MEASURE,
            WORDMARK_AT,
            Align::Start,
        );
        if let Some(host) = &words.host {
            self.line(
                &HOST,
                host,
                HALF_MEASURE,
                (RIGHT, WORDMARK_AT.1 - 2.0),
                Align::End,
            );
        }
        let title = self.fit(&PAGE_TITLE, &words.title, TITLE_MEASURE);
        let over = OVER.size() * SMALL_CAPITAL;
        let dated = words.date.is_some() || words.change.is_some();
        let date = if dated { DATE_GAP } else { 0.0 };
        let height = over + OVER_GAP + title.height() + date;
        let top = PAGE_TOP + ((PAGE_BOTTOM - PAGE_TOP - height) / 2.0).max(0.0);
        if let Some(text) = &words.over {
            self.line(&OVER, text, MEASURE, (MARGIN, top + over), Align::Start);
        }
        self.put(
            &PAGE_TITLE,
            title,
            (MARGIN, top + over + OVER_GAP),
            Align::Start,
        );
        self.date(words, top + height);
    }

    /// The date, and what became of it.
    fn date(&mut self, words: &Words, baseline: f32) {
        let mut x = MARGIN;
        if let Some(change) = &words.change {
            x += 24.0 + self.line(&CHANGE, change, DATE_MEASURE, (x, baseline), Align::Start);
        }
        if let Some(date) = &words.date {
            self.line(
                &DATE,
                date,
                MARGIN + DATE_MEASURE - x,
                (x, baseline),
                Align::Start,
            );
            if let (Some(placed), Some(_)) = (self.placed.last_mut(), &words.change) {
                placed.struck = true;
            }
        }
    }

    /// One thin line, a name, few words.
    fn memoriam(&mut self, words: &Words) {
        if let Some(over) = &words.over {
            self.line(&OVER, over, MEASURE, (MIDDLE, 236.0), Align::Middle);
        }
        let title = self.fit(&MEMORIAM_TITLE, &words.title, MEASURE);
        let top = 286.0;
        let bottom = top + title.height();
        self.put(&MEMORIAM_TITLE, title, (MIDDLE, top), Align::Middle);
        if let Some(date) = &words.date {
            self.line(&DATE, date, MEASURE, (MIDDLE, bottom + 62.0), Align::Middle);
        }
        let foot = (MIDDLE, HEIGHT as f32 - 56.0);
        self.line(&WORDMARK, &words.wordmark, MEASURE, foot, Align::Middle);
    }

    fn fit(&self, style: &Style, text: &str, measure: f32) -> Setting {
        fit((style.typeface)(self.fonts), text, measure, style.steps)
    }

    /// Places a title; its place is the top of its capitals.
    fn put(&mut self, style: &Style, title: Setting, (x, top): (f32, f32), align: Align) {
        let at = (x, top + TITLE_CAPITAL * title.size);
        self.place(style, title, at, align);
    }

    /// Places a line, and returns how long it is. Its place is its baseline.
    fn line(
        &mut self,
        style: &Style,
        text: &str,
        measure: f32,
        at: (f32, f32),
        align: Align,
    ) -> f32 {
        let text = self.fit(style, text, measure);
        let width = text.width();
        self.place(style, text, at, align);
        width
    }

    fn place(&mut self, style: &Style, text: Setting, at: (f32, f32), align: Align) {
        self.placed.push(Placed {
            typeface: (style.typeface)(self.fonts),
            ink: style.ink,
            text,
            at,
            align,
            struck: false,
        });
    }
}

impl Style {
    /// Its largest size.
    fn size(&self) -> f32 {
        self.steps.first().map_or(0.0, |step| step.size)
    }
}

impl Setting {
    /// From the top of a title's capitals to its last baseline, in pixels.
    fn height(&self) -> f32 {
        let lines = self.lines.len().saturating_sub(1) as f32;
        (lines * LEADING + TITLE_CAPITAL) * self.size
    }

    /// The length of the longest line in pixels.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max) * self.size
    }
}
