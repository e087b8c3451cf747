//! Draws cards: artwork below, text above it.

use parley::PositionedLayoutItem;
use resvg::{
    tiny_skia::{FillRule, Paint, Pixmap, Rect, Transform},
    usvg,
};

use super::{
    Error, HEIGHT, WIDTH,
    card::{Card, Form},
    layout::{Align, LEADING, Placed, lay_out},
    outline::outline,
    palette::Palette,
    setting::{Typesetter, inked},
    words::Words,
};

/// What lies below the text of each form of card.
pub(super) const ARTWORK: [&str; 3] = [FRONT, PAGE, MEMORIAM];
const FRONT: &str = include_str!("artwork/front.svg");
const PAGE: &str = include_str!("artwork/page.svg");
const MEMORIAM: &str = include_str!("artwork/memoriam.svg");

/// A line through text: how high above the baseline, in parts of the type size, and how thick.
const STRIKE_HEIGHT: f32 = 0.28;
const STRIKE: f32 = 2.5;

/// Draws cards, and keeps what all of them share.
pub(super) struct Painter {
    typesetter: Typesetter,
    front: Ground,
    page: Ground,
    memoriam: Ground,
    palette: Palette,
}

/// Artwork, drawn.
struct Ground {
    picture: Pixmap,
    /// The numbers of its colours.
    places: Vec<u8>,
}

impl Painter {
    /// Unpacks the fonts and draws the artwork.
    ///
    /// # Errors
    /// When a font or an artwork that was built in is none.
    pub(super) fn new() -> Result<Self, Error> {
        let mut palette = Palette::new();
        let mut ground = |svg| {
            let picture = draw_artwork(svg)?;
            let places = palette.places(&picture);
            Ok::<_, Error>(Ground { picture, places })
        };
        Ok(Self {
            typesetter: Typesetter::new()?,
            front: ground(FRONT)?,
            page: ground(PAGE)?,
            memoriam: ground(MEMORIAM)?,
            palette,
        })
    }

    /// The picture of a card, as a PNG file.
    ///
    /// # Errors
    /// When the file cannot be encoded.
    pub(super) fn paint(&mut self, card: &Card) -> Result<Vec<u8>, Error> {
        let ground = match card.form {
            Form::Front => &self.front,
            Form::Page => &self.page,
            Form::Memoriam => &self.memoriam,
        };
        let mut picture = ground.picture.clone();
        let words = Words::new(card, &mut self.typesetter);
        for placed in lay_out(card.form, &words, &mut self.typesetter) {
            draw_text(&placed, &mut picture);
        }
        let places = self
            .palette
            .places_upon(&ground.picture, &ground.places, &picture);
        self.palette.encode(&places)
    }
}

/// Draws an artwork on a picture of its own.
pub(super) fn draw_artwork(svg: &str) -> Result<Pixmap, Error> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(Error::Artwork)?;
    let mut picture = Pixmap::new(WIDTH, HEIGHT).ok_or(Error::NoRoom)?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    Ok(picture)
}

fn draw_text(placed: &Placed, picture: &mut Pixmap) {
    let [red, green, blue] = placed.ink;
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, u8::MAX);
    let size = placed.text.size;
    let (x, mut baseline) = placed.at;
    for line in placed.text.layout.lines() {
        let width = inked(&line);
        let start = match placed.align {
            Align::Start => x,
            Align::Middle => x - width / 2.0,
            Align::End => x - width,
        };
        for item in line.items() {
            if let PositionedLayoutItem::GlyphRun(run) = item
                && let Some(path) = outline(&run, start, baseline)
            {
                let (rule, upright) = (FillRule::Winding, Transform::identity());
                picture.fill_path(&path, &paint, rule, upright, None);
            }
        }
        let height = baseline - size * STRIKE_HEIGHT;
        let strike = Rect::from_xywh(start, height, width, STRIKE);
        if let Some(strike) = strike.filter(|_| placed.struck) {
            picture.fill_rect(strike, &paint, Transform::identity(), None);
        }
        baseline += LEADING * size;
    }
}
