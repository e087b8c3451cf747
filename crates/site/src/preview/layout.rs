//! Where the words of a card stand.

use super::{
    HEIGHT, WIDTH,
    card::Form,
    palette::Rgb,
    setting::{Setting, Typesetter},
    style::{
        CHANGE, DATE, FRONT_TITLE, HOST, MEMORIAM_TITLE, OVER, OVER_SIZE, PAGE_TITLE, Style,
        WORDMARK,
    },
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
/// Distances from the line over a title to its capitals, from its last baseline to the date, and
/// between what became of an event and its date.
const OVER_GAP: f32 = 34.0;
const DATE_GAP: f32 = 66.0;
const CHANGE_GAP: f32 = 24.0;

/// The height of capitals in parts of the type size: Newsreader, Public Sans.
const TITLE_CAPITAL: f32 = 0.67;
const SMALL_CAPITAL: f32 = 0.72;

/// From one line to the next in parts of the type size.
pub(super) const LEADING: f32 = 1.1;

/// Where text stands in relation to its place.
#[derive(Clone, Copy)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// Text in its place.
pub(super) struct Placed {
    pub(super) ink: Rgb,
    pub(super) text: Setting,
    /// The place, in pixels: its height is the first baseline.
    pub(super) at: (f32, f32),
    pub(super) align: Align,
    /// Whether a line goes through the text.
    pub(super) struck: bool,
}

/// Places the words of a card of this form.
pub(super) fn lay_out(form: Form, words: &Words, typesetter: &mut Typesetter) -> Vec<Placed> {
    let mut sheet = Sheet { typesetter };
    match form {
        Form::Front => sheet.front(words),
        Form::Page => sheet.page(words),
        Form::Memoriam => sheet.memoriam(words),
    }
}

/// Sets text where it stands.
struct Sheet<'t> {
    typesetter: &'t mut Typesetter,
}

impl Sheet<'_> {
    /// A name in the picture of the start page.
    fn front(&mut self, words: &Words) -> Vec<Placed> {
        let wordmark = self.line(&WORDMARK, &words.wordmark, HALF_MEASURE, WORDMARK_AT);
        let title = self.title(&FRONT_TITLE, &words.title, FRONT_MEASURE);
        let top = FRONT_MIDDLE - title.height() / 2.0;
        let mut placed = vec![wordmark, title.with_top((MARGIN, top))];
        if let Some(over) = &words.over {
            placed.push(self.line(&OVER, over, FRONT_MEASURE, (MARGIN, top - OVER_GAP)));
        }
        if let Some(host) = &words.host {
            placed.push(self.line(&HOST, host, HALF_MEASURE, (MARGIN, 566.0)));
        }
        placed
    }

    /// A title with what it is about, above the line at the foot.
    fn page(&mut self, words: &Words) -> Vec<Placed> {
        let wordmark = self.line(&WORDMARK, &words.wordmark, HALF_MEASURE, WORDMARK_AT);
        let title = self.title(&PAGE_TITLE, &words.title, TITLE_MEASURE);
        let over = OVER_SIZE * SMALL_CAPITAL;
        let dated = words.date.is_some() || words.change.is_some();
        let date = if dated { DATE_GAP } else { 0.0 };
        let height = over + OVER_GAP + title.height() + date;
        let top = PAGE_TOP + ((PAGE_BOTTOM - PAGE_TOP - height) / 2.0).max(0.0);
        let mut placed = vec![wordmark, title.with_top((MARGIN, top + over + OVER_GAP))];
        if let Some(host) = &words.host {
            let at = (RIGHT, WORDMARK_AT.1 - 2.0);
            let host = self.line(&HOST, host, HALF_MEASURE, at);
            placed.push(host.aligned(Align::End));
        }
        if let Some(text) = &words.over {
            placed.push(self.line(&OVER, text, MEASURE, (MARGIN, top + over)));
        }
        placed.extend(self.date(words, top + height));
        placed
    }

    /// The date, and what became of it.
    fn date(&mut self, words: &Words, baseline: f32) -> impl Iterator<Item = Placed> + use<> {
        let mut x = MARGIN;
        let change = words.change.map(|change| {
            let change = self.line(&CHANGE, change, DATE_MEASURE, (x, baseline));
            x += change.text.width() + CHANGE_GAP;
            change
        });
        let date = words.date.as_ref().map(|date| Placed {
            struck: change.is_some(),
            ..self.line(&DATE, date, MARGIN + DATE_MEASURE - x, (x, baseline))
        });
        change.into_iter().chain(date)
    }

    /// One thin line, a name, few words.
    fn memoriam(&mut self, words: &Words) -> Vec<Placed> {
        let top = 286.0;
        let title = self.title(&MEMORIAM_TITLE, &words.title, MEASURE);
        let bottom = top + title.height();
        let foot = (MIDDLE, HEIGHT as f32 - 56.0);
        let wordmark = self.line(&WORDMARK, &words.wordmark, MEASURE, foot);
        let mut placed = vec![wordmark, title.with_top((MIDDLE, top))];
        if let Some(over) = &words.over {
            placed.push(self.line(&OVER, over, MEASURE, (MIDDLE, 236.0)));
        }
        if let Some(date) = &words.date {
            placed.push(self.line(&DATE, date, MEASURE, (MIDDLE, bottom + 62.0)));
        }
        let middle = |text: Placed| text.aligned(Align::Middle);
        placed.into_iter().map(middle).collect()
    }

    /// A title, which has no place yet.
    fn title(&mut self, style: &Style, text: &str, measure: f32) -> Placed {
        self.line(style, text, measure, (0.0, 0.0))
    }

    /// Text from its place on.
    fn line(&mut self, style: &Style, text: &str, measure: f32, at: (f32, f32)) -> Placed {
        Placed {
            ink: style.ink,
            text: self
                .typesetter
                .fit(style.typeface, text, measure, style.steps),
            at,
            align: Align::Start,
            struck: false,
        }
    }
}

impl Placed {
    fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same title with the top of its capitals in this place.
    fn with_top(self, (x, top): (f32, f32)) -> Self {
        Self {
            at: (x, top + TITLE_CAPITAL * self.text.size),
            ..self
        }
    }

    /// From the top of a title's capitals to its last baseline, in pixels.
    fn height(&self) -> f32 {
        let lines = self.text.layout.len().saturating_sub(1) as f32;
        (lines * LEADING + TITLE_CAPITAL) * self.text.size
    }
}
